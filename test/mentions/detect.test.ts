import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detect } from '../../utils/mentions/detect';
import { MODEL } from './tiny';

function found(...texts: string[]): string[] {
  const blocks = texts.map((text, id) => ({ id, text }));
  return detect(blocks, MODEL).mentions.map((mention) => `${mention.surface} = ${mention.entity}`);
}

describe('detect', () => {
  it('marks a distinct name anywhere', () => {
    expect(found('Few had heard of Lazarus Group.')).toEqual(['Lazarus Group = lazarus-group']);
  });

  it('marks a bare name once the full name stands on the page, before or after', () => {
    expect(found('Lazarus struck.', 'The Lazarus Group did it.')).toEqual([
      'Lazarus = lazarus-group',
      'Lazarus Group = lazarus-group',
    ]);
  });

  it('leaves a bare name alone without evidence', () => {
    expect(found('Lazarus rose from the dead.')).toEqual([]);
  });

  it('takes two different cues on the page as evidence', () => {
    expect(found('Lazarus again.', 'North Korea and its hackers.')).toEqual([
      'Lazarus = lazarus-group',
    ]);
  });

  it('tells the man of Bethany from the group on one page', () => {
    expect(found('Lazarus Group met Emma Lazarus.', 'Lazarus of Bethany.')).toEqual([
      'Lazarus Group = lazarus-group',
    ]);
  });

  it('wants a near cue for a name that is a common word', () => {
    expect(found('Rain, the cryptocurrency exchange, and rain.')).toEqual(['Rain = rain-exchange']);
    expect(found('Rain is expected by noon.')).toEqual([]);
  });

  it('marks an agency only where the page is on the subject', () => {
    expect(found('The FBI said so.')).toEqual([]);
    expect(found('The FBI blamed Lazarus Group.')).toEqual([
      'FBI = fbi',
      'Lazarus Group = lazarus-group',
    ]);
  });

  it('reads names through no-break spaces, soft hyphens, capitals and endings', () => {
    expect(found('OFFICE\u00a0121 AND LAZ\u00adARUS GROUP')).toEqual([
      'OFFICE\u00a0121 = bureau-121',
      'LAZ\u00adARUS GROUP = lazarus-group',
    ]);
    expect(found('О Ким Чен Ыне', '라자루스가')).toEqual([
      'Ким Чен Ын = kim-jong-un',
      '라자루스 = lazarus-group',
    ]);
  });

  it('carries evidence from earlier blocks to later ones', () => {
    const first = detect([{ id: 0, text: 'The Lazarus Group.' }], MODEL);
    const later = detect([{ id: 1, text: 'Lazarus again.' }], MODEL, first.evidence);
    expect(later.mentions.map((mention) => mention.reason)).toEqual([
      { rule: 'after-full-name', alias: 'Lazarus', cues: [] },
    ]);
  });

  it('shifts offsets by what is put before a case and changes nothing else', () => {
    const filler = fc.stringMatching(/^(?:[bdgmw]{2,6}[ ,]){0,8}$/);
    fc.assert(
      fc.property(filler, (before) => {
        const text = `${before}. Office 121 feeds Lazarus Group.`;
        const { mentions } = detect([{ id: 0, text }], MODEL);
        expect(mentions.map(({ start, end }) => text.slice(start, end))).toEqual([
          'Office 121',
          'Lazarus Group',
        ]);
        expect(mentions[0]?.start).toBe(before.length + 2);
      }),
    );
  });
});
