import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { findFirefox } from '../../../utils/build/run/findFirefox';
import { ACTS, PAGES } from '../hostile/pages';
import {
  cardOf,
  type FirefoxStage,
  install,
  marksOf,
  openFirefoxStage,
  pointAt,
  visit,
} from './stage';

const WAIT = { timeout: 40_000, interval: 100 };

/** Half a million nodes take long and are left to Chromium; the server serves HTML alone. */
const READ = PAGES.filter(({ name, type }) => type === undefined && name !== 'many-nodes.html');

describe.skipIf(findFirefox() === null)('hostile pages in Firefox', () => {
  let stage: FirefoxStage;
  beforeAll(async () => {
    const pages = Object.fromEntries([...PAGES, ...ACTS].map(({ name, body }) => [name, body]));
    stage = await openFirefoxStage({ pages });
    const handle = await stage.marionette.send<string>('WebDriver:GetWindowHandle');
    await install(stage);
    // The welcome page comes to the front, and a page behind it draws no frames.
    const tabs = () => stage.marionette.send<string[]>('WebDriver:GetWindowHandles');
    await vi.waitFor(async () => expect(await tabs()).toHaveLength(2), WAIT);
    await stage.marionette.send('WebDriver:SwitchToWindow', { handle, focus: true });
  });
  afterAll(() => stage.close());

  const seen = <T>(what: string): Promise<T> => stage.marionette.run<T>(`() => seen.${what}`);
  const isMarked = (marks: readonly string[]) =>
    expect.poll(() => marksOf(stage), WAIT).toEqual(marks);

  async function isWell(): Promise<void> {
    const before = await seen<number>('frames');
    await expect.poll(() => seen<number>('frames'), WAIT).toBeGreaterThan(before + 5);
    expect(await seen('faults')).toEqual([]);
  }

  it.each(READ.map(({ name, marks }) => ({ name, marks })))(
    '$name is read as it is, and stays well',
    async ({ name, marks }) => {
      await visit(stage, name);
      await isMarked(marks);
      await isWell();
    },
  );

  it('a page that spies on every built-in function sees none called', async () => {
    await visit(stage, 'patched.html');
    await expect
      .poll(() => stage.marionette.run<number>('() => CSS.highlights.size'), WAIT)
      .toBeGreaterThan(0);
    expect((await seen<string[]>('called')).filter((name) => name !== 'size')).toEqual([]);
  });

  it('a page that removes our element is not fought', async () => {
    await visit(stage, 'remover.html');
    await isMarked(['Lazarus Group']);
    await pointAt(stage, 'Lazarus Group');
    await expect.poll(() => seen<number>('times'), WAIT).toBeGreaterThan(0);
    await isWell();
    expect(await seen<number>('times')).toBeLessThan(20);
  });

  it('a page that fakes events and messages opens nothing', async () => {
    await visit(stage, 'faker.html');
    await isMarked(['Lazarus Group']);
    await isWell();
    expect(await cardOf(stage)).toBeNull();
  });
});
