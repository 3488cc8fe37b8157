import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeApa, writeChicago } from '../../utils/export/citations';
import type { ExportInput } from '../../utils/export/types';
import { entity, figure, open, source } from '../facts/tiny';
import { HOSTILE, SMALL, small } from './inputs';

function citing(more: Parameters<typeof source>[1], url = 'https://x.example/a'): ExportInput {
  const index = open(
    [entity('theft')],
    [figure('f', { source: 's', seen_at: url, value: 1 })],
    [source('s', { url, ...more })],
  );
  return { index, figures: ['f'] };
}

const first = (text: string) => text.split('\n')[0];

describe('a citation', () => {
  // The references are what citeproc-js 2.4 writes in the style of the APA for the same data.
  it.each([
    [
      { publisher: 'Chainalysis', title: 'North Korean Hackers', published: '2022-01-13' },
      'Chainalysis. (2022, January 13). North Korean Hackers. https://x.example/a',
    ],
    [
      { publisher: 'Wikipedia', title: 'Lazarus Group', published: null },
      'Wikipedia. (n.d.). Lazarus Group. https://x.example/a',
    ],
    [
      { publisher: '24/7 Wall St.', title: 'Is it over?', published: '2022-01' },
      '24/7 Wall St. (2022, January). Is it over? https://x.example/a',
    ],
  ])('in APA of %o', (about, reference) => {
    expect(first(writeApa(citing(about)))).toBe(reference);
  });

  it.each([
    [
      { publisher: 'Chainalysis', title: 'North Korean Hackers', published: '2022-01-13' },
      'Chainalysis. “North Korean Hackers.” January 13, 2022. https://x.example/a.',
    ],
    [
      { publisher: 'Wikipedia', title: 'Lazarus Group', published: null },
      'Wikipedia. “Lazarus Group.” n.d. https://x.example/a.',
    ],
    [
      { publisher: '24/7 Wall St.', title: 'Is it over?', published: '2022-01' },
      '24/7 Wall St. “Is it over?” January 2022. https://x.example/a.',
    ],
  ])('in Chicago of %o', (about, reference) => {
    expect(first(writeChicago(citing(about)))).toBe(reference);
  });

  it('says whose page was read when it was not the publisher’s', () => {
    expect(writeApa(SMALL)).toContain(
      'https://press.example/page (as quoted by relay.example, https://relay.example/copy?a=1&b=(2))\n',
    );
    expect(writeChicago(SMALL)).toContain(
      'https://press.example/page. As quoted by relay.example, https://relay.example/copy?a=1&b=(2).\n',
    );
  });

  it('says where an address was not opened', () => {
    const input = citing(
      { url: 'https://front.example/', url_confirmed: false },
      'https://x.example/a',
    );
    expect(writeApa(input)).not.toContain('not opened');
    const unread = open(
      [entity('theft')],
      [figure('f', { source: 's', seen_at: null, quoted: true, value: 1 })],
      [source('s', { url_confirmed: false })],
    );
    expect(first(writeApa({ index: unread, figures: ['f'] }))).toMatch(
      / \[address not opened\] \(as quoted elsewhere, not read at the publisher\)$/,
    );
  });

  it('has the figures of its page below it, each with what it means', () => {
    expect(writeApa(SMALL)).toContain(
      '\n    nearly $1,234,567,890.12: theft, value stolen, February 2025; relayed 2025-02-26; ' +
        'basis at-theft; at: third paragraph; figure theft-value\n',
    );
  });

  it('of a page that was read says when', () => {
    expect(writeApa(SMALL)).toContain(
      'news.example. (2025, March 1). Theft at an exchange. Retrieved November 24, 2026, from ' +
        'https://news.example/a?b=c&d=e\n    “Lazarus”: Lazarus Group (lazarus), characters 11 to 18; near-cue\n',
    );
    expect(writeChicago(SMALL)).toContain('March 1, 2025. Accessed November 24, 2026. https://');
  });

  it('stays on its line whatever a text holds', () => {
    const lines = writeApa(SMALL).split('\n').length;
    fc.assert(
      fc.property(HOSTILE, (text) => {
        expect(writeApa(small(text)).split(/[\n\r\u2028\u2029\u0085]/)).toHaveLength(lines);
      }),
    );
  });
});
