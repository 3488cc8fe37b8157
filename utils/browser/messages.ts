import * as v from 'valibot';
import type { Id } from '../dataset/types';
import { isRecord } from '../errors/log';
import type { ErrorRecord } from '../errors/record';
import type { Around } from '../facts/claimView';
import type { AnsweredNumber, Numbered } from '../facts/numbers';
import type {
  AboutDataset,
  CardHead,
  CardRequestView,
  EntitySummary,
  LookupView,
} from '../facts/types';
import { ASKED_NAME } from '../mentions/grammarSlot';
import type { Doubt } from '../mentions/refine';
import type { Mention, PageEvidence, Reason, TextBlock } from '../mentions/types';
import { MOST_DOUBTS, MOST_HEADS } from './limits';
import { PARTS, type Part } from './parts';
import { isInTab, isOurs, isOwnPage, type Self, type Sender } from './senders';
import type { Texts } from './words';

/** Every message once: what is asked, and what is answered. */
export interface Messages {
  /** Content script: which mentions stand in these blocks? */
  resolve: {
    request: { blocks: TextBlock[]; evidence: PageEvidence };
    response: { mentions: Mention[]; doubts: Doubt[]; evidence: PageEvidence };
  };
  /** Content script: which of these names, each in its sentence, are a person's? */
  persons: { request: { doubts: Pick<Doubt, 'sentence' | 'name'>[] }; response: boolean[] };
  /** Content script or popup: the card of an entity; null if the dataset has none. */
  card: {
    request: { entity: Id; reason: Reason | null; around: Around | null };
    response: CardRequestView | null;
  };
  /** Content script: what the cards of these entities begin with, as far as the dataset has them. */
  heads: { request: { entities: Id[] }; response: CardHead[] };
  /** Content script or own pages: what is recognised in this text? */
  lookUp: { request: { text: string }; response: LookupView };
  /** Content script: the reader calls a mark wrong on this site, or takes that back. */
  reject: {
    request: { entity: Id; surface: string; rule: Reason['rule']; undo: boolean };
    response: true;
  };
  /** Content script: which numbers of this text does the dataset answer? */
  numbers: {
    request: { texts: Numbered[]; published: string | null };
    response: { numbers: AnsweredNumber[] };
  };
  /** Content script: bring this part of it into my frame. */
  bring: { request: { part: Part }; response: boolean };
  /** Content script: the texts that the card is drawn with. */
  texts: { request: Record<never, never>; response: Texts };
  /** Content script: something of ours failed here. */
  failed: { request: Pick<ErrorRecord, 'kind' | 'name' | 'doing' | 'at'>; response: null };
  /** Content script: this frame has so many mentions. */
  count: { request: { count: number }; response: null };
  /** Popup: entities that fit a query, best first. */
  search: { request: { query: string }; response: EntitySummary[] };
  /** Popup: names and headlines for ids. */
  describe: { request: { ids: Id[] }; response: EntitySummary[] };
  /** Popup and options: which dataset is in use. */
  about: { request: Record<never, never>; response: AboutDataset };
  /** Options: look now whether the address of an own dataset has a newer version. */
  refreshDataset: { request: { key: string }; response: null };
}

export type MessageName = keyof Messages;

/** What a failed request answers: errors cross contexts as data, never as exceptions. */
export type Answer<N extends MessageName> =
  | { ok: true; value: Messages[N]['response'] }
  | { ok: false; error: string };

const id = v.pipe(v.string(), v.maxLength(200));
const strings = v.array(v.pipe(v.string(), v.maxLength(400)));
const block = v.object({
  id: v.pipe(v.number(), v.integer()),
  text: v.pipe(v.string(), v.maxLength(4_000_000)),
  lang: v.exactOptional(v.pipe(v.string(), v.maxLength(60))),
});
/** `YYYY-MM-DD`, as a page claims it. */
const day = v.nullable(v.pipe(v.string(), v.isoDate()));
const evidence = v.object({
  cues: v.array(v.string()),
  named: v.array(id),
  onSubject: v.boolean(),
  published: day,
});
const rule = v.picklist([
  'distinct-name',
  'near-cue',
  'page-cues',
  'after-full-name',
  'page-subject',
  'event-phrase',
]);
const reason = v.object({
  rule,
  alias: v.pipe(v.string(), v.maxLength(400)),
  cues: strings,
});

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const named = v.pipe(
  v.array(v.object({ entity: id, start: offset, end: offset })),
  v.maxLength(500),
);
const around = v.object({
  text: v.pipe(v.string(), v.maxLength(8000)),
  start: offset,
  end: offset,
  published: day,
  named,
});

