import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateline } from '../../utils/page/dateline';

function page(head: string): Document {
  return new DOMParser().parseFromString(
    `<!doctype html><html><head>${head}</head><body></body></html>`,
    'text/html',
  );
}
const json = (text: string): Document =>
  page(`<script type="application/ld+json">${text}</script>`);
const NOWHERE = 'https://news.example/story';

describe('the dateline', () => {
  it('is what JSON-LD says, at any depth', () => {
    const graph = json(
      '{"@graph":[{"@type":"NewsArticle","datePublished":"2022-01-14T09:30:00Z"}]}',
    );
    expect(dateline(graph, NOWHERE)).toEqual({ date: '2022-01-14', source: 'json-ld' });
  });

  it('is the day as written, not the day in our time zone', () => {
    expect(dateline(json('{"datePublished":"2022-01-14T23:59:00-11:00"}'), NOWHERE)?.date).toBe(
      '2022-01-14',
    );
  });

  it.each([
    ['<meta property="article:published_time" content="2022-01-14T10:00:00Z">', 'meta'],
    ['<meta name="date" content="2022-01-14">', 'meta'],
    ['<time pubdate datetime="2022-01-14">Friday</time>', 'time'],
  ])('is what %s says', (head, source) => {
    expect(dateline(page(head), NOWHERE)).toEqual({ date: '2022-01-14', source });
  });

  it.each([
    ['https://news.example/2022/01/14/story', '2022-01-14'],
    ['https://news.example/2022/1/4', '2022-01-04'],
    ['https://news.example/2022/13/14/story', undefined],
    ['https://news.example/2022/02/30/story', undefined],
    ['https://news.example/1022/01/14/', undefined],
  ])('of %s is %s', (address, date) => {
    expect(dateline(page(''), address)?.date).toBe(date);
  });

  it('goes on to the next sign when the first is no calendar date', () => {
    const both = page(
      '<script type="application/ld+json">{"datePublished":"2022-02-31"}</script><meta name="date" content="2022-03-01">',
    );
    expect(dateline(both, NOWHERE)).toEqual({ date: '2022-03-01', source: 'meta' });
  });

  it('does not guess from words', () => {
    expect(dateline(json('{"datePublished":"14 January 2022"}'), NOWHERE)).toBeNull();
  });

  it('survives JSON that is broken, too long or nested without end', () => {
    expect(dateline(json('{"datePublished":'), NOWHERE)).toBeNull();
    expect(dateline(json(`["${'x'.repeat(200_001)}"]`), NOWHERE)).toBeNull();
    expect(dateline(json('['.repeat(5000) + ']'.repeat(5000)), NOWHERE)).toBeNull();
    expect(dateline(json('{"__proto__":{"datePublished":"2022-01-14"}}'), NOWHERE)?.date).toBe(
      '2022-01-14',
    );
  });

  it('is a calendar date or nothing, whatever the page says', () => {
    fc.assert(
      fc.property(fc.json(), fc.string(), (value, address) => {
        const result = dateline(json(value.replaceAll('<', '\\u003c')), address);
        expect(result === null || !Number.isNaN(Date.parse(result.date))).toBe(true);
      }),
    );
  });
});
