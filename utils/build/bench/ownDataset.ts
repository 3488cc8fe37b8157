import { namespaced, withAdded } from '../../dataset/own';
import type { Alias, Dataset, Entity } from '../../dataset/types';
import { Chance } from './chance';
import { manyNames, type Spellings } from './manyNames';

const SEED = 1;
/** What the names of one group are in `manyNames`. */
const SPELLINGS = 4;

/** A dataset with so many more aliases, as an organisation's own list brings them; the same each time. */
export function withOwnNames(bundled: Dataset, aliases: number): Dataset {
  const groups = manyNames(Math.ceil(aliases / SPELLINGS), new Chance(SEED));
  const own: Dataset = {
    ...bundled,
    sources: [],
    entities: groups.map(groupOf),
    figures: [],
    series: [],
    derivations: [],
    claims: [],
    cues: {},
  };
  const origin = { key: 'bench', name: 'Names drawn from a seed', version: '1' };
  return withAdded(bundled, [namespaced(own, origin)]);
}

function groupOf([name, ...others]: Spellings, at: number): Entity {
  return {
    id: `group-${at}`,
    name,
    type: 'actor',
    summary: '',
    summary_basis: 'none',
    // The first is made of common words, as an import would find; the others stand alone.
    aliases: [aliasOf(name, 'needs-context'), ...others.map((text) => aliasOf(text, 'distinct'))],
    ids: {},
    relations: [],
  };
}

function aliasOf(text: string, ambiguity: Alias['ambiguity']): Alias {
  const needsContext = ambiguity !== 'distinct';
  return {
    text,
    lang: 'und',
    ambiguity,
    case_sensitive: needsContext,
    ...(needsContext && { positive: ['@threat', '@hacking'] }),
    evidence: 'observed-usage',
  };
}
