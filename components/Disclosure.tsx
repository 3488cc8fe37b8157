import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface DisclosureProps {
  class: string;
  summary: ComponentChildren;
  /** What is behind it; made when it is first opened, since most never are. */
  children(): ComponentChildren;
}

/** The rest, on demand. */
export function Disclosure({ class: name, summary, children }: DisclosureProps) {
  const [wasOpened, setOpened] = useState(false);
  return (
    <details class={name} onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary>{summary}</summary>
      {wasOpened && children()}
    </details>
  );
}
