import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { parse as parsePlist } from 'plist';
import { describe, expect, it } from 'vitest';
import { englishReference } from '../../utils/build/policy/english';
import { registryFile } from '../../utils/build/policy/registry';
import { managedSchema } from '../../utils/build/policy/schema';
import { policyTemplates } from '../../utils/build/policy/templates';
import { EXAMPLE, PLACEHOLDERS } from '../../utils/build/policy/values';
import { parsePolicy } from '../../utils/settings/policy';
import { policyKeys } from '../../utils/settings/policyKeys';

const ROOT = resolve(import.meta.dirname, '../..');
const FOLDER = join(ROOT, 'docs/policy');
const REFERENCE = englishReference();
const FILES = policyTemplates(REFERENCE, PLACEHOLDERS, EXAMPLE);
const textOf = (path: string): string => FILES.find((file) => file.path === path)?.text ?? '';
const KEYS = [...policyKeys().keys()];

describe('the templates for administrators', () => {
  it('in the repository are what the table of settings gives', () => {
    const committed = readdirSync(FOLDER, {
      recursive: true,
      encoding: 'utf8',
      withFileTypes: true,
    })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name));
    expect(committed.sort()).toEqual(FILES.map(({ path }) => join(FOLDER, path)).sort());
    const stale = FILES.filter(
      ({ path, text }) => readFileSync(join(FOLDER, path), 'utf8') !== text,
    );
    expect(stale.map(({ path }) => path)).toEqual([]);
  });

  it('begin with a policy that has no problem', () => {
    expect(parsePolicy(EXAMPLE).problems).toEqual([]);
  });

  it('say the same values for every platform', () => {
    const json = (path: string) => JSON.parse(textOf(path));
    const { chrome, firefox } = PLACEHOLDERS;
    const mac = (path: string) =>
      (parsePlist(textOf(path)) as unknown as PlistProfile).PayloadContent[0];
    expect(json('linux/chrome.json')['3rdparty'].extensions[chrome]).toEqual(EXAMPLE);
    expect(json('firefox/policies.json').policies['3rdparty'].Extensions[firefox]).toEqual(EXAMPLE);
    expect(
      Object.fromEntries(
        Object.entries(json('google-admin.json')).map(([key, said]) => [
          key,
          (said as { Value: unknown }).Value,
        ]),
      ),
    ).toEqual(EXAMPLE);
    expect(mac('macos/chrome.mobileconfig')).toMatchObject(EXAMPLE);
    expect(mac('macos/firefox.mobileconfig')).toMatchObject({
      '3rdparty': { Extensions: { [firefox]: EXAMPLE } },
    });
    for (const path of ['windows/chrome.reg', 'windows/edge.reg', 'windows/firefox.reg'])
      expect(parsePolicy(readRegistry(textOf(path)))).toEqual(parsePolicy(EXAMPLE));
  });

  it('carry any text into the registry', () => {
    const values = { organisationName: 'Bücher "北" \\ GmbH', organisationContact: 'a "b" \\ c' };
    expect(readRegistry(registryFile('Software\\X', values))).toEqual(values);
  });
});

interface PlistProfile {
  PayloadContent: Record<string, unknown>[];
}

/** Reads a `.reg` file as Windows does: values of the first key, and of those below it as lists. */
function readRegistry(text: string): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  let list: string[] | null = null;
  const [first = '', ...sections] = text.split('\r\n[').slice(1);
  for (const section of [first, ...sections]) {
    const [head = '', ...lines] = section.split('\r\n');
    const name = head.slice(0, -1).split('\\').at(-1) ?? '';
    list = section === first ? null : [];
    for (const line of lines.filter(Boolean)) {
      const [, key = '', data = ''] = /^"([^"]+)"=(.*)$/.exec(line) ?? [];
      if (list) list.push(String(readData(data)));
      else values[key] = readData(data);
    }
    if (list) values[name] = list;
  }
  return values;
}

