import { expect, it } from 'vitest';
import { writeCsv } from '../../utils/export/csv';
import type { ExportInput } from '../../utils/export/types';
import { writeWebAnnotation } from '../../utils/export/webAnnotation';
import { SMALL } from './inputs';

/** The page as if it were a PDF whose mentions are on its seventh page. */
const PAGED: ExportInput = {
  ...SMALL,
  ...(SMALL.page && {
    page: { ...SMALL.page, mentions: SMALL.page.mentions.map((one) => ({ ...one, page: 7 })) },
  }),
};

it('a mention’s page is a selector of its own, which the quotation makes exact', () => {
  const { first } = JSON.parse(writeWebAnnotation(PAGED));
  const [quote, , page] = first.items[0].target.selector;
  expect(page).toMatchObject({ type: 'FragmentSelector', value: 'page=7', refinedBy: quote });
  expect(JSON.parse(writeWebAnnotation(SMALL)).first.items[0].target.selector).toHaveLength(2);
});

it('a mention’s page is the last column of its row', () => {
  const [, mention] = writeCsv(PAGED).split('\r\n');
  expect(mention).toMatch(/,7$/);
});
