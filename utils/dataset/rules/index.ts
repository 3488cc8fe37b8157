import { nothingIsOfTheFuture, nothingPrecedesItsIncident } from './chronology';
import { datesAreInOrder, supersedingEnds } from './dates';
import {
  figuresAreDated,
  figuresHaveOneValue,
  locatorsSaySomething,
  qualifiersFitTheirValues,
  valuesArePlausible,
} from './figures';
import {
  confidenceSaysWhatWasRead,
  evidenceIsKnown,
  pagesStandOnce,
  relayedFiguresSayQuoted,
} from './provenance';
import {
  cueSetsExist,
  derivationsCanBeReckoned,
  idsAreUnique,
  referencesResolve,
} from './references';
import type { Rule } from './rule';
import { seriesCompareLike } from './series';
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
  nothingIsOfTheFuture,
  nothingPrecedesItsIncident,
  seriesCompareLike,
  evidenceIsKnown,
  pagesStandOnce,
  relayedFiguresSayQuoted,
  confidenceSaysWhatWasRead,
  addressesAreSecure,
  aliasesAreOwnedOnce,
  summariesAreShort,
];
