import { describe, expect, it, vi } from 'vitest';
import { CardError, CardLoading } from '../../components/card/CardStates';
import { FactCard, type FactCardProps } from '../../components/card/FactCard';
import { cardModel } from '../../utils/facts/cardModel';
import type { CardModel } from '../../utils/facts/types';
import { blame, entity, figure, incident, open, relation, source } from '../facts/tiny';
import { ENGLISH } from '../words';
import { click, draw, find } from './draw';

const index = open(
  [
    incident('theft', 'exchange', [blame('group', 'formal')]),
    entity('exchange', { type: 'exchange', relations: [relation('victim-of', 'group')] }),
    entity('group', { name: 'Lazarus Group' }),
  ],
  [
    figure('first', { value: 400e6, qualifier: 'nearly', as_of: '2022-01-13', source: 'analyst' }),
    figure('revised', {
      value: 429e6,
      as_of: '2023-02-01',
      source: 'analyst',
      supersedes: ['first'],
      quoted: true,
      seen_at: 'https://paper.example/story',
    }),
    figure('other', { value: 300e6, as_of: '2022-06-01', conflict: true }),
    figure('unsafe', {
      measure: 'damage',
      value: 1e6,
      source: 'plain',
      seen_at: 'http://plain.example/',
    }),
  ],
  [
    source('analyst', { publisher: 'Chainalysis', kind: 'company-report' }),
    source('plain', { url: 'http://plain.example/' }),
  ],
);

function model(id: string): CardModel {
  const card = cardModel(index, id, ENGLISH);
  if (!card) throw new Error(id);
  return card;
}

function card(id: string, props: Partial<FactCardProps> = {}): HTMLElement {
  const view = { card: model(id), reason: null, claims: [], year: null };
  return draw(<FactCard view={view} onFollow={vi.fn()} onCopy={vi.fn()} {...props} />);
}

describe('the card', () => {
  it('is a dialog named by its title, with the number before who says it and when', () => {
    const root = card('theft');
    const dialog = root.querySelector('dialog');
    expect(dialog?.open).toBe(true);
    expect(root.querySelector(`#${dialog?.getAttribute('aria-labelledby')}`)?.textContent).toBe(
      'theft',
    );
    expect(root.querySelector('.headline')?.textContent).toBe(
      'Stolen$429 millionChainalysis, 1 Feb 2023, as quoted by paper.example revised' +
        'Before: nearly $400 million, 13 Jan 2022',
    );
  });

  it('shows revisions and disputes as neighbouring rows', () => {
    const rows = [...card('theft').querySelectorAll('.measure:first-child .figure')];
    expect(rows.map((row) => row.querySelector('.figure-value')?.textContent)).toEqual([
      '$429 million',
      '$300 million',
      'nearly $400 million',
    ]);
    expect(rows[1]?.textContent).toContain('publishers disagree');
    expect(rows[2]?.className).toContain('superseded');
    expect(rows[2]?.textContent).toContain('since revised');
  });

  it('links https only, to a new tab that learns nothing', () => {
    const root = card('theft');
    for (const link of root.querySelectorAll('a')) {
      expect(link.href).toMatch(/^https:/);
      expect(`${link.target} ${link.rel}`).toBe('_blank noopener noreferrer');
    }
    expect(root.textContent).toContain('plain');
    expect([...root.querySelectorAll('a')].map((link) => link.href).join()).not.toContain('plain');
  });

  it('says why it was marked only when it was', () => {
    expect(card('theft').textContent).not.toContain('Marked because');
    const reason = { rule: 'near-cue', alias: 'the heist', cues: ['hackers'] } as const;
    const view = {
      card: model('theft'),
      reason: { ...reason, cues: [...reason.cues] },
      claims: [],
      year: null,
    };
    expect(card('theft', { view }).querySelector('.card-why')?.textContent).toBe(
      'Marked because “the heist” is another name for it, with “hackers” nearby.',
    );
  });

  it('copies a figure with its citation', () => {
    const onCopy = vi.fn();
    click(card('theft', { onCopy }), 'Copy nearly $400 million with its source');
    expect(onCopy).toHaveBeenCalledWith(
      'theft, stolen: nearly $400 million, since revised. Chainalysis, 13 Jan 2022. https://analyst.example/page',
    );
  });

  it('follows what is related and goes back, where there is a way back', () => {
    const onFollow = vi.fn();
    const onBack = vi.fn();
    const root = card('exchange', { onFollow, onBack });
    find(root, 'h3 button', 'theft').click();
    expect(onFollow).toHaveBeenCalledWith('theft');
    click(root, 'Back');
    expect(onBack).toHaveBeenCalledOnce();
    expect(card('exchange').querySelector('[aria-label="Back"]')).toBeNull();
  });

  it('can be pinned and let go', () => {
    const onPin = vi.fn();
    const root = card('theft', { onPin, pinned: true });
    expect(find(root, 'button', 'Keep open').getAttribute('aria-pressed')).toBe('true');
    click(root, 'Keep open');
    expect(onPin).toHaveBeenCalledWith(false);
  });

  it('of a group lists what it is blamed for, with amount, date and how firmly', () => {
    expect(card('group').querySelector('.rows li')?.textContent).toBe(
      'theft$429 million21 Feb 2025 · formal: FBI, in agency',
    );
  });

  it('in a page of ours is a section, not a dialog over it', () => {
    const root = card('theft', { embedded: true });
    expect(root.querySelector('dialog')).toBeNull();
    expect(root.querySelector('section.embedded')?.getAttribute('aria-labelledby')).toBe(
      'card-title',
    );
  });
});

it('a card on its way says so to a screen reader', () => {
  expect(draw(<CardLoading />).querySelector('[role=status]')?.textContent).toContain('Looking up');
});

it('a card that could not be had offers another try and a way out', () => {
  const onRetry = vi.fn();
  const onClose = vi.fn();
  const root = draw(<CardError state="error" onRetry={onRetry} onClose={onClose} />);
  expect(root.querySelector('[role=alert]')?.textContent).toContain('could not be read');
  click(root, 'Try again');
  click(root, 'Close');
  expect([onRetry, onClose].map((handler) => handler.mock.calls.length)).toEqual([1, 1]);
});
