import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { MESSAGE_NAMES, parseRequest, readEnvelope } from '../../utils/browser/messages';
import { readSignature } from '../../utils/browser/own/signature';
import { pdfPageUrl, readPdfAddress } from '../../utils/browser/pdfPage';
import { parseDataset } from '../../utils/dataset/parse';
import { isBounded } from '../../utils/dataset/pattern';
import { noted, parseLog } from '../../utils/errors/log';
import { recordOf } from '../../utils/errors/record';
import { formatState, parseState } from '../../utils/explore/state';
import { FORMATS } from '../../utils/export/formats';
import { PageProbe, readFilter } from '../../utils/mentions/filter';
import { findKept, isKeptPage } from '../../utils/notebook/kept';
import { runsOf } from '../../utils/pdf/laidOut';
import { isActiveOn } from '../../utils/settings/active';
import { formatDataset, parseDataset as parseFeed } from '../../utils/settings/datasets';
import { effectiveSettings } from '../../utils/settings/effective';
import { parseSettings } from '../../utils/settings/parse';
import { POLICY_KEYS } from '../../utils/settings/policyKeys';
import { parseRejections } from '../../utils/settings/rejections';
import { parseSite, parseSiteRule, ruleFor } from '../../utils/settings/sites';
import { SETTING_KEYS } from '../../utils/settings/table';
import { paragraphs } from '../../utils/text/paragraphs';
import { small } from '../export/inputs';
import { fixture, readBytes } from '../import/tools';
import { fuzz } from './fuzz';
import { broken, like, TEXT } from './inputs';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Names or problems, and never both or neither. */
function isAnswered(bytes: Uint8Array): void {
  const result = readBytes(bytes);
  if (result.ok) {
    expect(result.dataset.entities.length).toBeGreaterThan(0);
    for (const { id, name } of result.dataset.entities) expect([id, name]).not.toContain('');
    for (const { url } of result.dataset.sources) expect(url).toMatch(/^(?:https:\/\/|$)/);
  } else expect(result.problems.length).toBeGreaterThan(0);
}

describe('an import is taken in or refused', () => {
  const keys =
    'type id name value values meta refs synonyms objects Event Galaxy GalaxyCluster Attribute response entities sources version title figures aliases text lang ambiguity positive negative external_references source_name external_id url related uuid description country relationship_type source_ref target_ref spec_version'.split(
      ' ',
    );
  const leaves = [
    'bundle',
    'threat-actor',
    'relationship',
    'intrusion-set',
    'identity',
    'indicates',
    're:(a+)+',
    'https://a.example/',
    'javascript:1',
    'aaaaaaaa-0000-4000-8000-000000000000',
  ];
  const value = like(keys, leaves);
  const frames: Readonly<Record<string, (value: unknown) => unknown>> = {
    STIX: (one) => ({
      type: 'bundle',
      objects: [one, { type: 'intrusion-set', id: 'intrusion-set--1', name: 'A Group' }],
    }),
    'a MISP galaxy': (one) => ({ type: 'threat-actor', values: [one, { value: 'A Group' }] }),
    'MISP events': (one) => ({ response: [{ Event: one }] }),
    'a document of ours': (one) => ({
      version: '2026-01-01',
      title: 'T',
      sources: [],
      entities: [one],
    }),
    'any JSON': (one) => one,
  };
  for (const [name, frame] of Object.entries(frames))
    fuzz(
      `as ${name}`,
      fc.property(value, (one) => isAnswered(bytesOf(JSON.stringify(frame(one)) ?? ''))),
      0.5,
    );
  fuzz('as bytes', fc.property(fc.uint8Array({ maxLength: 300 }), isAnswered));
  fuzz(
    'as lines of JSON',
    fc.property(fc.array(value, { maxLength: 4 }), (all) =>
      isAnswered(bytesOf(all.map((one) => JSON.stringify(one)).join('\n'))),
    ),
    0.5,
  );
  const head = fc.subarray(
    [
      'name',
      'type',
      'alias',
      'value',
      'unit',
      'measure',
      'source',
      'url',
      'date',
      'country',
      'lang',
      'note',
    ],
    { minLength: 1 },
  );
  fuzz(
    'as a table',
    fc.property(
      head,
      fc.array(fc.array(TEXT, { maxLength: 8 }), { maxLength: 6 }),
      fc.constantFrom(',', ';', '\t'),
      (names, rows, comma) =>
        isAnswered(bytesOf([names, ...rows].map((cells) => cells.join(comma)).join('\n'))),
    ),
  );
  fuzz(
    'as an event that was damaged on its way',
    fc.property(broken(fixture('misp-event.json')), isAnswered),
    0.2,
  );
  fuzz(
    'as what we hold ourselves',
    fc.property(fc.stringMatching(/^[A-Z][a-z]{3,9}( [A-Z][a-z]{3,9})?$/), (name) => {
      const result = readBytes(
        bytesOf(JSON.stringify({ type: 'threat-actor', values: [{ value: name }] })),
      );
      expect(result.ok && result.dataset.entities.map((one) => one.name)).toEqual([name]);
    }),
    0.5,
  );
  fuzz(
    'as files of a dataset, by records or problems',
    fc.property(
      fc.array(
        fc.record({
          file: fc.constantFrom(
            'about.json',
            'cues.json',
            'series.json',
            'claims.json',
            'sources/a.json',
            'entities/actor/a.json',
            '../a',
          ),
          value,
        }),
        { maxLength: 3 },
      ),
      (files) => {
        for (const { message } of parseDataset(files).problems) expect(message).toMatch(/\S/);
      },
    ),
  );
});

