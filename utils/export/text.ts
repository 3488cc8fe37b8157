/** Text on one line: controls and runs of white space become a space. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}

/** With a full stop, where it does not end in a mark of its own. */
export function ended(text: string): string {
  return /[.!?。！？…]["'”’»)]?$/u.test(text) ? text : `${text}.`;
}

/** "value-stolen" is "value stolen", "other:dwell-days" is "dwell days". */
export function measureWords(measure: string): string {
  return oneLine(measure.replace(/^other:/, '').replaceAll('-', ' '));
}
