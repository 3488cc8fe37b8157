import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CardHeads } from '../../entrypoints/marker/cardHeads';

/** What the background was asked, and how it answers. */
let asked: string[][];
let answers: boolean;

beforeEach(() => {
  asked = [];
  answers = true;
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run));
  vi.stubGlobal('chrome', {
    runtime: {
      id: 'us',
      sendMessage: async ({ request }: { request: { entities: string[] } }) => {
        asked.push(request.entities);
        if (!answers) return { ok: false, error: 'busy' };
        return { ok: true, value: request.entities.map((id) => ({ id, name: id.toUpperCase() })) };
      },
    },
  });
});

async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await new Promise((done) => setTimeout(done));
}

describe('the heads of a frame’s cards', () => {
  it('are asked for once, however often they are wanted', async () => {
    const heads = new CardHeads();
    heads.want(['lazarus', 'kimsuky', 'lazarus']);
    heads.want(['kimsuky']);
    await settled();
    heads.want(['lazarus']);
    await settled();
    expect(asked).toEqual([['lazarus', 'kimsuky']]);
    expect(heads.of('lazarus')?.name).toBe('LAZARUS');
    expect(heads.of('bybit')).toBeUndefined();
  });

  it('come in as many requests as they need, and no more than a page should hold', async () => {
    const heads = new CardHeads();
    heads.want(Array.from({ length: 1000 }, (_, at) => `entity-${at}`));
    await settled();
    expect(asked.map(({ length }) => length)).toEqual([100, 100, 100]);
    expect(heads.of('entity-299')).toBeDefined();
    expect(heads.of('entity-300')).toBeUndefined();
  });

  it('that could not be had are asked for with the next marks', async () => {
    const heads = new CardHeads();
    answers = false;
    heads.want(['lazarus']);
    await settled();
    expect(heads.of('lazarus')).toBeUndefined();
    answers = true;
    heads.want(['lazarus']);
    await settled();
    expect(heads.of('lazarus')).toBeDefined();
    expect(asked).toEqual([['lazarus'], ['lazarus']]);
  });
});
