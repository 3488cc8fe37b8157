/**
 * The one door to compromise, which knows English grammar. It is evaluated only when a sentence needs
 * it: that takes a tenth of a second, and most pages never ask.
 */
let loading: Promise<Grammar> | undefined;

type Grammar = typeof import('compromise').default;

function load(): Promise<Grammar> {
  loading ??= import('compromise').then((module) => prepared(module.default));
  return loading;
}

/** The step that corrects a word's tag by its neighbours; it takes three quarters of all the time. */
const LAST_STEP = 'postTagger';

/** It shall not take that step, nor those after it, of whole sentences: see `partsWith`. */
function prepared(nlp: Grammar): Grammar {
  const steps = nlp.hooks();
  steps.splice(steps.indexOf(LAST_STEP));
  return nlp;
}

export async function namesPerson(sentence: string, name: string): Promise<boolean> {
  const nlp = await load();
  const parts = partsWith(name, nlp(sentence) as unknown as Read, nlp.methods() as Methods);
  parts.compute(LAST_STEP);
  const people: string[] = parts.people().out('array');
  const wanted = new RegExp(`(?:^|\\P{L})${name}(?:\\P{L}|$)`, 'u');
  return people.some((person) => wanted.test(person) && person.trim().split(/\s+/).length > 1);
}

/** Of what compromise has read, what is used here and its own types say otherwise or not at all. */
interface Read {
  /** The words of each sentence. */
  docs: Term[][];
  update(pointers: [sentence: number, start: number, end: number][]): View;
}

type View = ReturnType<Grammar>;

interface Term {
  text: string;
  /** What stands between it and the next. */
  post: string;
  index: [sentence: number, at: number];
}

interface Methods {
  two: { quickSplit(sentences: Term[][]): Term[][] };
}

/**
 * Those parts of a text between commas in which a name stands. The last step reads each of the parts that
 * `quickSplit` gives for itself, and people are looked for between commas: no other part changes the answer.
 */
function partsWith(name: string, read: Read, { two }: Methods): View {
  const parts: Term[][] = [];
  for (const part of two.quickSplit(read.docs)) {
    const before = parts.at(-1);
    const last = before?.at(-1);
    const isOneWith = last && !last.post.includes(',') && last.index[0] === part[0]?.index[0];
    if (before && isOneWith) before.push(...part);
    else parts.push([...part]);
  }
  const own = parts.filter((terms) => terms.some(({ text }) => text.includes(name)));
  return read.update(
    own.flatMap((terms) => {
      const [sentence = 0, start = 0] = terms[0]?.index ?? [];
      return [[sentence, start, start + terms.length]];
    }),
  );
}
