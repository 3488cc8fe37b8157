import type { SourceView } from '../../utils/facts/types';
import { Say } from '../Words';
import { SourceLink } from './SourceLine';

/** Who blames, and the source that says so, named once where they are the same. */
export function ByWhom({ by, source }: { by: string; source: SourceView }) {
  const link = <SourceLink name={source.publisher} url={source.url} title={source.title} />;
  if (source.publisher.startsWith(by)) return link;
  return <Say message="whomIn" fill={{ whom: by, source: link }} />;
}
