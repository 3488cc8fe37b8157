import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DIRECTIVES } from '../utils/build/securityPolicy';
import { tablesOf } from './markdownTables';

const ROOT = resolve(import.meta.dirname, '..');
const tables = tablesOf(readFileSync(join(ROOT, 'docs/threat-model.md'), 'utf8'));
const threats = tables.filter(({ head }) => head[0] === 'Threat');
const lines = threats.flatMap(({ rows }) => rows);

/** `test/a.test.ts` "its name": each test that a cell names. */
function testsIn(cell: string): { file: string; name: string }[] {
  return [...cell.matchAll(/`([^`]+)` "([^"]+)"/g)].map(([, file = '', name = '']) => ({
    file,
    name,
  }));
}

/** Whether a file has a test of just this name. */
function hasTest(file: string, name: string): boolean {
  const path = join(ROOT, file);
  const quoted = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return (
    existsSync(path) && new RegExp(`\\(\\s*(['"\`])${quoted}\\1,`).test(readFileSync(path, 'utf8'))
  );
}

describe('the threat model', () => {
  it('speaks of the page, other extensions, policies, data, the network and the supply chain', () => {
    expect(threats.length).toBeGreaterThanOrEqual(6);
    expect(lines.length).toBeGreaterThanOrEqual(20);
  });

  it.each(lines)('%s', (_threat, against, shownBy = '') => {
    expect(against).toBeTruthy();
    const tests = testsIn(shownBy);
    expect(tests).not.toEqual([]);
    expect(tests.filter(({ file, name }) => !hasTest(file, name))).toEqual([]);
    // Nothing in the cell is meant as a test and not read as one.
    expect(shownBy.replace(/`[^`]+` "[^"]+"/g, '').replace(/[;\s]/g, '')).toBe('');
  });

  it('gives each directive of the content security policy its reason', () => {
    const [policy] = tables.filter(({ head }) => head[0] === 'Directive');
    const told = policy?.rows.map(([name = '', sources = '']) => [bare(name), bare(sources)]);
    expect(Object.fromEntries(told ?? [])).toEqual(DIRECTIVES);
    expect(policy?.rows.filter(([, , why]) => !why)).toEqual([]);
  });
});

function bare(cell: string): string {
  return cell.replaceAll('`', '');
}
