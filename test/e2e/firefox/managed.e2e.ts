import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { managedFirefox, whyNotManaged } from './managed';
import { type FirefoxStage, ID, install, marksOf, openFirefoxStage, ownUrl, visit } from './stage';

const obstacle = whyNotManaged();
if (obstacle) process.stderr.write(`The stories of a managed Firefox are skipped: ${obstacle}.\n`);

/** A busy machine needs longer. */
const WAIT = { timeout: 15_000, interval: 100 };

describe.skipIf(obstacle !== null)('in a managed Firefox', () => {
  let stage: FirefoxStage;
  const { program, remove } = managedFirefox({
    '3rdparty': {
      Extensions: {
        // Firefox passes on whatever stands there, so the wrong kinds come too.
        [ID]: {
          organisationName: 'Example Corporation',
          lockStyle: 'tint',
          lockDensity: 7,
          what: [],
        },
      },
    },
  });

  beforeAll(async () => {
    stage = await openFirefoxStage({ program });
    await install(stage);
  });
  afterAll(async () => {
    await stage.close();
    remove();
  });

  it('a locked setting is in force on pages', async () => {
    await visit(stage, 'dynamic.html');
    await expect.poll(() => marksOf(stage, 'tint'), WAIT).toContain('Lazarus Group');
    expect(await marksOf(stage)).toEqual([]);
  });

  it('the options show what is locked, and by whom', async () => {
    await visit(stage, ownUrl('options.html'));
    const shown = () =>
      stage.marionette.run<{ text: string; locked: (string | undefined)[] }>(() => ({
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

  it('the diagnosis names what could not be used', async () => {
    await visit(stage, ownUrl('diagnosis.html'));
    const text = () => stage.marionette.run<string>('() => document.body.innerText');
    await expect.poll(text, WAIT).toContain('lockDensity: the value cannot be used.');
  });
});
