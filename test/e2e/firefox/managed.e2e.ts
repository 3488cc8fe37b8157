import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FeedServer, serveFeeds, text } from '../feedServer';
import { ageFeeds, ringFeedAlarm } from '../feedStage';
import { managedFirefox, whyNotManaged } from './managed';
import {
  type FirefoxStage,
  ID,
  inOwnPage,
  install,
  marksOf,
  openFirefoxStage,
  openTab,
  ownUrl,
  stopBackground,
  visit,
} from './stage';

const obstacle = whyNotManaged();
if (obstacle) process.stderr.write(`The stories of a managed Firefox are skipped: ${obstacle}.\n`);

/** A busy machine needs longer. */
const WAIT = { timeout: 15_000, interval: 100 };

/** Firefox passes on whatever stands there: wrong types come as they are, and so do unknown keys. */
const MANAGED = {
  organisationName: 'Example Corporation',
  lockStyle: 'tint',
  lockDensity: 7,
  lockNotebook: 0,
  addBlockedSites: ['hr.example', 5],
  unheardOf: true,
};

const NAMES = `<!doctype html><title>Names</title>
<p>Velvet Ant and Tropical Scorpius were named beside Lazarus Group.</p>`;

describe.skipIf(obstacle !== null)('in a managed Firefox', () => {
  let feeds: FeedServer;
  let firefox: ReturnType<typeof managedFirefox>;
  let stage: FirefoxStage;

  beforeAll(async () => {
    feeds = await serveFeeds();
    feeds.answers.set('/list.csv', text('name\nVelvet Ant\n', '"v1"'));
    const managed = { ...MANAGED, addDatasets: [`${feeds.base}/list.csv`] };
    firefox = managedFirefox({ '3rdparty': { Extensions: { [ID]: managed } } });
    stage = await openFirefoxStage({
      program: firefox.program,
      pages: { 'names.html': NAMES },
    });
    await visit(stage, 'names.html');
    await install(stage);
  });
  afterAll(async () => {
    await stage?.close();
    firefox?.remove();
    feeds?.close();
  });

  const isMarked = (marks: readonly string[]) =>
    expect.poll(() => marksOf(stage, 'tint'), WAIT).toEqual(marks);

  it('a locked setting is in force on pages, and a dataset that it names is fetched and marked', async () => {
    await isMarked(['Velvet Ant', 'Lazarus Group']);
    expect(await marksOf(stage)).toEqual([]);
    expect(feeds.asked).toEqual(['/list.csv']);
  });

  it('the alarm wakes the background, which brings what is new at the address', async () => {
    feeds.answers.set('/list.csv', text('name\nTropical Scorpius\n', '"v2"'));
    const back = await openTab(stage);
    await visit(stage, ownUrl('options.html'));
    await stopBackground(stage);
    await inOwnPage(stage, ageFeeds);
    await inOwnPage(stage, ringFeedAlarm);
    await expect.poll(() => feeds.asked, WAIT).toEqual(['/list.csv', '/list.csv "v1"']);
    await back();
    await isMarked(['Tropical Scorpius', 'Lazarus Group']);
  });

  it('the options show what is locked, and by whom', async () => {
    await visit(stage, ownUrl('options.html'));
    const shown = () =>
      inOwnPage(stage, () => ({
        text: document.body.innerText,
        locked: [...document.querySelectorAll('select')]
          .filter((one) => one.disabled)
          .map((one) => one.value),
      }));
    await expect
      .poll(async () => (await shown()).text, WAIT)
      .toContain('Managed by Example Corporation');
    expect((await shown()).locked).toEqual(['tint']);
  });

  it('the diagnosis says who chose what, and names what could not be used', async () => {
    await visit(stage, ownUrl('diagnosis.html'));
    const shown = () =>
      inOwnPage(stage, () => ({
        rows: [...document.querySelectorAll('tr[data-origin^="organisation"]')].map(
          (row) => row.querySelector('code')?.textContent ?? '',
        ),
        problems: [...document.querySelectorAll('.problems li')].map((li) => li.textContent ?? ''),
      }));
    await expect
      .poll(async () => (await shown()).rows.sort(), WAIT)
      .toEqual(['notebook', 'organisationName', 'style']);
    expect((await shown()).problems.sort()).toEqual([
      'addBlockedSites: the entry “5” cannot be used.',
      'lockDensity: the value cannot be used.',
      'unheardOf: unknown to this version.',
    ]);
  });
});
