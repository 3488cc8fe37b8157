/** Writing systems as far as word boundaries differ between them. */
export type Script = 'alphabet' | 'cyrillic' | 'han' | 'hiragana' | 'katakana' | 'hangul';

/** The script of one folded word code. */
export function scriptOf(code: number): Script {
  if (code < 0x0400) return 'alphabet';
  if (code < 0x0530) return 'cyrillic';
  if (code < 0x3040) return 'alphabet';
  if (code < 0x30a0) return 'hiragana';
  if (code < 0x3100 || (code >= 0x31f0 && code < 0x3200)) return 'katakana';
  if (code >= 0xac00 && code < 0xd7a4) return 'hangul';
  if ((code >= 0x3400 && code < 0xa000) || (code >= 0xf900 && code < 0xfb00)) return 'han';
  return 'alphabet';
}

/**
 * Scripts written without spaces between words, where a name may begin at any character: all that `scriptOf` tells
 * apart from U+3040 on, said shortly, as every page carries it.
 */
export function isUnspaced(code: number): boolean {
  return (
    code >= 0x3040 &&
    (code < 0x3100 ||
      (code >= 0x31f0 && code < 0x3200) ||
      (code >= 0x3400 && code < 0xa000) ||
      (code >= 0xac00 && code < 0xd7a4) ||
      (code >= 0xf900 && code < 0xfb00))
  );
}
