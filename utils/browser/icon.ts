import { browser } from './api';

const SIZES = [16, 32, 48] as const;

/** Shows on the toolbar whether pages are marked at all: the icon is grey when they are not. */
export async function showEnabled(enabled: boolean): Promise<void> {
  const name = (size: number): string => `icon/${enabled ? '' : 'off-'}${size}.png`;
  await browser.action.setIcon({
    path: Object.fromEntries(SIZES.map((size) => [size, name(size)])),
  });
}
