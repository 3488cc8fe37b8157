import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { inAscii } from '../../utils/build/ascii';

describe('a script in ASCII', () => {
  it.each([
    ['a text', "'–漢😀'"],
    ['a template', '`한é`.length + `–`'],
    ['a key', '({ größe: 1 })'],
    ['a class of letters', "'aé漢'.replace(/[é-漢]/g, '.')"],
    ['a class of pairs', "'a😁b'.replace(/[😀-😂]/gu, '.')"],
    ['what is escaped already', "'\\\\é\\u00e9'"],
    ['a name', '(() => { const änderung = 2; return änderung; })()'],
  ])('does the same: %s', (_what, script) => {
    const ascii = inAscii(script);
    expect(ascii).toMatch(/^[\0-\x7f]*$/);
    expect(runInNewContext(ascii)).toEqual(runInNewContext(script));
  });

  it('is not made of one whose backslash would lose its letter', () => {
    expect(() => inAscii("'\\–'")).toThrow('a backslash stands before “–”');
  });
});
