import { chooseJoint, type MayName } from './joint';

/** A run of text as a page sets it; lengths in any one unit, `y` upwards. */
export interface LaidOutText {
  text: string;
  x: number;
  /** Of the baseline. */
  y: number;
  width: number;
  /** Of the font. */
  height: number;
  /** In radians. */
  angle: number;
  /** The line ends after it. */
  endsLine: boolean;
}

/** A run of a paragraph; what is read is `text`, spaces to the next run included. */
export interface PlacedText {
  /** Which of the given runs. */
  at: number;
  text: string;
  /** The next run continues its word. */
  runsOn: boolean;
}

/** Beyond so many font heights of blank on one line, the text after it is another cell or column. */
const CELL = 2.5;
/** Blank of so many font heights is a space, even if none is set. */
const SPACE = 0.15;
/** A line so much lower than the page's lines are is in another paragraph. */
const LOOSE = 1.35;
/** Lines further apart than this, in font heights, say nothing about how the page's lines are set. */
const FAR = 3;
/** Font heights that differ by more are of different things: a heading, a note. */
const ALIKE = 1.2;

/**
 * A page's text as paragraphs: lines joined again, words that were broken at a line's end made whole.
 * A hyphen that only breaks a word becomes a soft one, which nobody reads. `mayName` decides where a
 * break can be read both ways.
 */
export function paragraphs(runs: readonly LaidOutText[], mayName: MayName): PlacedText[][] {
  const all: PlacedText[][] = [];
  const leading = usualLeading(runs);
  let before: { run: LaidOutText; spaced: boolean; ended: boolean } | null = null;
  runs.forEach((run, at) => {
    if (run.text.trim() === '') {
      if (before) {
        before.spaced ||= run.text !== '';
        before.ended ||= run.endsLine;
      }
      return;
    }
    const current = all.at(-1);
    const last = current?.at(-1);
    const step = before && stepBetween(before.run, run, before.ended, leading);
    if (before && current && last && step !== null && step !== 'apart') {
      const isSpaced = before.spaced || step === 'spaced';
      join(last, run.text, step === 'line' ? 'line' : isSpaced, mayName);
      current.push({ at, text: run.text, runsOn: false });
    } else all.push([{ at, text: run.text, runsOn: false }]);
    before = { run, spaced: false, ended: run.endsLine };
  });
  return all;
}

/** Completes `last` for what follows it: on the next line, or on the same with a space or without. */
function join(last: PlacedText, next: string, how: 'line' | boolean, mayName: MayName): void {
  const joint =
    how === 'line'
      ? chooseJoint(last.text, next, mayName)
      : { text: last.text, space: how && !/\s$/.test(last.text) && !/^\s/.test(next) };
  last.text = joint.space ? `${joint.text} ` : joint.text;
  last.runsOn = !/\s$/.test(last.text) && !/^\s/.test(next);
}

type Step = 'tight' | 'spaced' | 'line' | 'apart';

/** How one goes from a run to the next. */
function stepBetween(a: LaidOutText, b: LaidOutText, isEnded: boolean, leading: number): Step {
  const height = Math.max(a.height, b.height);
  if (Math.abs(a.angle - b.angle) > 0.1) return 'apart';
  // Sideways text has its lines side by side; it is read as it comes.
  if (Math.abs(a.angle) > 0.1) return isEnded ? 'line' : 'tight';
  if (!isEnded && Math.abs(a.y - b.y) < height / 2) {
    const blank = b.x - (a.x + a.width);
    if (blank > CELL * height || b.x < a.x - height) return 'apart';
    return blank > SPACE * height ? 'spaced' : 'tight';
  }
  const down = a.y - b.y;
  const isBroken = /[\p{L}\p{N}][-\u2010\u00ad]\s*$/u.test(a.text) && /^\p{Ll}/u.test(b.text);
  // A raised or lowered sign, as of a footnote.
  if (Math.abs(down) < height / 2) return b.x >= a.x ? 'spaced' : 'apart';
  if (!areAlike(a, b) || /^[•▪‣●◦■]/.test(b.text)) return 'apart';
  // Up again: the next column begins, in the middle of a paragraph if a word is broken there.
  if (down <= 0) return isBroken ? 'line' : 'apart';
  return down > LOOSE * leading ? 'apart' : 'line';
}

function areAlike(a: LaidOutText, b: LaidOutText): boolean {
  return Math.max(a.height, b.height) <= ALIKE * Math.min(a.height, b.height);
}

/** How far apart the page's lines are: the middle one of all distances; one line has none. */
function usualLeading(runs: readonly LaidOutText[]): number {
  const written = runs.filter(({ text, angle }) => text.trim() !== '' && Math.abs(angle) <= 0.1);
  const steps = written
    .slice(1)
    .flatMap((run, i) => {
      const above = written[i];
      const down = above ? above.y - run.y : 0;
      const isLine = above && areAlike(above, run) && down > run.height / 2;
      return isLine && down < FAR * run.height ? [down] : [];
    })
    .sort((a, b) => a - b);
  return steps[steps.length >> 1] ?? 0;
}
