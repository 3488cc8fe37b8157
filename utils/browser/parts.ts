/** Parts of the content script that are brought into a frame only when they are needed there. */
export const PARTS = ['marker', 'card', 'marks'] as const;
export type Part = (typeof PARTS)[number];

/** How marks look: the part of them that is no script. */
export const MARKS_SHEET = 'assets/marks.css';
