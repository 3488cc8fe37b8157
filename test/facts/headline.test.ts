import { expect, it } from 'vitest';
import { cardModel } from '../../utils/facts/cardModel';
import { ENGLISH } from '../words';
import { blame, entity, figure, incident, open, source } from './tiny';

const theft = incident('theft', 'exchange');
const exchange = entity('exchange', { type: 'exchange' });

function headline(id: string, index: ReturnType<typeof open>) {
  const shown = cardModel(index, id, ENGLISH)?.headline;
  return shown && `${shown.label}: ${shown.value}`;
}

it('is the newest figure of what was stolen', () => {
  const index = open(
    [theft, exchange],
    [
      figure('a', { value: 1_500_000_000, qualifier: 'about', as_of: '2025-02-26' }),
      figure('b', { value: 1_460_000_000, as_of: '2025-10-07' }),
      figure('c', { value: 40_000_000, measure: 'value-frozen', as_of: '2025-12-01' }),
    ],
  );
  expect(headline('theft', index)).toBe('Stolen: $1.46 billion');
});

it('is never a figure that was since replaced', () => {
  const index = open(
    [theft, exchange],
    [
      figure('first', { value: 400_000_000, as_of: '2025-06-01' }),
      figure('revised', { value: 429_000_000, as_of: '2025-02-01', supersedes: ['first'] }),
    ],
  );
  expect(headline('theft', index)).toBe('Stolen: $429 million');
});

it('rests on a low-grade source only where there is no better', () => {
  const low = figure('low', { value: 290_000_000, source: 'blog', as_of: '2025-12-01' });
  const good = figure('good', { value: 204_000_000, as_of: '2025-01-01' });
  const blog = source('blog', { grade: 'low' });
  expect(headline('theft', open([theft, exchange], [low, good], [blog]))).toBe(
    'Stolen: $204 million',
  );
  const alone = open([theft, exchange], [low], [blog]);
  expect(headline('theft', alone)).toBe('Stolen: $290 million');
  expect(cardModel(alone, 'theft', ENGLISH)?.caution).toContain('low-grade');
});

it('of a robbed exchange is that of its theft, and says so', () => {
  const index = open([theft, exchange], [figure('a', { value: 81_000_000 })]);
  expect(headline('exchange', index)).toBe('Stolen · theft: $81 million');
});

it('of a group is its largest theft that nobody disputes', () => {
  const index = open(
    [
      entity('group'),
      incident('theft', 'exchange', [blame('group', 'assessed')]),
      incident('larger', 'exchange', [blame('group', 'formal')]),
      incident('largest', 'exchange', [blame('group', 'disputed')]),
    ],
    [
      figure('a', { value: 81_000_000 }),
      figure('b', { subject: 'larger', value: 620_000_000 }),
      figure('c', { subject: 'largest', value: 900_000_000 }),
    ],
  );
  expect(headline('group', index)).toBe('Largest attributed theft · larger: $620 million');
  expect(
    cardModel(index, 'group', ENGLISH)?.incidents.map((one) => `${one.entity.id} ${one.status}`),
  ).toEqual(['larger formal', 'theft assessed', 'largest disputed']);
});

it('of a group is its own where its measure is a common one, else its largest theft', () => {
  const entities = [entity('group'), incident('theft', 'exchange', [blame('group', 'formal')])];
  const stolen = figure('a', { value: 81e6 });
  const staff = { subject: 'group', value: 6000, unit: 'people' };
  const common = open(entities, [stolen, figure('b', { ...staff, measure: 'personnel' })]);
  expect(headline('group', common)).toBe('Personnel: 6,000 people');
  const rare = open(entities, [stolen, figure('b', { ...staff, measure: 'Number of drivers' })]);
  expect(headline('group', rare)).toBe('Largest attributed theft · theft: $81 million');
});

it('of a state is the sum of its thefts, before a sum of its own', () => {
  const totals = entity('totals', { type: 'topic', about: ['state'] });
  const index = open(
    [entity('state', { type: 'state' }), totals],
    [
      figure('a', { subject: 'state', value: 3e6, measure: 'value-frozen' }),
      figure('b', { subject: 'totals', value: 2e9 }),
    ],
  );
  expect(headline('state', index)).toBe('Stolen · totals: $2 billion');
});

it('is not a year, and not a fact in words', () => {
  const index = open(
    [entity('group')],
    [
      figure('a', { subject: 'group', measure: 'Formed', value: 2009, unit: 'year' }),
      figure('b', { subject: 'group', measure: 'active since', text: 'at least 2009', unit: null }),
    ],
  );
  expect(headline('group', index)).toBeNull();
});
