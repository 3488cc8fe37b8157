import type { EntityType } from '../dataset/types';
import type { Span } from '../text/span';
import type { Finding, Standing } from './evidence';
import type { DetectionModel, Noun } from './model';
import type { Candidate } from './scan';

/** "Harmony theft", "hack of Ronin", "Gruppe Lazarus": the name stands with its noun. */
const NOUN = { event: 3, group: 2, mixer: 3, venue: 1 } as const;

/** A noun right after the name, or right before it with little words between. */
export function nounFindings(
  { candidate, type, scan }: Standing,
  model: DetectionModel,
): Finding[] {
  const nouns = nounsOf(type);
  const found = scan.nouns.flatMap((hit): Finding[] => {
    const { noun, text } = model.cues[hit.cue] ?? {};
    return noun && text && nouns.includes(noun) && belongsTogether(candidate, hit)
      ? [{ text, weight: NOUN[noun], place: 'sentence' }]
      : [];
  });
  return found.sort((a, b) => b.weight - a.weight).slice(0, 1);
}

function nounsOf(type: EntityType): readonly Noun[] {
  if (type === 'actor' || type === 'unit') return ['group'];
  return type === 'mixer' ? ['event', 'mixer'] : ['event', 'venue'];
}

/** "Harmony theft", "Ronin bridge hack", "업비트 해킹"; "hack of Ronin", "le casse de la Banque". */
export function belongsTogether(name: Candidate, event: Span): boolean {
  const { text } = name.block;
  return (
    adjoins(name, event, text) ||
    (event.start >= name.end && APPOSED.test(text.slice(name.end, event.start)))
  );
}

/** Whether nothing but a preposition, or the kind of victim, stands between a name and a noun. */
export function adjoins(name: Span, event: Span, text: string): boolean {
  if (event.start >= name.end) return AFTER.test(text.slice(name.end, event.start));
  return event.end <= name.start && BEFORE.test(text.slice(event.end, name.start));
}

/** "Nomad, a crypto bridge" */
const APPOSED = /^,?\s(?:the|a|an|that)(?:\s\p{L}+){0,2}\s$/u;
const AFTER =
  /^(?:['’]s?)?(?:[\s\u2010\u2011-]+(?:bridge|wallet|exchange|network|crypto|central bank))?[\s\u2010\u2011-]*(?:[의の的]\s?)?$/u;
/** A preposition with an article and at most one word for the victim; in Russian that word alone. */
const BEFORE =
  /^\s(?:of|on|at|from|against|de|du|des|del|von|auf|bei|gegen|an|à|al|a|contra|contre|à la|la|le|les|the|der|den|dem|das|el|в|на|у)(?:\s(?:the|la|le|el|les|los|las|der|die|den|dem|das|crypto))*(?:\s\p{L}+)?\s?$|^\s\p{Script=Cyrillic}+\s$|^\s(?:d|l)['’]$|^\s[«„“"「]?$/u;
