import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { COLUMNS } from '../../utils/export/csvColumns';
import { FORMATS } from '../../utils/export/formats';

const GUIDE = readFileSync(resolve(import.meta.dirname, '../../docs/export.md'), 'utf8');

it('the guide lists the columns of CSV as they are', () => {
  const list = /^`record` `[\s\S]*?`mention_page`$/m.exec(GUIDE)?.[0] ?? '';
  expect(list.split(/\s+/).map((name) => name.replaceAll('`', ''))).toEqual([...COLUMNS]);
});

it('the guide names every format', () => {
  expect(FORMATS.filter(({ id }) => !GUIDE.includes(`\`${id}\``))).toEqual([]);
});