function readData(data: string): string | number {
  if (data.startsWith('dword:')) return Number.parseInt(data.slice(6), 16);
  if (data.startsWith('hex(1):'))
    return Buffer.from(data.slice(7).replaceAll(',', ''), 'hex').toString('utf16le').slice(0, -1);
  return data.slice(1, -1).replace(/\\(.)/g, '$1');
}

describe('the schema that Chromium reads', () => {
  it('names every key, with the one type that it has, and nothing that Chromium refuses', () => {
    const schema = managedSchema(REFERENCE) as {
      type: string;
      properties: Record<string, { type: string; items?: object }>;
    };
    expect(Object.keys(schema)).toEqual(['type', 'properties']);
    expect(schema.type).toBe('object');
    expect(Object.keys(schema.properties)).toEqual(KEYS);
    for (const property of Object.values(schema.properties)) {
      const words = Object.keys(property).sort();
      const isList = property.type === 'array';
      expect(words).toEqual(['description', ...(isList ? ['items'] : []), 'title', 'type']);
      expect(['boolean', 'integer', 'string', 'array']).toContain(property.type);
      if (isList) expect(property.items).toEqual({ type: 'string' });
    }
  });
});

describe.each(['chrome', 'edge'])('the group policy files for %s', (browser) => {
  const files = [`sourcelight-${browser}.admx`, `en-US/sourcelight-${browser}.adml`];
  const [admx = '', adml = ''] = files.map((file) => textOf(`windows/${file}`));
  const ids = (text: string, element: string): string[] =>
    [...text.matchAll(new RegExp(`<${element} (?:id|name)="([^"]+)"`, 'g'))].map(
      ([, id = '']) => id,
    );

  it('are XML', () => {
    expect([XMLValidator.validate(admx), XMLValidator.validate(adml)]).toEqual([true, true]);
  });

  it('have an entry for every key', () => {
    expect(ids(admx, 'policy')).toEqual(KEYS);
  });

  it('have a text and a form for all that they name, and no other', () => {
    const named = (kind: string) =>
      [
        ...new Set(
          [...admx.matchAll(new RegExp(`\\$\\(${kind}\\.(\\w+)\\)`, 'g'))].map(([, id = '']) => id),
        ),
      ].sort();
    expect(ids(adml, 'string').sort()).toEqual(named('string'));
    expect(ids(adml, 'presentation').sort()).toEqual(named('presentation'));
  });

  it('offer in the form what the entry has', () => {
    const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' });
    const refs = [...adml.matchAll(/refId="(\w+)"/g)].map(([, id]) => id);
    const elements = [...admx.matchAll(/<(?:list|enum|decimal|text) id="(\w+)"/g)].map(
      ([, id]) => id,
    );
    expect(refs).toEqual(elements);
    expect(parser.parse(admx).policyDefinitions.policies.policy).toHaveLength(KEYS.length);
  });
});

describe('the command', () => {
  const run = (...args: string[]): string =>
    execFileSync(
      process.execPath,
      [
        join(ROOT, 'node_modules/tsx/dist/cli.mjs'),
        'utils/build/policyTemplatesCommand.ts',
        ...args,
      ],
      { cwd: ROOT, encoding: 'utf8', stdio: 'pipe' },
    );

  it('writes an administrator’s own policy, and names what is wrong with one', () => {
    const folder = mkdtempSync(join(tmpdir(), 'policy-'));
    const file = join(folder, 'own.json');
    writeFileSync(file, JSON.stringify({ lockTheme: 'dark' }));
    run('--policy', file, '--id', 'a'.repeat(32), '--out', join(folder, 'out'));
    const written = JSON.parse(readFileSync(join(folder, 'out/linux/chrome.json'), 'utf8'));
    expect(written['3rdparty'].extensions['a'.repeat(32)]).toEqual({ lockTheme: 'dark' });
    writeFileSync(
      file,
      JSON.stringify({ lockTheme: 'pink', addBlockedSites: ['no site', 'a.example'] }),
    );
    expect(() => run('--policy', file, '--out', join(folder, 'out'))).toThrow(
      /lockTheme: invalid\naddBlockedSites: invalid: entry “no site”/,
    );
    rmSync(folder, { recursive: true });
  });
});
