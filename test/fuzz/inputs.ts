import fc from 'fast-check';

/** Characters that texts break on: halves of pairs, marks without width, marks of direction, quotes, line ends. */
const ODD = [
  ...'\u00ad\u200b\u200d\u202e\u2066\u2069\ufeff\u00a0\u2028\u0000\t\n\r,;"\'`<>&[]{}()=+-@#/\\|:%',
  '\ud800',
  '\udc00',
];
/** Pieces of what detection looks for. */
const TOLD = [
  'Lazarus',
  'Lazarus Group',
  'Kimsuky',
  'Bybit',
  'Tornado Cash',
  'Ronin Network',
  'APT38',
  'Rain',
  'Sinbad',
  '라자루스',
  '北朝鮮',
  'Лазарус',
  'hackers',
  'stole',
  '$1.5 billion',
  'in February 2025',
  'theft of',
  '’s',
  '-linked',
  'Bangladesh’s central bank',
  '2.000 Mio. €',
  '10억 달러',
  '1兆',
  'not',
  'Mr. ',
  '. ',
  ' ',
  ' and ',
];

/** Text of anything, of odd characters, and of what detection looks for. */
export const TEXT = fc
  .array(
    fc.oneof(
      { arbitrary: fc.constantFrom(...TOLD), weight: 4 },
      { arbitrary: fc.constantFrom(...ODD), weight: 2 },
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''));

/** A value of any shape whose keys are often those that are looked for. */
export function like(
  keys: readonly string[],
  leaves: readonly unknown[] = [],
): fc.Arbitrary<unknown> {
  return fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 5, depthSize: 'small' },
      TEXT,
      fc.constantFrom(null, true, 0, -1, 1e308, '', ...leaves),
      fc.double(),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(
        fc.oneof(fc.constantFrom(...keys, '__proto__', 'constructor'), fc.string()),
        tie('value'),
        { maxKeys: 6 },
      ),
    ),
  })).value;
}

/** The bytes of a file with some of them gone, doubled or changed. */
export function broken(bytes: Uint8Array): fc.Arbitrary<Uint8Array> {
  const place = fc.nat({ max: bytes.length - 1 });
  const change = fc.tuple(place, fc.nat({ max: 40 }), fc.uint8Array({ maxLength: 12 }), place);
  return fc.array(change, { minLength: 1, maxLength: 4 }).map((changes) =>
    changes.reduce<Uint8Array>((now, [at, gone, put, from]) => {
      const copied = put.length % 2 === 0 ? put : bytes.subarray(from, from + 30);
      return Buffer.concat([now.subarray(0, at), copied, now.subarray(at + gone)]);
    }, bytes),
  );
}
