import type { Line } from './tinyPdf';

/** Lines below each other from the top of a page, 14 points apart. */
function written(texts: readonly string[], from = 640): Line[] {
  return texts.map((text, i) => ({ text, x: 72, y: from - 14 * i }));
}

/**
 * A report of three pages: names broken by a hyphen and over two lines, one in two fonts, and one that
 * only what later pages say makes the group's.
 */
export const REPORT: readonly (readonly Line[])[] = [
  [
    { text: 'A report', x: 72, y: 700, size: 22, bold: true },
    ...written([
      'Investigators say that the money went to the Laza-',
      'rus Group, which works for the Reconnaissance General',
      'Bureau. The Bybit hack of February 2025 was its largest, and',
      'Lazarus-',
      'linked wallets still hold what was taken.',
    ]),
    { text: 'Kim', x: 72, y: 540 },
    { text: 'suky', x: 90.95, y: 540, bold: true },
    { text: 'is another group of hackers.', x: 122, y: 540 },
  ],
  written(['This page is about something else altogether.']),
  written(['The last page names Bangladesh Bank, whose $81 million were stolen in 2016.']),
];

/** Eighty pages; something is named on the first, and on the last. */
export const LONG: readonly (readonly Line[])[] = Array.from({ length: 80 }, (_, i) =>
  written([
    `This is page ${i + 1} of a long report.`,
    ...(i === 0 ? ['It begins with the Bybit hack of 2025.'] : []),
    ...(i === 79 ? ['It ends with the Lazarus Group of hackers.'] : []),
  ]),
);

/** A name that stands on two lines. */
export const KOREAN: readonly Line[] = [
  { text: '해커 조직 라자루스', x: 72, y: 640, korean: true },
  { text: '그룹이 암호화폐를 훔쳤다.', x: 72, y: 626, korean: true },
];

/** What is to be marked in the report, a soft hyphen where a hyphen only breaks a word. */
export const REPORT_NAMES = [
  'Laza\u00adrus Group',
  'Reconnaissance General Bureau',
  'Bybit hack',
  'Lazarus',
  'Kimsuky',
  'Bangladesh Bank',
];

/** "Harmony" alone is a word like others until the last page names what was robbed. */
export const LATE: readonly (readonly Line[])[] = [
  written(['Kimsuky wrote letters. Harmony came back.']),
  ...Array.from({ length: 12 }, () => written(['Nothing is named here.'])),
  written(['Thieves robbed the Harmony Horizon bridge in 2022.']),
];
