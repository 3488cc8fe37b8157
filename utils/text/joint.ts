import { isUnspaced } from './script';

/** Whether a text may hold a name; needs not be sure. */
export type MayName = (text: string) => boolean;

export interface Joint {
  /** The line's text; a hyphen that only breaks a word is a soft one. */
  text: string;
  /** Whether a space parts it from the next line. */
  space: boolean;
}

const SOFT_HYPHEN = '\u00ad';
const BROKEN = /[\p{L}\p{N}][-\u2010\u00ad]$/u;
/** So many UTF-16 units, and words, beside a joint are looked at. */
const REACH = 24;
const WORDS = [1, 2, 3];

/**
 * How a line goes on into the next. "Laza-" and "rus" are one word, "Lazarus-" and "linked" two, and
 * Chinese, Japanese and Korean may break anywhere: where both readings are possible, the one in which a
 * name stands is taken, and the likelier one if there is none in either.
 */
export function chooseJoint(line: string, next: string, mayName: MayName): Joint {
  const text = line.trimEnd();
  const spaced = { text, space: true };
  if (BROKEN.test(text) && /^[\p{L}\p{N}]/u.test(next)) {
    const whole = { text: text.slice(0, -1) + SOFT_HYPHEN, space: false };
    const compound = { text, space: false };
    if (text.endsWith(SOFT_HYPHEN)) return whole;
    const [likely, other] = /^\p{Ll}/u.test(next) ? [whole, compound] : [compound, whole];
    return named(likely, other, next, mayName);
  }
  if (!isUnspaced(text.charCodeAt(text.length - 1)) || !isUnspaced(next.charCodeAt(0)))
    return spaced;
  const whole = { text, space: false };
  // Korean has spaces, and where it breaks a line there mostly was one.
  return isHangul(next.charCodeAt(0))
    ? named(spaced, whole, next, mayName)
    : named(whole, spaced, next, mayName);
}

/** The reading that alone has a name, the nearest words first; `likely` when none decides. */
function named(likely: Joint, other: Joint, next: string, mayName: MayName): Joint {
  for (const words of WORDS) {
    const one = mayName(around(likely, next, words));
    if (one !== mayName(around(other, next, words))) return one ? likely : other;
  }
  return likely;
}

/** So many words on both sides of a joint. */
function around({ text, space }: Joint, next: string, words: number): string {
  const before = text.slice(-REACH).split(/\s+/).slice(-words).join(' ');
  const after = next.slice(0, REACH).split(/\s+/).slice(0, words).join(' ');
  return before + (space ? ' ' : '') + after;
}

function isHangul(code: number): boolean {
  return code >= 0xac00 && code < 0xd7a4;
}
