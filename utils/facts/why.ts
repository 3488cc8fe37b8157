import type { Reason } from '../mentions/types';

/** Why a mention was marked, in one plain sentence; it stands under the entity's name. */
export function whyMarked({ rule, alias, cues }: Reason, name: string): string {
  const known = alias === name ? 'the text names it' : `“${alias}” is another name for it`;
  switch (rule) {
    case 'distinct-name':
      return `Marked because ${known}.`;
    case 'near-cue':
      return `Marked because ${known}, with ${list(cues)} nearby.`;
    case 'page-cues':
      return `Marked because ${known} and the page speaks of ${list(cues)}.`;
    case 'after-full-name':
      return `Marked because ${known} and the page gives the full name.`;
    case 'page-subject':
      return `Marked because ${known} and the page is on the subject.`;
    case 'event-phrase':
      return `Marked because ${list(cues)} together describe it.`;
  }
}

function list(cues: readonly string[]): string {
  const shown = cues.slice(0, 3).map((cue) => `“${cue}”`);
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
