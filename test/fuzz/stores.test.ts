import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { readSignature } from '../../utils/browser/own/signature';
import { noted, parseLog } from '../../utils/errors/log';
import { recordOf } from '../../utils/errors/record';
import { PageProbe, readFilter } from '../../utils/mentions/filter';
import { findKept, isKeptPage } from '../../utils/notebook/kept';
import { effectiveSettings } from '../../utils/settings/effective';
import { parseSettings } from '../../utils/settings/parse';
import { policyKeys } from '../../utils/settings/policyKeys';
import { parseRejections } from '../../utils/settings/rejections';
import { SETTING_KEYS } from '../../utils/settings/table';
import { fuzz } from './fuzz';
import { like, TEXT } from './inputs';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('what a store holds is read', () => {
  const stored = fc.oneof(
    fc.anything(),
    like(
      [...SETTING_KEYS, ...policyKeys().keys()],
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
