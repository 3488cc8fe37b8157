import { browser, type Runtime } from './api';
import {
  type Answer,
  type Envelope,
  type MessageName,
  type Messages,
  parseRequest,
  readEnvelope,
} from './messages';

export type Handlers = {
  [N in MessageName]: (
    request: Messages[N]['request'],
    sender: Runtime.MessageSender,
  ) => Promise<Messages[N]['response']> | Messages[N]['response'];
};

/** Messages that web pages' frames may send; the others are for the extension's own pages. */
const FROM_PAGES: ReadonlySet<MessageName> = new Set([
  'resolve',
  'card',
  'lookUp',
  'reject',
  'numbers',
  'loadCard',
  'texts',
  'count',
]);

/** Answers messages from the table; one listener, because a second could answer first. */
export function serve(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const envelope = readEnvelope(message);
    if (!envelope || sender.id !== browser.runtime.id || !isAllowed(envelope.name, sender))
      return undefined;
    return answer(handlers, envelope, sender);
  });
}

function isAllowed(name: MessageName, sender: Runtime.MessageSender): boolean {
  return FROM_PAGES.has(name) || (sender.url ?? '').startsWith(browser.runtime.getURL(''));
}

async function answer(
  handlers: Handlers,
  { name, request }: Envelope,
  sender: Runtime.MessageSender,
): Promise<Answer<MessageName>> {
  try {
    return { ok: true, value: await call(handlers, name, request, sender) };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}

async function call<N extends MessageName>(
  handlers: Handlers,
  name: N,
  request: unknown,
  sender: Runtime.MessageSender,
): Promise<Messages[N]['response']> {
  return handlers[name](parseRequest(name, request), sender);
}
