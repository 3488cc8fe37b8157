import { matchesOf } from '../text/matches';

import type { Span } from '../text/span';

/**
 * Words that say what was done with a sum, and the measures they speak of. What stands between `\b` is of
 * the Latin alphabet; stems of other scripts follow it.
 */
const DEEDS: readonly (readonly [words: RegExp, measures: readonly string[]])[] = [
  [
    /\b(?:attempt\w*|tried to|sought|almost stole|versucht\w*|intent\w*|tent[ée]\w*)\b|пыта[лт]|시도|未遂|试图|試圖/giu,
    ['value-attempted'],
  ],
  [
    /\b(?:recover\w*|returned|clawed back|got back|retriev\w*|recuper\w*|récup\w*|zurück\w*|wiedererlangt)\b|верну|возвра|회수|환수|回収|追回/giu,
    ['value-recovered'],
  ],
  [
    /\b(?:seiz\w*|fr[eo]ze\w*|frozen|forfeit\w*|confis\w*|saisi\w*|gel[ée]\w*|incaut\w*|congel\w*|sichergestellt|sicher|beschlagnahm\w*|eingefroren)\b|изъя|конфиск|заморо|арестова|압수|동결|押収|凍結|冻结|扣押/giu,
    ['value-frozen', 'value-recovered'],
  ],
  [
    /\b(?:launder\w*|process(?:ed|ing)|mixed|mixing|tumbled|churned|funnell?ed|pushed|flowed|gewaschen|geflossen|blanchi\w*|blanque\w*|lavad\w*|lavar\w*)\b|отмы|세탁|洗浄|洗钱|洗錢/giu,
    [
      'laundered',
      'other:laundered-value',
      'other:mixer-throughput',
      'other:illicit-value-received',
      'total',
    ],
  ],
  [
    /\b(?:reward|bounty|Belohnung|récompense|recompensa)\b|вознагражд|현상금|포상금|懸賞金|悬赏|懸賞/giu,
    ['reward', 'other:bounty-paid'],
  ],
  [/\b(?:fined?|fines|Geldstrafe|multa|amende)\b/giu, ['fine']],
  [/\b(?:damages?|cost|costs|Schaden)\b/giu, ['damage', 'value-stolen']],
  [/\b(?:earn\w*|fees?|revenue|income)\b/giu, ['revenue']],
  // What else is done with sums where a theft is told of: no figure has them, unless it is the very number.
  [
    /\b(?:rais(?:ed?|es|ing)|loans?|lent|borrow\w*|b(?:ought|uy|uys|uying)|acqui(?:red?|res|ring|sition)|sold|invest\w*|valu(?:ed|ation)|reserves|withdrawals|deposits|locked|reimburs\w*|compensat\w*|sponsor\w*|spen[dt]s?|prestó|préstamos?|compró|recaud\w*|reservas|prêts?|acheté\w*|levé\w*|réserves|rembours\w*|Kredite?n?|gekauft|Reserven|eingesammelt)\b|купи[лт]|инвест|кредит|투자|대출|인수|買収|融資|出資|收购|融资|贷款|投资/giu,
    ['none'],
  ],
  [
    /\b(?:st(?:ole|eal|olen|ealing)\w*|theft\w*|heist\w*|loot\w*|haul\w*|los(?:t|e|es|ing|s|ses)|took|taken|take|drain\w*|robb\w*|nick\w*|swip\w*|left with|left the|made off|got away|left \S+ with|netted|siphon\w*|emptied|worth|erbeute\w*|gestohlen|stahl\w*|geraubt|raubte\w*|Raub|Diebstahl|entwendet\w*|Beute|verlor\w*|rob[óo]\w*|robaron|robad\w*|sustra\w*|perd(?:i[óo]|u\w*)|vol[ée]\w*|vol|dérob\w*)(?![\p{L}])|похи|укра[лд]|потер|краж|увели|вывели|탈취|빼돌|빼[내낸]|훔|잃|피해|유출|빠져나|盗|盜|流出|奪|窃取|竊取|損失|损失/giu,
    ['value-stolen'],
  ],
];

/** A word of a sentence that says what was done with a sum. */
export interface Deed extends Span {
  measures: readonly string[];
}

/** All deeds of a sentence. */
export function deedsIn(sentence: string): Deed[] {
  return DEEDS.flatMap(([words, measures]) =>
    matchesOf(words, sentence).map(({ 0: whole, index }) => ({
      start: index,
      end: index + whole.length,
      measures,
    })),
  );
}

/** The measures that a sentence's verbs allow for a sum of money; the deed nearest to the number counts. */
export function deedMeasures(deeds: readonly Deed[], { start, end }: Span): readonly string[] {
  let nearest: readonly string[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const deed of deeds) {
    const after = deed.start - end;
    const distance = after >= 0 ? after : start - deed.end;
    if (distance < least) [least, nearest] = [distance, deed.measures];
  }
  return nearest;
}
