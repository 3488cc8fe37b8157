import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';
import { LOCALES, langFor } from '../../utils/words/locales';
import { type MessageFile, wordsOf } from '../../utils/words/words';
import { ENGLISH } from '../words';

const ROOT = resolve(import.meta.dirname, '../..');
const FOLDER = join(ROOT, 'assets/public/_locales');
const read = (folder: string): MessageFile =>
  JSON.parse(readFileSync(join(FOLDER, folder, 'messages.json'), 'utf8'));
const english = read('en');
const others = Object.entries(LOCALES).filter(([lang]) => lang !== 'en');

const CODE = ['components', 'entrypoints', 'utils'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name}`),
);

const CATEGORY = /_(?:zero|one|two|few|many|other)$/;
/** A plural form's name without its category. */
const stem = (key: string): string => key.replace(CATEGORY, '_#');
const isPlural = (key: string): boolean =>
  CATEGORY.test(key) && key.replace(CATEGORY, '_other') in english;
const blanks = (message: string): string[] =>
  [...message.matchAll(/\$(\w+)\$/g)].map(([, name = '']) => name.toLowerCase()).sort();

describe('the message files', () => {
  it('are there for every language of the table, and no other', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(Object.values(LOCALES).sort());
    for (const [lang, folder] of Object.entries(LOCALES))
      expect(read(folder)['locale']?.message).toBe(lang);
  });

  it.each(others)('of %s say all that the English one says, and nothing else', (_lang, folder) => {
    const keys = (file: MessageFile) =>
      [...new Set(Object.keys(file).map((key) => (isPlural(key) ? stem(key) : key)))].sort();
    expect(keys(read(folder))).toEqual(keys(english));
  });

  it.each(others)('of %s have the plural forms of their language', (lang, folder) => {
    const { pluralCategories } = new Intl.PluralRules(lang).resolvedOptions();
    const file = read(folder);
    const stems = Object.keys(english).filter((key) => key.endsWith('_other') && isPlural(key));
    const missing = stems.flatMap((key) =>
      pluralCategories.map((form) => key.replace(/other$/, form)).filter((form) => !(form in file)),
    );
    expect(missing).toEqual([]);
  });

  it.each(others)('of %s fill the same blanks', (_lang, folder) => {
    const file = read(folder);
    const wrong = Object.keys(file).filter((key) => {
      const original = english[key] ?? english[key.replace(CATEGORY, '_other')];
      return `${blanks(file[key]?.message ?? '')}` !== `${blanks(original?.message ?? '')}`;
    });
    expect(wrong).toEqual([]);
  });

  it.each(Object.values(LOCALES))(
    'of %s declare their blanks, as the browser wants them',
    (folder) => {
      const wrong = Object.entries(read(folder)).filter(([, { message, placeholders = {} }]) => {
        const declared = Object.keys(placeholders).sort();
        return `${declared}` !== `${[...new Set(blanks(message))]}`;
      });
      expect(wrong.map(([key]) => key)).toEqual([]);
    },
  );

  it.each(Object.values(LOCALES))('of %s keep to what stores allow', (folder) => {
    expect(read(folder)['extensionDescription']?.message.length).toBeLessThanOrEqual(132);
    expect(read(folder)['extensionName']?.message).toBe('Sourcelight');
  });

  it('hold nothing that no code asks for', () => {
    const code = [...CODE, 'wxt.config.ts']
      .map((file) => readFileSync(join(ROOT, file), 'utf8'))
      .join('\n');
    // Names that are put together from data: `type_${type}`.
    const made = [...code.matchAll(/`(\w+_)\$\{/g)].map(([, prefix = '']) => prefix);
    made.push('relation_', 'inverse_', 'count_');
    const unused = Object.keys(english).filter((key) => {
      const asked = isPlural(key) ? key.replace(CATEGORY, '') : key;
      return !code.includes(asked) && !made.some((prefix) => key.startsWith(prefix));
    });
    expect(unused).toEqual([]);
  });
});

it('components have no words of their own', () => {
  const found = CODE.filter((file) => file.endsWith('.tsx')).flatMap((file) =>
    textsIn(file).map((text) => `${file}: ${text}`),
  );
  expect(found).toEqual([]);
});

/** Words that stand in the elements of a file, product names aside. */
function textsIn(file: string): string[] {
  const tree = parseAst(readFileSync(join(ROOT, file), 'utf8'), { lang: 'tsx' });
  const texts: string[] = [];
  JSON.stringify(tree, (_key, node) => {
    if (node?.type === 'JSXText') texts.push(node.value);
    if (
      node?.type === 'JSXAttribute' &&
      /^(?:title|label|placeholder|aria-label)$/.test(node.name.name)
    )
      if (node.value?.type === 'Literal') texts.push(node.value.value);
    return node;
  });
  return texts
    .map((text) => text.trim())
    .filter((text) => /\p{L}{2}/u.test(text) && !KEPT.has(text));
}

const KEPT = new Set(['Sourcelight', 'Enter', 'Esc', 'example.com']);

describe('the reader’s language', () => {
  it.each([
    ['en-US', 'en'],
    ['de-AT', 'de'],
    ['zh-CN', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['zh-TW', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['es-419', 'es'],
    ['nl', 'en'],
    ['not a tag!', 'en'],
  ])('of %s is %s', (locale, lang) => {
    expect(langFor(locale)).toBe(lang);
  });

  it('numbers and dates follow the reader’s own locale only where the texts are in its language', () => {
    expect(wordsOf(english, 'en-US').locale).toBe('en-US');
    expect(wordsOf(english, 'nl').locale).toBe('en');
  });
});

describe('a text', () => {
  it('is filled in by name', () => {
    expect(ENGLISH.say('range', { low: '$1', high: '$2' })).toBe('$1 to $2');
  });

  it('never reads what is filled in as a blank', () => {
    expect(ENGLISH.say('quoted', { text: '$NAME$ $$ $1' })).toBe('“$NAME$ $$ $1”');
  });

  it('counts in its plural forms', () => {
    expect(ENGLISH.count('count_mentions', 1)).toBe('1 mention');
    expect(ENGLISH.count('count_mentions', 1234)).toBe('1,234 mentions');
  });

  it('that data ask for is there or not, and nothing else is mistaken for one', () => {
    expect(ENGLISH.sayIfKnown('relation_part_of')).toBe('part of');
    expect(ENGLISH.sayIfKnown('constructor')).toBeNull();
  });
});
