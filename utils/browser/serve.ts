import { browser, type Runtime } from './api';
import { noteError } from './errors';
import {
  type Answer,
  type Envelope,
  type MessageName,
  type Messages,
  mayAsk,
  parseRequest,
  readEnvelope,
} from './messages';

export type Handlers = {
  [N in MessageName]: (
    request: Messages[N]['request'],
    sender: Runtime.MessageSender,
  ) => Promise<Messages[N]['response']> | Messages[N]['response'];
};

/** Answers messages from the table; one listener, because a second could answer first. */
export function serve(handlers: Handlers): void {
  const self = { id: browser.runtime.id, root: browser.runtime.getURL('') };
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const envelope = readEnvelope(message);
    if (!envelope || !mayAsk(envelope.name, sender, self)) return undefined;
    return answer(handlers, envelope, sender);
  });
}

async function answer(
  handlers: Handlers,
  { name, request }: Envelope,
  sender: Runtime.MessageSender,
): Promise<Answer<MessageName>> {
  try {
    return { ok: true, value: await call(handlers, name, request, sender) };
  } catch (error) {
    // A request that is not what the table wants is a fault of who sent it.
    noteError(error, isOfRequest(error) ? 'page' : 'background', name);
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}

function isOfRequest(error: unknown): boolean {
  return error instanceof Error && error.name === 'ValiError';
}

async function call<N extends MessageName>(
  handlers: Handlers,
  name: N,
  request: unknown,
  sender: Runtime.MessageSender,
): Promise<Messages[N]['response']> {
  return handlers[name](parseRequest(name, request), sender);
}
