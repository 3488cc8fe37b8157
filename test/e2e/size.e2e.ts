import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compiledSize } from '../../utils/build/bench/compiledSize';
import { EXTENSION } from './harness';

const SCRIPT = readFileSync(join(EXTENSION, 'content-scripts/content.js'), 'utf8');

it('the script that every page runs is 30 KB at most with its filter, gzipped, and 8 KB without', () => {
  const { whole, code } = compiledSize(SCRIPT);
  expect(whole).toBeLessThanOrEqual(30_000);
  expect(code).toBeLessThanOrEqual(8_000);
});

it('it carries neither the settings table nor anything that only pages with marks need', () => {
  expect(SCRIPT).not.toMatch(/datasetHours|organisationName|caretPositionFromPoint|attachShadow/);
});

it.each(['content-scripts/content.js', 'marker.js', 'card.js', 'background.js', 'grammar.js'])(
  '%s is ASCII, so that an engine holds it in one byte a letter',
  (file) => {
    const script = readFileSync(join(EXTENSION, file), 'utf8');
    expect(script.match(/[^\0-\x7f]/g)).toBeNull();
  },
);
