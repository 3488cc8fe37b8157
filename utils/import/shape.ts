import * as v from 'valibot';
import { below, type Problems } from './problems';

/** A value as its schema wants it, or undefined with what is wrong in `problems`, each with its path. */
export function read<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  path: string,
  problems: Problems,
): v.InferOutput<S> | undefined {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  for (const issue of result.issues) {
    const inner = v.getDotPath(issue);
    problems.add(inner === null ? path : below(path, inner), sentence(issue));
  }
  return undefined;
}

function sentence({ expected, received, message, type }: v.BaseIssue<unknown>): string {
  if (type === 'min_length' || type === 'max_length' || type === 'regex' || type === 'check')
    return message;
  if (received === 'undefined') return `is missing; give ${expected ?? 'a value'}`;
  return `expected ${expected ?? 'another value'}, found ${received}`;
}

export const text = v.string();
export const name = v.pipe(v.string(), v.check(hasLetter, 'is empty; give the name'));

function hasLetter(value: string): boolean {
  return /[\p{L}\p{N}]/u.test(value);
}

/** A list, or its only member, as some writers have it. */
export const texts = v.union(
  [v.array(v.string()), v.string()],
  'expected a text or a list of texts',
);

export function listOf(value: string | string[] | undefined): string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}
