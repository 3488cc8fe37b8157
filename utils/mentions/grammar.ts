/**
 * The one door to compromise, which knows English grammar. It is evaluated only when a sentence needs
 * it: that takes a tenth of a second, and most pages never ask.
 */
let loading: Promise<typeof import('compromise').default> | undefined;

function load(): Promise<typeof import('compromise').default> {
  loading ??= import('compromise').then((module) => module.default);
  return loading;
}

/** Whether an English sentence speaks of a person by this name: "Richard Lazarus argued". */
export async function namesPerson(sentence: string, name: string): Promise<boolean> {
  const nlp = await load();
  const people: string[] = nlp(sentence).people().out('array');
  const wanted = new RegExp(
    `(?:^|\\P{L})${name.replace(/[^\p{L}\p{N}]+/gu, '\\P{L}+')}(?:\\P{L}|$)`,
    'u',
  );
  return people.some((person) => wanted.test(person) && person.trim().split(/\s+/).length > 1);
}
