import * as v from 'valibot';

export interface InputLine {
  id: string;
  text: string;
  lang?: string | undefined;
}

const LINE = v.object({ id: v.string(), text: v.string(), lang: v.optional(v.string()) });

/** Reads one line `{"id","text","lang"?}`; throws an error that says in a few words what is wrong. */
export function readLine(line: string): InputLine {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Error('not JSON; expected {"id","text","lang"?}');
  }
  const parsed = v.safeParse(LINE, value);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const path = v.getDotPath(issue) ?? 'the line';
  throw new Error(`${path}: expected ${issue.expected}, found ${issue.received}`);
}