describe('what a store holds is read', () => {
  const stored = fc.oneof(
    fc.anything(),
    like(
      [...SETTING_KEYS, ...POLICY_KEYS.keys()],
      ['dark', 'tint', 'people', 'a.example', 'https://a.example/d.json'],
    ),
  );
  fuzz(
    'as settings, which read again are the same',
    fc.property(stored, (value) => {
      const { values } = parseSettings(value);
      expect(parseSettings(values)).toEqual({ values, problems: [] });
    }),
  );
  fuzz(
    'as settings under a policy, each of them there',
    fc.property(stored, stored, (own, managed) => {
      expect(Object.keys(effectiveSettings(own, managed).values).sort()).toEqual(
        [...SETTING_KEYS].sort(),
      );
    }),
  );
  const record = like(
    [
      'entity',
      'surface',
      'host',
      'rule',
      'url',
      'title',
      'keptAt',
      'mentions',
      'name',
      'before',
      'after',
      'kind',
      'part',
      'doing',
      'at',
      'count',
      'first',
      'last',
      'when',
    ],
    ['broken', 'page', '2026-11-24T10:00:00Z'],
  );
  const records = fc.oneof(record, fc.array(record));
  fuzz(
    'as marks called wrong, which read again are the same',
    fc.property(records, (value) => {
      const read = parseRejections(value);
      expect(parseRejections(read)).toEqual(read);
    }),
  );
  fuzz(
    'as a log of errors, which read again is the same and goes on',
    fc.property(records, (value) => {
      const read = parseLog(value);
      expect(parseLog(read)).toEqual(read);
      const error = recordOf(value, {
        part: 'page',
        doing: 'marking',
        root: 'chrome-extension://a/',
      });
      if (error) expect(parseLog(noted(read, error, new Date(0))).length).toBeGreaterThan(0);
    }),
  );
  fuzz(
    'as kept pages, which can be searched',
    fc.property(fc.array(record), TEXT, (all, query) => {
      const pages = all.filter(isKeptPage);
      expect(findKept(pages, query).length).toBeLessThanOrEqual(pages.length);
    }),
  );
  fuzz(
    'as a page filter, in which every search ends',
    fc.property(
      fc.oneof(fc.base64String({ maxLength: 400 }), fc.string()),
      TEXT,
      (base64, text) => {
        const filter = readFilter(base64);
        if (filter) new PageProbe(filter).probe(text);
      },
    ),
  );
  fuzz(
    'as a signature of 64 bytes or none',
    fc.property(
      fc.oneof(fc.uint8Array({ maxLength: 100 }), fc.base64String({ maxLength: 100 }).map(bytesOf)),
      (bytes) => {
        expect([64, undefined]).toContain(readSignature(bytes)?.length);
      },
    ),
  );
});

