import { datesAreInOrder, supersedingEnds } from './dates';
import {
  figuresAreDated,
  figuresHaveOneValue,
  locatorsSaySomething,
  qualifiersFitTheirValues,
  valuesArePlausible,
} from './figures';
import {
  cueSetsExist,
  derivationsCanBeReckoned,
  idsAreUnique,
  referencesResolve,
} from './references';
import type { Rule } from './rule';
import { addressesAreSecure, aliasesAreOwnedOnce, summariesAreShort } from './texts';

/** What is checked of every dataset, the bundled and anybody's own. */
export const RULES: readonly Rule[] = [
  idsAreUnique,
  referencesResolve,
  cueSetsExist,
  derivationsCanBeReckoned,
  figuresHaveOneValue,
  figuresAreDated,
  valuesArePlausible,
  locatorsSaySomething,
  qualifiersFitTheirValues,
  datesAreInOrder,
  supersedingEnds,
  addressesAreSecure,
  aliasesAreOwnedOnce,
  summariesAreShort,
];
