/** Whether an English sentence speaks of a person by this name, a single word: "Richard Lazarus argued". */
export type NamesPerson = (sentence: string, name: string) => Promise<boolean>;

/** What grammar may be asked about. */
export const ASKED_NAME = /^\p{Script=Latin}+$/u;

const SLOT = Symbol.for('sourcelight.grammar');
type Slotted = typeof globalThis & { [SLOT]?: NamesPerson };

/** Where grammar, which is a file of its own, is found once that has run. */
export function grammarHere(): NamesPerson | undefined {
  return (globalThis as Slotted)[SLOT];
}

export function placeGrammar(namesPerson: NamesPerson): void {
  (globalThis as Slotted)[SLOT] = namesPerson;
}