describe('what is sent or typed is read', () => {
  const message = like(
    [
      'name',
      'request',
      'entity',
      'reason',
      'around',
      'blocks',
      'evidence',
      'id',
      'text',
      'lang',
      'texts',
      'named',
      'start',
      'end',
      'published',
      'count',
      'query',
      'ids',
      'rule',
      'alias',
      'cues',
      'kind',
      'at',
    ],
    [...MESSAGE_NAMES, 'near-cue', '2022-01-14'],
  );
  fuzz(
    'as a message of ours or refused by its own error',
    fc.property(
      fc.oneof(message, fc.anything()),
      fc.constantFrom(...MESSAGE_NAMES),
      (value, name) => {
        expect([null, 'object']).toContain(readEnvelope(value) && 'object');
        try {
          expect(parseRequest(name, value)).toBeTypeOf('object');
        } catch (error) {
          expect((error as Error).name).toBe('ValiError');
        }
      },
    ),
  );
  fuzz(
    'as a state of the explorer, which written and read again is the same',
    fc.property(
      fc.oneof(
        TEXT,
        fc.webQueryParameters(),
        fc
          .dictionary(
            fc.constantFrom(
              'view',
              'q',
              'type',
              'entity',
              'figure',
              'status',
              'sort',
              'year',
              'source',
            ),
            TEXT,
          )
          .map((all) => `?${new URLSearchParams(all)}`),
      ),
      (search) => {
        const state = parseState(search);
        expect(parseState(formatState(state))).toEqual(state);
      },
    ),
  );
  const address = fc.oneof(
    TEXT,
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc.domain(),
    fc
      .tuple(
        fc.constantFrom('*://', 'https://*.', 'http://', 'file:///', '*.'),
        fc.domain(),
        fc.constantFrom('', '/*', ':8080/x', '/a*b*'),
      )
      .map((parts) => parts.join('')),
  );
  fuzz(
    'as a site or none, and a site read again is the same',
    fc.property(address, address, (typed, page) => {
      const site = parseSite(typed);
      if (site !== null) expect(parseSite(site)).toBe(site);
      const rule = parseSiteRule(typed);
      if (rule !== null) {
        expect(parseSiteRule(rule)).toBe(rule);
        expect([rule, null]).toContain(ruleFor(page, [rule]));
        const { values } = effectiveSettings({ blockedSites: [rule] }, undefined);
        expect(isActiveOn(page, values)).toBeTypeOf('boolean');
      }
    }),
  );
  fuzz(
    'as an address of a dataset or none, and written again is the same',
    fc.property(address, TEXT, (url, key) => {
      const source = parseFeed(`${url}#ed25519=${key}`) ?? parseFeed(url);
      if (source) expect(parseFeed(formatDataset(source))).toEqual(source);
    }),
  );
  fuzz(
    'as the address of a PDF or none',
    fc.property(address, (url) => {
      expect(readPdfAddress(url)).toBeNull();
      const source = readPdfAddress(pdfPageUrl(url))?.source ?? null;
      expect([url.toWellFormed(), null]).toContain(source);
    }),
  );
});

describe('what a file says is read', () => {
  const number = fc.oneof(fc.double(), fc.integer({ min: -1000, max: 1000 }));
  const item = fc.record({
    str: TEXT,
    transform: fc.array(number, { maxLength: 6 }),
    width: number,
    hasEOL: fc.boolean(),
    fontName: fc.constantFrom('f', 'v', '__proto__'),
  });
  const items = fc.array(fc.oneof(item, fc.constant({ type: 'beginMarkedContent' })), {
    maxLength: 20,
  });
  fuzz(
    'as the paragraphs of a PDF, with each character once',
    fc.property(items, (all) => {
      const runs = runsOf({ items: all, styles: { f: {}, v: { vertical: true } } });
      const placed = paragraphs(runs, () => true);
      expect(placed.flat().length).toBeLessThanOrEqual(runs.length * 3 + 1);
    }),
  );
  fuzz(
    'as a pattern that is bounded or not',
    fc.property(fc.oneof(TEXT, fc.stringMatching(/^[ab(|)?*+{1,3}\\[\]^$.]{0,20}$/)), (pattern) => {
      expect(isBounded(pattern)).toBeTypeOf('boolean');
    }),
  );
});

describe('what is written can be read', () => {
  fuzz(
    'in every format, whatever the texts are',
    fc.property(TEXT.filter(Boolean), fc.constantFrom(...FORMATS), (text, { write, id }) => {
      const written = [write(small(text))].flat().join('');
      expect(written.length).toBeGreaterThan(0);
      if (/json|stix|annotation/.test(id)) JSON.parse(written);
    }),
    0.2,
  );
});