/**
 * Who may ask: `frames` are content scripts in tabs, whose process a page may have taken over; `own` are the
 * extension's own pages.
 */
export type Asker = 'frames' | 'own' | 'both';

/** Who may send each request and what it must look like; nothing is believed. */
const REQUESTS = {
  resolve: { from: 'both', shape: v.object({ blocks: v.array(block), evidence }) },
  persons: {
    from: 'both',
    shape: v.object({
      doubts: v.pipe(
        v.array(
          v.object({
            sentence: v.pipe(v.string(), v.maxLength(4000)),
            name: v.pipe(v.string(), v.maxLength(400), v.regex(ASKED_NAME)),
          }),
        ),
        v.maxLength(MOST_DOUBTS),
      ),
    }),
  },
  card: {
    from: 'both',
    shape: v.object({ entity: id, reason: v.nullable(reason), around: v.nullable(around) }),
  },
  heads: {
    from: 'both',
    shape: v.object({ entities: v.pipe(v.array(id), v.maxLength(MOST_HEADS)) }),
  },
  lookUp: { from: 'both', shape: v.object({ text: v.pipe(v.string(), v.maxLength(4000)) }) },
  reject: {
    from: 'frames',
    shape: v.object({
      entity: id,
      surface: v.pipe(v.string(), v.maxLength(400)),
      rule,
      undo: v.boolean(),
    }),
  },
  numbers: {
    from: 'both',
    shape: v.object({
      texts: v.pipe(
        v.array(v.object({ text: v.pipe(v.string(), v.maxLength(4_000_000)), named })),
        v.maxLength(5000),
      ),
      published: day,
    }),
  },
  bring: { from: 'frames', shape: v.object({ part: v.picklist(PARTS) }) },
  texts: { from: 'both', shape: v.object({}) },
  count: {
    from: 'frames',
    shape: v.object({ count: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  },
  failed: {
    from: 'frames',
    shape: v.pipe(
      v.object({
        kind: v.picklist(['broken', 'expected']),
        name: v.string(),
        doing: v.string(),
        at: v.array(v.string()),
      }),
      v.check((record) => isRecord({ ...record, part: 'page' })),
    ),
  },
  search: { from: 'own', shape: v.object({ query: v.pipe(v.string(), v.maxLength(500)) }) },
  describe: { from: 'own', shape: v.object({ ids: v.pipe(v.array(id), v.maxLength(2000)) }) },
  about: { from: 'own', shape: v.object({}) },
  refreshDataset: { from: 'own', shape: v.object({ key: id }) },
} as const satisfies Record<MessageName, { from: Asker; shape: v.GenericSchema }>;

export const MESSAGE_NAMES = Object.keys(REQUESTS) as MessageName[];

/** Whether the table lets this sender ask that; to be asked before anything is parsed. */
export function mayAsk(name: MessageName, sender: Sender, self: Self): boolean {
  const { from } = REQUESTS[name];
  if (from === 'own') return isOwnPage(sender, self);
  if (from === 'frames') return isOurs(sender, self) && isInTab(sender);
  return isOwnPage(sender, self) || (isOurs(sender, self) && isInTab(sender));
}

export interface Envelope {
  name: MessageName;
  request: unknown;
}

/** The envelope of a message of ours, or null for anything else. */
export function readEnvelope(message: unknown): Envelope | null {
  if (typeof message !== 'object' || message === null) return null;
  const { name, request } = message as Partial<Record<keyof Envelope, unknown>>;
  return typeof name === 'string' && Object.hasOwn(REQUESTS, name)
    ? { name: name as MessageName, request }
    : null;
}

/** The request if it is what its message wants; throws a `ValiError` that says what is wrong. */
export function parseRequest<N extends MessageName>(
  name: N,
  request: unknown,
): Messages[N]['request'] {
  return v.parse(REQUESTS[name].shape as v.GenericSchema<unknown, Messages[N]['request']>, request);
}
