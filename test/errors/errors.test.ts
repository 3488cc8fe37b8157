import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorLines } from '../../utils/errors/lines';
import {
  countOf,
  isRecord,
  isTroubled,
  MOST_ERRORS,
  noted,
  parseLog,
} from '../../utils/errors/log';
import { type ErrorRecord, recordOf } from '../../utils/errors/record';

const ROOT = 'chrome-extension://abcdefgh/';
const HERE = { part: 'background', doing: 'resolve', root: ROOT } as const;
const NOW = new Date('2026-03-01T10:00:00.000Z');

function thrown(message: string, stack = ''): Error {
  const error = new TypeError(message);
  error.stack = stack;
  return error;
}

function record(more: Partial<ErrorRecord> = {}): ErrorRecord {
  return { kind: 'broken', name: 'TypeError', part: 'background', doing: 'card', at: [], ...more };
}

describe('what is kept of an error', () => {
  it('is its class and its places in our own code', () => {
    const stack = `TypeError: x
    at f (${ROOT}background.js:12:345)
    at https://news.example/secret.js:1:2
    at chrome-extension://otherext/evil.js:3:4
    at async ${ROOT}chunks/a-b_c.js:6:7`;
    expect(recordOf(thrown('x', stack), HERE)).toEqual({
      kind: 'broken',
      name: 'TypeError',
      part: 'background',
      doing: 'resolve',
      at: ['background.js:12:345', 'chunks/a-b_c.js:6:7'],
    });
  });

  it('never has a word of a page in it, whatever was thrown', () => {
    const secret = 'https://bank.example/?q=my secret';
    const error = thrown(`JSON.parse: ${secret}`, `${secret}\n    at ${ROOT}${secret}`);
    error.name = secret;
    for (const one of [error, secret, { message: secret, stack: secret, name: secret }])
      expect(JSON.stringify(recordOf(one, HERE))).not.toMatch(/bank|secret/);
  });

  it.each([
    'Could not establish connection. Receiving end does not exist.',
    'No tab with id: 7.',
    'Frame with ID 3 was removed.',
    'Cannot access contents of the page. Extension manifest must request permission.',
    'The message port closed before a response was received.',
    'The page keeping the extension port is moved into back/forward cache, so the message channel is closed.',
  ])('counts as expected: %s', (message) => {
    expect(recordOf(thrown(message), HERE)?.kind).toBe('expected');
  });

  it('is nothing where a page outlived its extension, or work was aborted', () => {
    expect(recordOf(thrown('Extension context invalidated.'), HERE)).toBeNull();
    expect(recordOf(new DOMException('x', 'AbortError'), HERE)).toBeNull();
  });

  it('is a record whatever was thrown', () => {
    fc.assert(
      fc.property(fc.anything(), (one) => {
        const made = recordOf(one, HERE);
        expect(made === null || isRecord(made)).toBe(true);
      }),
    );
  });
});

describe('the log', () => {
  it('counts the same error at the same place, and has the latest first', () => {
    const later = new Date('2026-03-01T11:00:00.000Z');
    let log = noted([], record(), NOW);
    log = noted(log, record({ doing: 'search' }), NOW);
    log = noted(log, record(), later);
    expect(log.map(({ doing, count }) => [doing, count])).toEqual([
      ['card', 2],
      ['search', 1],
    ]);
    expect(log[0]).toMatchObject({ first: NOW.toISOString(), last: later.toISOString() });
    expect(countOf(log, 'broken')).toBe(3);
  });

  it('never grows beyond its limit', () => {
    let log = parseLog([]);
    for (let i = 0; i < 3 * MOST_ERRORS; i++)
      log = noted(log, record({ at: [`a.js:${i}:1`] }), NOW);
    expect(log).toHaveLength(MOST_ERRORS);
    expect(log[0]?.at).toEqual([`a.js:${3 * MOST_ERRORS - 1}:1`]);
  });

  it('comes back as it was stored, without what is no entry', () => {
    const log = noted([], record({ at: ['a.js:1:2'] }), NOW);
    expect(parseLog(JSON.parse(JSON.stringify(log)))).toEqual(log);
    const bad = [
      null,
      7,
      {},
      { ...log[0], at: ['https://bank.example'] },
      { ...log[0], name: 'a b' },
    ];
    expect(parseLog([...bad, ...log])).toEqual(log);
    expect(parseLog('x')).toEqual([]);
  });

  it('offers safe mode after repeated faults of the background within an hour', () => {
    const faults = (times: number, more: Partial<ErrorRecord> = {}, at = NOW) =>
      Array.from({ length: times }).reduce<ReturnType<typeof parseLog>>(
        (log) => noted(log, record(more), at),
        [],
      );
    expect(isTroubled(faults(3), NOW)).toBe(true);
    expect(isTroubled(faults(2), NOW)).toBe(false);
    expect(isTroubled(faults(9, { kind: 'expected' }), NOW)).toBe(false);
    expect(isTroubled(faults(9, { part: 'page' }), NOW)).toBe(false);
    expect(isTroubled(faults(9), new Date('2026-03-01T12:00:00.000Z'))).toBe(false);
  });

  it('is told line by line', () => {
    const log = noted([], record({ at: ['a.js:1:2', 'b.js:3:4'] }), NOW);
    expect(errorLines(log)).toEqual([
      '1 faults, 0 expected',
      `broken TypeError in background/card, 1 times from ${NOW.toISOString()} to ${NOW.toISOString()}: a.js:1:2 < b.js:3:4`,
    ]);
    expect(errorLines([])).toEqual([]);
  });
});
