import { browser } from './api';
import type { Answer, MessageName, Messages } from './messages';

/** Asks the background from one of the extension's own pages; throws what it answers as an error. */
export async function ask<N extends MessageName>(
  name: N,
  request: Messages[N]['request'],
): Promise<Messages[N]['response']> {
  const answer: Answer<N> = await browser.runtime.sendMessage({ name, request });
  if (!answer.ok) throw new Error(answer.error);
  return answer.value;
}
