import { describe, expect, it } from 'vitest';
import { DATASET_DIRECTORY, readDataset } from '../../utils/build/readDataset';
import { openDataset } from '../../utils/dataset/lookup';
import { cardHead, cardModel } from '../../utils/facts/cardModel';
import { citation } from '../../utils/facts/citation';
import { safeUrl } from '../../utils/facts/sourceView';
import type { CardModel, FigureView } from '../../utils/facts/types';
import { whyMarked } from '../../utils/facts/why';
import { ENGLISH } from '../words';

const index = openDataset(readDataset(DATASET_DIRECTORY));

function card(id: string): CardModel {
  const model = cardModel(index, id, ENGLISH);
  if (!model) throw new Error(`no card for ${id}`);
  return model;
}

function figure(of: CardModel, id: string): FigureView {
  const found = of.groups.flatMap(({ figures }) => figures).find((view) => view.id === id);
  if (!found) throw new Error(`${of.id} does not show ${id}`);
  return found;
}

describe('a card', () => {
  it('of the totals shows a first publication as since revised, and the revision', () => {
    const totals = card('dprk-crypto-theft');
    expect(figure(totals, 'ch-2021-dprk-value-first')).toMatchObject({
      value: 'nearly $400 million',
      badges: ['superseded', 'unchecked-link'],
    });
    expect(figure(totals, 'ch-2021-dprk-value-rev2023').badges).toContain('revised');
  });

  it('says as quoted by whom where the publisher was not read', () => {
    const { quotedBy, source } = figure(card('dprk-crypto-theft'), 'ch-2021-dprk-value-first');
    expect(source.publisher).toBe('Chainalysis');
    expect(quotedBy?.publisher).toBe('pakistantimestoday.com');
  });

  it('of a robbed bank or exchange answers with the theft', () => {
    expect(card('bangladesh-bank').headline).toMatchObject({ number: '$81 million' });
    expect(card('bybit').headline?.label).toBe('Stolen · Bybit theft');
  });

  it('of Bangladesh Bank keeps what was attempted apart from what was stolen', () => {
    const labels = card('bangladesh-bank-2016').groups.map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(['Stolen', 'Attempted']));
  });

  it('of an incident names who is blamed, by whom and how firmly', () => {
    expect(
      card('bybit-2025').attribution.map(({ to, by, status }) => `${to.name}, ${by}: ${status}`),
    ).toEqual(['North Korea, FBI: formal', 'Lazarus Group, ZachXBT: assessed']);
  });

  it('of an analyst lists the figures it published', () => {
    expect(card('chainalysis').groups.every(({ measure }) => measure === 'published')).toBe(true);
  });

  it('warns where only low-grade sources speak', () => {
    expect(card('playdapp-2024').caution).toContain('low-grade');
    expect(card('bybit-2025').caution).toBeNull();
  });

  it('can be drawn for every entity, and links nothing but https', () => {
    for (const { id } of index.dataset.entities) {
      const model = card(id);
      for (const { source, quotedBy } of model.groups.flatMap(({ figures }) => figures)) {
        for (const url of [source.url, quotedBy?.url]) if (url) expect(url).toMatch(/^https:\/\//);
      }
    }
  });

  it('begins with its head, for every entity', () => {
    for (const { id } of index.dataset.entities)
      expect(card(id)).toMatchObject({ ...cardHead(index, id, ENGLISH) });
  });

  it('is null for what the dataset does not know', () => {
    expect(cardModel(index, 'constructor', ENGLISH)).toBeNull();
    expect(cardHead(index, 'constructor', ENGLISH)).toBeNull();
  });
});

describe('addresses', () => {
  it.each([
    'http://a.example/',
    'javascript:alert(1)',
    'https://user@a.example/',
    'data:text/html,x',
    '',
    'a b',
  ])('such as %j are not linked', (url) => {
    expect(safeUrl(url)).toBeNull();
  });
});

it('a copied figure carries publisher, date and address', () => {
  const view = figure(card('dprk-crypto-theft'), 'ch-2021-dprk-value-first');
  expect(citation(view, 'North Korea, stolen', ENGLISH)).toBe(
    'North Korea, stolen: nearly $400 million (2021), since revised. Chainalysis, 13 Jan 2022, as quoted by pakistantimestoday.com. https://pakistantimestoday.com/north-korean-hackers-steal-400-million/',
  );
});

it('why a mention was marked is one plain sentence', () => {
  expect(
    whyMarked(
      { rule: 'near-cue', alias: 'Rain', cues: ['cryptocurrency', 'exchange'] },
      'Rain (exchange)',
      ENGLISH,
    ),
  ).toBe(
    'Marked because “Rain” is another name for it, with “cryptocurrency” and “exchange” nearby.',
  );
});
