import type { PolicyEntry } from './reference';

/**
 * The schema by which Chromium takes a policy. It says types and no more: Chromium drops a whole list for one
 * entry that its schema does not allow, and then nobody could name the entry; our own reader does. Keywords
 * that Chromium does not know make the extension fail to load.
 */
export function managedSchema(reference: readonly PolicyEntry[]): object {
  return {
    type: 'object',
    properties: Object.fromEntries(
      reference.map(({ name, type, title, description }) => [
        name,
        type === 'list'
          ? { title, description, type: 'array', items: { type: 'string' } }
          : { title, description, type },
      ]),
    ),
  };
}
