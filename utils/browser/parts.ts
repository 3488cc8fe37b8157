/** Parts of the content script that are brought into a frame only when they are needed there; each is a file. */
export const PARTS = ['marker', 'card'] as const;
export type Part = (typeof PARTS)[number];
