import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isRejected,
  parseRejections,
  type Rejection,
  surfaceKey,
  withoutRejection,
  withRejection,
} from '../../utils/settings/rejections';

const wrong = (more: Partial<Rejection> = {}): Rejection => ({
  entity: 'lazarus-group',
  surface: 'lazarus',
  site: 'news.example',
  rule: 'near-cue',
  date: '2026-11-24',
  ...more,
});
const mention = { entity: 'lazarus-group', surface: 'Lazarus' };

describe('a mark called wrong', () => {
  it('is left out on its site, however its words are set', () => {
    const all = [wrong({ surface: surfaceKey('Lazarus  Group') })];
    expect(isRejected({ ...mention, surface: 'LAZARUS\nGroup' }, 'news.example', all)).toBe(true);
  });

  it('is left out nowhere else, as nothing else, and by no other words', () => {
    expect(isRejected(mention, 'other.example', [wrong()])).toBe(false);
    expect(isRejected({ ...mention, entity: 'apt38' }, 'news.example', [wrong()])).toBe(false);
    expect(isRejected({ ...mention, surface: 'Lazarus Group' }, 'news.example', [wrong()])).toBe(
      false,
    );
  });

  it('stands once, however often it is called so', () => {
    expect(withRejection([wrong()], wrong({ date: '2026-11-25' }))).toEqual([
      wrong({ date: '2026-11-25' }),
    ]);
  });

  it('taken back is gone, and the others stay', () => {
    const other = wrong({ site: 'other.example' });
    expect(withoutRejection([wrong(), other], wrong())).toEqual([other]);
  });
});

it('whatever a store holds, what is readable of it is kept and nothing throws', () => {
  fc.assert(
    fc.property(fc.array(fc.anything()), fc.nat(3), (junk, at) => {
      const stored = [...junk.slice(0, at), wrong(), ...junk.slice(at)];
      expect(parseRejections(stored)).toContainEqual(wrong());
      expect(Array.isArray(parseRejections(junk[0]))).toBe(true);
    }),
  );
});
