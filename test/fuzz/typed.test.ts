import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { MESSAGE_NAMES, parseRequest, readEnvelope } from '../../utils/browser/messages';
import { pdfPageUrl, readPdfAddress } from '../../utils/browser/pdfPage';
import { formatState, parseState } from '../../utils/explore/state';
import { formatDataset, parseDataset as parseFeed } from '../../utils/settings/datasets';
import { effectiveSettings } from '../../utils/settings/effective';
import { isOnPage } from '../../utils/settings/onPage';
import { pageChoiceOf } from '../../utils/settings/pageChoice';
import { parseSite, parseSiteRule, ruleFor } from '../../utils/settings/sites';
import { fuzz } from './fuzz';
import { like, TEXT } from './inputs';

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
        expect(isOnPage(page, pageChoiceOf(values))).toBeTypeOf('boolean');
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
