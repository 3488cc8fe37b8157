import { matchesOf } from './matches';
import type { Span } from './span';

/** An amount of money or coins in a text. */
export interface Quantity extends Span {
  value: number;
  /** ISO 4217 for money, the ticker for coins. */
  unit: string;
}

const SIGNS: Readonly<Record<string, string>> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₩': 'KRW',
  rs: 'INR',
  '₹': 'INR',
};

/** Words after a number, by the unit they name; lower case. */
const UNIT_WORDS: readonly (readonly [unit: string, words: string])[] = [
  [
    'USD',
    'us dollars|u\\.s\\. dollars|dollars?|usd|dólares|долларов|доллара|долл|달러|ドル|美元|美金',
  ],
  ['EUR', 'euros?|eur|евро|유로|ユーロ|欧元|歐元'],
  ['GBP', 'pounds?|gbp'],
  ['JPY', 'yen|jpy|엔|円|日元|日圓'],
  ['INR', 'rupees?|inr|roupies|rupias|rupien|рупий|루피|ルピー|卢比|盧比'],
  ['TWD', 'twd|nt dollars|新台幣|新臺幣'],
  ['KRW', 'won|krw|원|ウォン|韩元|韓元|韓圜'],
  ['BTC', 'bitcoins?|btc|биткоинов|биткоина|비트코인|ビットコイン|比特币|比特幣'],
  [
    'ETH',
    'ethers?|eth|éteres|éter|ethereum|эфира|이더리움|이더|イーサリアム|イーサ|以太币|以太坊|以太幣',
  ],
  ['XEM', 'xem|nem'],
  ['USDC', 'usdc'],
  ['USDT', 'usdt|tether'],
];

const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  lakh: 1e5,
  crore: 1e7,
  crores: 1e7,
  thousand: 1e3,
  mil: 1e3,
  'mil millones': 1e9,
  mille: 1e3,
  тысяч: 1e3,
  tausend: 1e3,
  тыс: 1e3,
  천: 1e3,
  千: 1e3,
  m: 1e6,
  mn: 1e6,
  mln: 1e6,
  mio: 1e6,
  million: 1e6,
  millions: 1e6,
  millionen: 1e6,
  millones: 1e6,
  millón: 1e6,
  млн: 1e6,
  миллион: 1e6,
  миллиона: 1e6,
  миллионов: 1e6,
  bn: 1e9,
  bln: 1e9,
  mrd: 1e9,
  md: 1e9,
  b: 1e9,
  billion: 1e9,
  billions: 1e9,
  milliarde: 1e9,
  milliarden: 1e9,
  milliards: 1e9,
  milliard: 1e9,
  млрд: 1e9,
  миллиард: 1e9,
  миллиарда: 1e9,
  миллиардов: 1e9,
  tn: 1e12,
  trillion: 1e12,
  billones: 1e12,
  만: 1e4,
  万: 1e4,
  萬: 1e4,
  억: 1e8,
  億: 1e8,
  亿: 1e8,
  조: 1e12,
  兆: 1e12,
};

/** Scales of languages in which a full stop parts thousands: "1.500 millones", "1.340 Millionen". */
const STOP_PARTS_THOUSANDS =
  /^(?:mil|millones|millón|billones|tausend|mio|millionen|milliarden?|mrd)$/iu;

/** Numbers in words, which only a scale makes a sum: "nearly a billion dollars", "dos millones de euros". */
const WORDS: Readonly<Record<string, number>> = {
  'half a': 0.5,
  'a quarter of a': 0.25,
  ...{ a: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9 },
  ...{ ten: 10, un: 1, une: 1, dos: 2, tres: 3, deux: 2, trois: 3, eine: 1, zwei: 2, drei: 3 },
};
const WORD = `(?<!\\p{L})(?:${Object.keys(WORDS).join('|')})(?=\\s(?:[mb]il|mrd|mio))`;
const FIGURES =
  '(?<![\\d.,])(?:\\d{1,3}(?:[,. \\u00a0\\u202f]\\d{3})+(?:[.,]\\d+)?(?!\\d)|\\d+(?:[.,]\\d+)?)';
const NUMBER = `${FIGURES}|${WORD}`;
const SCALE = Object.keys(SCALES)
  .sort((a, b) => b.length - a.length)
  .join('|');
const UNITS = UNIT_WORDS.map(([, words]) => words).join('|');
const PART = `(?:${NUMBER})(?:[\\s-]?(?:${SCALE})(?![\\p{Script=Latin}\\p{Script=Cyrillic}])(?:(?<=mio|mrd|mln|mn|bln|bn|тыс|млн|млрд)\\.)?)?`;
/** "34만2000": a part in ten thousands goes before the rest. */
const PARTS = `(?:(?:${NUMBER})[만万萬억億亿조兆])?${PART}`;
/** East Asian counters between a number and its coin: "34萬2000枚以太幣". */
const COUNTER = '(?:개의?|枚の?|個の?|个)?\\s?';

/** A sign or code before, or a unit after; East Asian numbers may have two parts, and a coin's name before them. */
const QUANTITY = new RegExp(
  `(?:US|AU|HK|NT)?([$€£¥₩₹]|\\brs\\.?(?=\\s?\\d)|\\b(?:USD|EUR|GBP|KRW|JPY|INR|BTC|ETH)(?=\\s?\\d))\\s?(${PART})(?![\\p{L}\\d])|(${PARTS})[\\s-]?${COUNTER}(?:of |de |d['’])?(?:US-)?(${UNITS}|[$€£¥₩](?!\\d))(?![\\p{Script=Latin}\\p{Script=Cyrillic}])|(비트코인|이더리움|ビットコイン|イーサリアム)(?:은|는|이|가|을|를|は|が|を)?\\s?(${PARTS})(?=\\s?(?:개|枚))`,
  'giu',
);

