import { expect, it } from 'vitest';
import { htmlBlocks } from '../../../utils/build/annotate/htmlBlocks';
import { bundledFilter } from '../../../utils/build/bench/filters';
import { neutralPage } from '../../../utils/build/bench/neutralPage';
import { decodeFilter, PageProbe } from '../../../utils/mentions/filter';

it('a long page of the benchmark is as long as is asked for, the same each time, and holds no name', () => {
  const filter = bundledFilter();
  const { html } = neutralPage(200_000, filter);
  expect(html.length).toBeGreaterThanOrEqual(200_000);
  expect(html.length).toBeLessThan(202_000);
  expect(neutralPage(200_000, filter).html).toBe(html);
  const probe = new PageProbe(decodeFilter(filter));
  const blocks = htmlBlocks(html);
  expect(blocks.length).toBeGreaterThan(200);
  expect(blocks.filter(({ text }) => probe.probe(text))).toEqual([]);
});
