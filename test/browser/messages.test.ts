import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from '../../utils/browser/api';
import { MESSAGE_NAMES, mayAsk, parseRequest, readEnvelope } from '../../utils/browser/messages';
import { isOwnPage } from '../../utils/browser/senders';
import { type Handlers, serve } from '../../utils/browser/serve';

const SELF = { id: 'abcdefgh', root: 'chrome-extension://abcdefgh/' };
const popup = { id: SELF.id, url: `${SELF.root}popup.html` };
const frame = { id: SELF.id, url: 'https://news.example/a', tab: { id: 7 } };
const OWN_ONLY = ['search', 'describe', 'about'] as const;
const FRAMES_ONLY = ['reject', 'bring', 'count'] as const;

describe('who may ask', () => {
  it('is nobody but this extension, whatever is asked', () => {
    for (const name of MESSAGE_NAMES)
      for (const stranger of [popup, frame])
        expect(mayAsk(name, { ...stranger, id: 'otherext' }, SELF)).toBe(false);
    expect(mayAsk('about', {}, SELF)).toBe(false);
  });

  it.each(OWN_ONLY)('is for %s a page of our own, never a content script', (name) => {
    expect(mayAsk(name, popup, SELF)).toBe(true);
    expect(mayAsk(name, frame, SELF)).toBe(false);
  });

  it.each(FRAMES_ONLY)('is for %s a frame of a tab', (name) => {
    expect(mayAsk(name, frame, SELF)).toBe(true);
    expect(mayAsk(name, popup, SELF)).toBe(false);
  });

  it.each([
    'https://abcdefgh/popup.html',
    'chrome-extension://abcdefgh.evil.example/popup.html',
    'chrome-extension://abcdefghi/popup.html',
    'chrome-extension://evil/chrome-extension://abcdefgh/popup.html',
    'chrome-extension://user@abcdefgh/popup.html',
    'moz-extension://abcdefgh/popup.html',
    'about:blank',
    '',
  ])('is not fooled by the address %j', (url) => {
    expect(isOwnPage({ id: SELF.id, url }, SELF)).toBe(false);
  });
});

describe('what is asked', () => {
  it('is no message of ours unless the table names it', () => {
    for (const name of ['toString', '__proto__', 'constructor', 'nothing', 7, null])
      expect(readEnvelope({ name, request: {} })).toBeNull();
    for (const message of [null, 'about', 7, []]) expect(readEnvelope(message)).toBeNull();
  });

  it('is refused where it is not what its message wants, and never passed on unread', () => {
    fc.assert(
      fc.property(fc.constantFrom(...MESSAGE_NAMES), fc.anything(), (name, request) => {
        let parsed: unknown;
        try {
          parsed = parseRequest(name, request);
        } catch (error) {
          expect(error).toHaveProperty('name', 'ValiError');
          return;
        }
        // What is not in the table does not get through.
        expect(parsed).not.toBe(request);
      }),
    );
  });

  it.each([
    ['count', { count: -1 }],
    ['count', { count: Number.NaN }],
    ['search', { query: 'x'.repeat(501) }],
    ['lookUp', { text: 'x'.repeat(4001) }],
    ['describe', { ids: Array.from({ length: 2001 }, () => 'a') }],
    ['card', { entity: 'a', reason: { rule: 'none', alias: '', cues: [] }, around: null }],
    ['persons', { doubts: [{ sentence: 'x'.repeat(4001), name: 'Rain' }] }],
    ['persons', { doubts: [{ sentence: 'Rain', name: '(R+)+' }] }],
    ['numbers', { texts: [], published: 'yesterday' }],
  ] as const)('of %s has limits', (name, request) => {
    expect(() => parseRequest(name, request)).toThrow();
  });
});

describe('the background', () => {
  beforeEach(() => vi.restoreAllMocks());

  it('does not even run a handler for a sender that may not ask', async () => {
    const { listen, about } = served();
    expect(listen({ name: 'about', request: {} }, frame)).toBeUndefined();
    expect(listen({ name: 'about', request: {} }, { ...popup, id: 'otherext' })).toBeUndefined();
    expect(about).not.toHaveBeenCalled();
    const own = { id: browser.runtime.id, url: browser.runtime.getURL('/popup.html') };
    expect(await listen({ name: 'about', request: {} }, own)).toEqual({ ok: true, value: 'told' });
  });

  it('answers a request that is wrong with an error, as data', async () => {
    const { listen } = served();
    const own = { id: browser.runtime.id, url: browser.runtime.getURL('/popup.html') };
    expect(await listen({ name: 'search', request: { query: 7 } }, own)).toMatchObject({
      ok: false,
    });
  });
});

/** The one listener that `serve` registers, and what it calls. */
function served() {
  const add = vi.spyOn(browser.runtime.onMessage, 'addListener').mockReturnValue(undefined);
  const about = vi.fn(() => 'told');
  serve({ about, search: vi.fn() } as unknown as Handlers);
  expect(add).toHaveBeenCalledOnce();
  return { about, listen: add.mock.calls[0]?.[0] as (message: unknown, sender: object) => unknown };
}
