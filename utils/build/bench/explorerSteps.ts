/**
 * What a reader does in the explorer, each step as soon as the one before is drawn and marked by its name.
 * Runs in the page, on its own there; answers the frames that were long by the clock, in ms.
 */
export async function stepThrough(rounds: number): Promise<number[]> {
  const QUERY = 'lazarus group';
  const long: number[] = [];
  const watch = new PerformanceObserver((list) => {
    long.push(...list.getEntries().map(({ duration }) => duration));
  });
  watch.observe({ type: 'long-animation-frame' });
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const mark = (name: string) => performance.mark(`step ${name}`);
  const step = async (name: string, act: () => void): Promise<void> => {
    await frame();
    mark(name);
    act();
    await frame();
  };
  const all = <E extends Element>(selector: string) => [...document.querySelectorAll<E>(selector)];
  const type = (text: string) =>
    step(`type ${text}`, () => {
      const [input] = all<HTMLInputElement>('input[type=search]');
      if (!input) return;
      input.value = text;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
  const press = (selector: string, at: number) =>
    step(`${selector} ${at}`, () => all<HTMLElement>(selector)[at]?.click());
  /** Pictures are drawn anew once the reader rests. */
  const drawn = () => new Promise((done) => setTimeout(done, 400));
  const view = (at: number) => press('.tab', at);
  for (let round = 0; round < rounds; round++) {
    for (let length = 1; length <= QUERY.length; length++) await type(QUERY.slice(0, length));
    await type('');
    for (let box = 0; box < 6; box++) {
      await press('.facet input', box);
      await press('.facet input', box);
    }
    for (let column = 0; column < 6; column++) await press('th button', column);
    await view(0);
    for (let column = 0; column < 6; column++) await press('th button', column);
    for (const pictures of [2, 3]) {
      await view(pictures);
      await drawn();
      await press('.facet input', 0);
      await press('.facet input', 0);
      await drawn();
      await type('laz');
      await drawn();
      await type('');
      await drawn();
    }
    await view(4);
    await view(1);
  }
  await new Promise((done) => setTimeout(done, 300));
  mark('end');
  return long;
}
