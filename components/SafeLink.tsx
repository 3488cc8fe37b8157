import type { ComponentChildren } from 'preact';
import { safeUrl } from '../utils/facts/sourceView';

interface SafeLinkProps {
  /** Where it leads; null or an address that is not https gives its text without a link. */
  url: string | null;
  title?: string | undefined;
  children: ComponentChildren;
}

/** The one way out of the extension: https alone, a page that cannot reach back nor see where one came from. */
export function SafeLink({ url, title, children }: SafeLinkProps) {
  const safe = safeUrl(url);
  if (safe === null) return <span title={title}>{children}</span>;
  return (
    <a href={safe} target="_blank" rel="noopener noreferrer" title={title}>
      {children}
    </a>
  );
}
