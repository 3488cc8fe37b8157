import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { type Lang, LOCALES } from '../../utils/words/locales';
import { type MessageFile, wordsOf } from '../../utils/words/words';
import {
  CardProbe,
  marksOf,
  openPage,
  openStage,
  pointOf,
  type Stage,
  waitForMarks,
} from './harness';
import { violations } from './look';

let stage: Stage | undefined;
afterEach(() => stage?.close());

function wordsIn(lang: Lang, locale: string) {
  const file = new URL(
    `../../assets/public/_locales/${LOCALES[lang]}/messages.json`,
    import.meta.url,
  );
  return wordsOf(JSON.parse(readFileSync(file, 'utf8')) as MessageFile, locale);
}

const READERS: readonly (readonly [locale: string, lang: Lang, amount: string])[] = [
  ['ko', 'ko', '8100만'],
  ['ja', 'ja', '8100万'],
  ['zh-CN', 'zh-Hans', '8100万'],
  ['zh-TW', 'zh-Hant', '8100萬'],
  ['es', 'es', '81 millones'],
  ['de', 'de', '81 Millionen'],
  ['fr', 'fr', '81 millions'],
  ['ru', 'ru', '81 миллион'],
];

describe.each(READERS)('a reader whose browser speaks %s', (locale, lang, amount) => {
  it(`reads popup, card and welcome page in ${lang}, numbers too, beside what the source wrote`, async ({
    skip,
  }) => {
    const here = await openStage({ lang: locale });
    stage = here;
    const worker = here.context.serviceWorkers()[0];
    const spoken = await worker?.evaluate(() => chrome.i18n.getUILanguage());
    skip(spoken !== locale, `this browser was installed without ${locale} (Debian: chromium-l10n)`);
    const words = wordsIn(lang, locale);
    const page = await openPage(here, 'article.html', 30);
    await page.bringToFront();
    const card = await CardProbe.of(page, here);
    const { x, y } = await pointOf(page, 'Bangladesh’s central bank');
    await page.mouse.move(x - 30, y - 30);
    await page.mouse.move(x, y, { steps: 3 });
    const text = (await card.waitFor(words.say('type_incident')))?.replace(/\s/g, ' ');
    expect(text).toContain(words.say('measure_value_stolen'));
    expect(text).toContain(amount);
    expect(text).toContain('$81 million');
    await page.screenshot({ path: `out/screens/card-${lang}.png` });

    const own = await here.context.newPage();
    await own.goto(`chrome-extension://${here.id}/popup.html`);
    await own.getByLabel(words.say('search')).waitFor();
    expect(await own.evaluate(() => document.documentElement.lang)).toBe(lang);
    expect(await violations(own)).toEqual([]);
    await own.goto(`chrome-extension://${here.id}/welcome.html`);
    await own.getByText(words.say('welcomeTitle')).waitFor();
    await waitForMarks(own, 4);
    expect((await marksOf(own)).length).toBeGreaterThanOrEqual(4);
    await own.goto(`chrome-extension://${here.id}/options.html`);
    await own.setViewportSize({ width: 800, height: 900 });
    await own.getByText(words.say('resetAll')).waitFor();
    await own.screenshot({ path: `out/screens/options-${lang}.png` });
  });
});
