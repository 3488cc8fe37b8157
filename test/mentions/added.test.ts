import { describe, expect, it } from 'vitest';
import { namespaced, withAdded } from '../../utils/dataset/own';
import type { Alias } from '../../utils/dataset/types';
import { detect } from '../../utils/mentions/detect';
import { compileModel } from '../../utils/mentions/model';
import { alias, entity, MODEL, TINY } from './tiny';

const list = (...names: [id: string, aliases: Alias[]][]) =>
  compileModel(
    withAdded(TINY, [
      namespaced(
        { ...TINY, cues: {}, entities: names.map(([id, all]) => entity(id, 'actor', all)) },
        { key: 'acme', name: 'Acme list', version: '1' },
      ),
    ]),
  );
const marked = (text: string, model = MODEL) =>
  detect([{ id: 0, text }], model).mentions.map(({ surface, entity: id }) => `${surface}: ${id}`);

const ANT = list(['velvet-ant', [alias('Velvet Ant')]]);

describe('names of an added dataset', () => {
  it('are found beside the bundled ones', () => {
    expect(marked('Velvet Ant copied Lazarus Group.', ANT)).toEqual([
      'Velvet Ant: acme:velvet-ant',
      'Lazarus Group: lazarus-group',
    ]);
  });

  it('need no source to be marked: somebody wanted them marked', () => {
    const bare = entity('bare', 'actor', [alias('Bare Name')]);
    const model = compileModel(
      withAdded(TINY, [
        namespaced(
          { ...TINY, entities: [{ ...bare, relations: [] }] },
          { key: 'k', name: 'K', version: '1' },
        ),
      ]),
    );
    expect(marked('Here is Bare Name.', model)).toEqual(['Bare Name: k:bare']);
  });

  it('put no page on the bundled dataset’s subject, and lend its ambiguous names nothing', () => {
    const text = 'Velvet Ant met the FBI in the Rain.';
    expect(marked(text, ANT)).toEqual(['Velvet Ant: acme:velvet-ant']);
    expect(marked('Lazarus Group met the FBI in the Rain.', ANT)).toContain('FBI: fbi');
  });

  it('give way to the bundled dataset where both know a name', () => {
    const both = list(['other', [alias('Lazarus Group')]]);
    expect(marked('The Lazarus Group struck.', both)).toEqual(['Lazarus Group: lazarus-group']);
  });

  it('find bundled context words by the name of their set', () => {
    const model = list([
      'axiom',
      [alias('Axiom', { ambiguity: 'needs-context', positive: ['@subject-what'] })],
    ]);
    expect(marked('Hackers of Axiom took cryptocurrency.', model)).toEqual(['Axiom: acme:axiom']);
    expect(marked('An Axiom of geometry.', model)).toEqual([]);
  });
});
