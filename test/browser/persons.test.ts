import { beforeEach, expect, it, vi } from 'vitest';
import { Persons } from '../../entrypoints/marker/persons';
import type { Doubt } from '../../utils/mentions/refine';

const sent: { doubts: Pick<Doubt, 'sentence' | 'name'>[] }[] = [];
const doubtAt = (at: number): Doubt => ({
  at,
  sentence: `${at % 2 ? 'Anna' : 'The'} Rain`,
  name: 'Rain',
});

/** A background that takes for a person whoever is called Anna. */
beforeEach(() => {
  sent.length = 0;
  const sendMessage = async ({ request }: { request: (typeof sent)[number] }) => {
    sent.push(request);
    return { ok: true, value: request.doubts.map(({ sentence }) => sentence.includes('Anna')) };
  };
  vi.stubGlobal('chrome', { runtime: { id: 'ours', sendMessage } });
  return () => vi.unstubAllGlobals();
});

it('what grammar has said is kept until the page becomes another', async () => {
  const persons = new Persons();
  expect(persons.isPerson(doubtAt(1))).toBeUndefined();
  await persons.ask([doubtAt(1), doubtAt(2)]);
  expect([doubtAt(1), doubtAt(2)].map((one) => persons.isPerson(one))).toEqual([true, false]);
  persons.forget();
  expect(persons.isPerson(doubtAt(1))).toBeUndefined();
});

it('grammar is asked about so many at once as its message may carry', async () => {
  await new Persons().ask(Array.from({ length: 450 }, (_, at) => doubtAt(at)));
  expect(sent.map(({ doubts }) => doubts.length)).toEqual([200, 200, 50]);
});

it('nobody is taken for a person where grammar cannot be asked', async () => {
  vi.stubGlobal('chrome', { runtime: {} });
  const persons = new Persons();
  await persons.ask([doubtAt(1)]);
  expect(persons.isPerson(doubtAt(1))).toBe(false);
});
