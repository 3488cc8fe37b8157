import { foldName } from '../text/fold';

/**
 * Numbers the cues. Spellings that read as one in a text ("Mixer", "mixer") are one cue; it counts only in
 * capitals if all its spellings are abbreviations.
 */
export class CueRegistry {
  /** By number, each as first spelled. */
  readonly values: string[] = [];
  private readonly indices = new Map<string, number>();

  index(text: string): number {
    const key = foldName(text);
    const known = this.indices.get(key) ?? this.values.push(text) - 1;
    this.indices.set(key, known);
    if (isAcronym(this.values[known] ?? '') && !isAcronym(text)) this.values[known] = text;
    return known;
  }
}

/** Two capitals or more and no small letter: an abbreviation that a common word could imitate. */
export function isAcronym(text: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}
