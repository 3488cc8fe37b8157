import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DATASET_DIRECTORY, readDataset } from '../../utils/build/readDataset';
import {
  figuresBetween,
  figuresOfUnit,
  isPublishedBy,
  sameUnit,
} from '../../utils/claims/figureTable';
import { openDataset } from '../../utils/dataset/lookup';

const dataset = readDataset(DATASET_DIRECTORY);
const index = openDataset(dataset);
const subjects = [...new Set(dataset.figures.map(({ subject }) => subject))];
const numbers = (subject: string) =>
  index.figuresOf(subject).filter(({ text }) => text === undefined);

describe('the table of figures', () => {
  it('has for a unit the figures that a look at all of them finds', () => {
    for (const subject of subjects)
      for (const unit of ['USD', 'BTC', 'count', 'percent'])
        expect(figuresOfUnit(subject, unit, index)).toEqual(
          numbers(subject).filter((figure) => sameUnit(figure.unit, unit)),
        );
  });

  it('has between two values the figures that a look at all of them finds', () => {
    const values = dataset.figures.flatMap(({ value }) => value ?? []);
    fc.assert(
      fc.property(
        fc.constantFrom(...subjects),
        fc.constantFrom(...values),
        fc.constantFrom(...values),
        (subject, one, other) => {
          const [least, most] = [Math.min(one, other), Math.max(one, other)];
          expect(figuresBetween(subject, least, most, index)).toEqual(
            numbers(subject).filter(
              ({ value }) => value !== undefined && value >= least && value <= most,
            ),
          );
        },
      ),
    );
  });

  it('knows the publishers of each figure', () => {
    for (const entity of dataset.entities)
      expect(dataset.figures.filter((figure) => isPublishedBy(figure, [entity], index))).toEqual(
        dataset.figures.filter((figure) => index.figuresPublishedBy(entity).includes(figure)),
      );
  });
});
