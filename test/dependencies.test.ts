import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const read = (file: string) => JSON.parse(readFileSync(join(ROOT, file), 'utf8'));

interface Locked {
  integrity?: string;
  resolved?: string;
  link?: boolean;
  bundled?: boolean;
  inBundle?: boolean;
}

const { dependencies, devDependencies } = read('package.json');
const locked = Object.entries(read('package-lock.json').packages as Record<string, Locked>).filter(
  ([path]) => path !== '',
);

describe('dependencies', () => {
  it('are pinned to one version each, and locked with a hash', () => {
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(String(version)),
    );
    expect(loose).toEqual([]);
    expect(locked.length).toBeGreaterThan(100);
    // What is packed inside another package is under that package's hash.
    const unhashed = locked.filter(
      ([, { integrity, inBundle }]) => !inBundle && !integrity?.startsWith('sha512-'),
    );
    expect(unhashed.map(([path]) => path)).toEqual([]);
  });

  it('come from the registry in use and no address of their own', () => {
    const elsewhere = locked.filter(([, { link, resolved }]) => link || resolved !== undefined);
    expect(elsewhere.map(([path]) => path)).toEqual([]);
  });

  it('that ship are few, and each is imported', () => {
    const code = ['components', 'entrypoints', 'utils']
      .flatMap((folder) =>
        readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
          .filter((name) => /\.tsx?$/.test(name))
          .map((name) => readFileSync(join(ROOT, folder, name), 'utf8')),
      )
      .join('\n');
    const names = Object.keys(dependencies);
    expect(names.length).toBeLessThanOrEqual(16);
    expect(
      names.filter((name) => !new RegExp(`(?:from |import\\()'${name}['/]`).test(code)),
    ).toEqual([]);
  });
});
