/**
 * The same JSON or script with all but ASCII as `\uXXXX`, which strings, expressions and names know alike. A text
 * with a single letter beyond Latin-1 takes twice the memory and is decoded and parsed more slowly.
 */
export function inAscii(text: string): string {
  return text.replace(/[\u0080-\uffff]/g, (unit, at: number) => {
    if (backslashesBefore(text, at) % 2 === 1)
      throw new Error(`a backslash stands before “${unit}”`);
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

function backslashesBefore(text: string, at: number): number {
  let count = 0;
  while (text[at - 1 - count] === '\\') count++;
  return count;
}
