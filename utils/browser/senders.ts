/** Who sent a message or opened a port, as the browser says; both kinds of API give this much. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  tab?: { id?: number | undefined } | undefined;
}

/** This extension, as it knows itself. */
export interface Self {
  id: string;
  /** The address of its own pages' root. */
  root: string;
}

/** Whether the sender is this extension at all: one of its pages, its background or a content script. */
export function isOurs(sender: Sender | undefined, self: Self): boolean {
  return sender?.id === self.id;
}

/**
 * Whether the sender is a page or the background of this extension, and no content script. Hosts are
 * compared, not beginnings of addresses; `origin` of such schemes is opaque in some engines.
 */
export function isOwnPage(sender: Sender | undefined, self: Self): boolean {
  const { url } = sender ?? {};
  if (!isOurs(sender, self) || !url || !URL.canParse(url)) return false;
  const [theirs, ours] = [new URL(url), new URL(self.root)];
  return theirs.protocol === ours.protocol && theirs.host === ours.host && theirs.username === '';
}

/** Whether the sender is a frame of a tab, which a content script always is. */
export function isInTab(sender: Sender): boolean {
  return sender.tab?.id !== undefined;
}