/**
 * Most sentences with a number have no unit. These tell it in a tenth of the time: without the flag `u` an
 * expression is far quicker, and most texts have ASCII only, where a unit begins a word.
 */
const isAscii = (text: string): boolean => !/[^\0-\x7f]/.test(text);
const ALL_UNITS = UNITS.split('|');
const HAS_ASCII_UNIT = new RegExp(
  `\\$|(?:\\b|\\d)(?:rs|(?:${ALL_UNITS.filter((word) => isAscii(word)).join('|')})(?![a-z]))`,
  'i',
);
const HAS_OTHER_UNIT = new RegExp(
  `[€£¥₩₹]|(?:${ALL_UNITS.filter((word) => !isAscii(word)).join('|')})(?![a-z])`,
  'i',
);

/** "$1.4–1.5 billion", "$300 to $400 million": the scale after a range's end is that of its beginning, too. */
const REST_OF_RANGE = new RegExp(
  `^(?:\\s?[-–—]\\s?[$€£¥₩₹]?|\\s(?:to|or|bis|à|a|до)\\s[$€£¥₩₹])\\s?${FIGURES}[\\s-]?(${SCALE})(?![\\p{Script=Latin}\\p{Script=Cyrillic}])`,
  'iu',
);
const LONGEST_REST = 40;

const UNIT_WORD = UNIT_WORDS.map(
  ([unit, words]) => [unit, new RegExp(`^(?:${words})$`, 'iu')] as const,
);
const SCALED_NUMBER = new RegExp(`(${NUMBER})[\\s-]?(${SCALE})?`, 'giu');

/** All amounts with a unit, in order. "$81m", "580억원", "4,502.9 bitcoins", "34만2000개". */
export function quantities(text: string): Quantity[] {
  if (!mayHoldQuantities(text)) return [];
  return matchesOf(QUANTITY, text).flatMap((match) => {
    const [whole, sign, signed, plain, unitWord, coin, coined] = match;
    const unit = sign ? unitOfSign(sign) : unitOf(unitWord ?? coin ?? '');
    const number = numberOf(signed ?? plain ?? coined ?? '');
    const end = match.index + whole.length;
    const value = signed === undefined ? number : number * scaleAfter(signed, text, end);
    if (unit === undefined || !Number.isFinite(value)) return [];
    return [{ start: match.index, end, value, unit }];
  });
}

/** Whether a text has a number and a unit, though they may not go together; cheap, and false for most sentences. */
export function mayHoldQuantities(text: string): boolean {
  if (!/\d|[mb]il[li]|m(?:rd|io)/i.test(text)) return false;
  return HAS_ASCII_UNIT.test(text) || (!isAscii(text) && HAS_OTHER_UNIT.test(text));
}

/** Significant digits: 2 of 1,500,000. */
export function digits(value: number): number {
  const written = String(value);
  let [count, zeros] = [0, 0];
  for (let at = 0; at < written.length; at++) {
    const digit = written.charCodeAt(at) - ZERO;
    if (digit === 0 && count > 0) zeros++;
    if (digit < 1 || digit > 9) continue;
    // What is not at the end counts.
    count += zeros + 1;
    zeros = 0;
  }
  return count;
}

const ZERO = 0x30;

function unitOfSign(sign: string): string | undefined {
  return SIGNS[sign.toLowerCase().replace('.', '')] ?? (/^[A-Z]{3}$/.test(sign) ? sign : undefined);
}

function unitOf(word: string): string | undefined {
  return SIGNS[word] ?? UNIT_WORD.find(([, words]) => words.test(word))?.[0];
}

/** The scale that a number without one has from the end of its range. */
function scaleAfter(number: string, text: string, end: number): number {
  if (/[^\d.,\s]/.test(number)) return 1;
  const [, scale = ''] = REST_OF_RANGE.exec(text.slice(end, end + LONGEST_REST)) ?? [];
  return SCALES[scale.toLowerCase()] ?? 1;
}

/** "1.5 bn", "34만2000": the parts added up. */
function numberOf(text: string): number {
  let sum = 0;
  for (const [, number = '', scale] of matchesOf(SCALED_NUMBER, text)) {
    sum += plainNumber(number, scale) * (SCALES[scale?.toLowerCase() ?? ''] ?? 1);
  }
  return sum;
}

/** Where three digits follow, commas part thousands, and full stops in some languages or without a scale. */
export function plainNumber(text: string, scale?: string): number {
  const word = WORDS[text.toLowerCase()];
  if (word !== undefined) return word;
  const stopParts = scale === undefined || STOP_PARTS_THOUSANDS.test(scale);
  const grouped = stopParts
    ? /^\d{1,3}(?:[,. \u00a0\u202f]\d{3})+$/.test(text)
    : /^\d{1,3}(?:[, \u00a0\u202f]\d{3})+$/.test(text);
  if (grouped) return Number(text.replace(/\D/g, ''));
  const english = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text);
  return Number(
    english ? text.replaceAll(',', '') : text.replace(',', '.').replace(/[ \u00a0\u202f]/g, ''),
  );
}
