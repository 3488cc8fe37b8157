import nlp from 'compromise';
import { expect, it } from 'vitest';
import { ownCases } from '../../utils/build/bench/texts';
import { namesPerson } from '../../utils/mentions/grammar';
import { sentencesOf } from '../../utils/text/span';

/** Words after a capitalised one, with their sentences. */
function questions(): [sentence: string, name: string][] {
  return ownCases().flatMap((text) =>
    sentencesOf(text).flatMap(({ start, end }) => {
      const sentence = text.slice(start, end);
      const names = sentence.matchAll(/\p{Lu}[\p{L}.]+ (\p{Lu}\p{Script=Latin}+)/gu);
      return [...names].map(([, name = '']): [string, string] => [sentence, name]);
    }),
  );
}

/** By all of the sentence; the door leaves that last step to whoever needs it. */
function namesPersonByAll(sentence: string, name: string): boolean {
  const read = nlp(sentence);
  read.compute('postTagger');
  const people: string[] = read.people().out('array');
  return people.some(
    (one) =>
      new RegExp(`(?:^|\\P{L})${name}(?:\\P{L}|$)`, 'u').test(one.trim()) &&
      /\S\s+\S/.test(one.trim()),
  );
}

it('finds the people that the grammar of whole sentences finds', async () => {
  const asked = questions();
  const answers = await Promise.all(asked.map((question) => namesPerson(...question)));
  const differing = asked.filter((question, i) => answers[i] !== namesPersonByAll(...question));
  expect(differing).toEqual([]);
  expect(answers).toContain(true);
}, 60_000);
