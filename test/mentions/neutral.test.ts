import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LabelledCase, readCase } from '../../utils/build/eval/cases';
import { DATASET_DIRECTORY, readDataset } from '../../utils/build/readDataset';
import { detect } from '../../utils/mentions/detect';
import { compileModel } from '../../utils/mentions/model';

const CASES = join(import.meta.dirname, '../eval/cases');
const model = compileModel(readDataset(DATASET_DIRECTORY));
const cases = readdirSync(CASES).flatMap((file) =>
  readFileSync(join(CASES, file), 'utf8').trim().split('\n').map(readCase),
);

/** Sentences that speak of nothing: no names, no numbers, no word of the subject; a blank after them where one is written. */
const NEUTRAL: Readonly<Record<string, readonly string[]>> = {
  en: ['The weather was mild for the season. ', 'She ordered tea and waited by the window. '],
  de: ['Das Wetter war mild für die Jahreszeit. ', 'Frühstück gibt es bis zehn. '],
  es: ['El tiempo era suave para la época. ', 'Pidió un té y esperó junto a la ventana. '],
  fr: ['Le temps était doux pour la saison. ', 'Elle commanda un thé et attendit. '],
  ru: ['Погода была мягкой для этого времени года. ', 'Завтрак подают до десяти. '],
  ko: ['날씨는 계절에 비해 온화했다. ', '그는 차를 시키고 창가에서 기다렸다. '],
  ja: ['季節のわりに穏やかな天気だった。', '彼女はお茶を頼み、窓辺で待った。'],
  'zh-Hans': ['天气比往年温和。', '她点了茶,在窗边等着。'],
  'zh-Hant': ['天氣比往年溫和。', '她點了茶,在窗邊等著。'],
};

const inLanguage = fc
  .constantFrom(...cases)
  .chain((labelled) =>
    fc.tuple(
      fc.constant(labelled),
      fc.array(fc.constantFrom(...(NEUTRAL[labelled.lang] ?? [])), { minLength: 1, maxLength: 4 }),
    ),
  );

/** What is found in each of a page's paragraphs, as text. */
function found(texts: readonly string[]): string[][] {
  const blocks = texts.map((text, id) => ({ id, text }));
  const { mentions } = detect(blocks, model);
  return texts.map((_text, id) =>
    mentions
      .filter(({ block }) => block === id)
      .map(({ start, end, entity }) => `${start}-${end} ${entity}`),
  );
}

function shifted(answers: readonly string[] | undefined, by: number): string[] {
  return (answers ?? []).map((answer) => {
    const [, start = '', end = '', entity = ''] = /^(\d+)-(\d+) (.+)$/.exec(answer) ?? [];
    return `${Number(start) + by}-${Number(end) + by} ${entity}`;
  });
}

/** The machine may be busy; nothing here is timed. */
const SLOW = { timeout: 60_000 };

describe('neutral text, in the language of a case', () => {
  it('is there for every language of the cases', () => {
    expect(cases.filter(({ lang }) => !(lang in NEUTRAL)).map(({ lang }) => lang)).toEqual([]);
  });

  it('in paragraphs around a text changes nothing in it, and holds nothing', SLOW, () => {
    fc.assert(fc.property(inLanguage, fc.nat(4), check), { numRuns: 600 });
    function check([{ text }, neutral]: [LabelledCase, string[]], at: number): void {
      const place = Math.min(at, neutral.length);
      const answers = found([...neutral.slice(0, place), text, ...neutral.slice(place)]);
      expect(answers[place]).toEqual(found([text])[0]);
      answers.splice(place, 1);
      expect(answers.flat()).toEqual([]);
    }
  });

  it.each(cases.map((labelled) => [labelled.id, labelled] as const))(
    'before %s in the same paragraph shifts its offsets and no more',
    (_id, { lang, text }) => {
      const alone = found([text])[0];
      for (const before of NEUTRAL[lang] ?? [])
        expect(found([before + text])[0]).toEqual(shifted(alone, before.length));
    },
  );
});
