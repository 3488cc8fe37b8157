import type { SourceView } from '../../utils/facts/types';
import { SourceLink } from './SourceLine';

/** Who blames, and the source that says so, named once where they are the same. */
export function ByWhom({ by, source }: { by: string; source: SourceView }) {
  const same = source.publisher.startsWith(by);
  return (
    <>
      {!same && `${by}, in `}
      <SourceLink name={source.publisher} url={source.url} title={source.title} />
    </>
  );
}
