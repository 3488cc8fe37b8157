/** The text of a document of pages, and where its pages are. */
export interface PagedText {
  text: string;
  /** Where the document begins in the text that it was taken from, in UTF-16 units. */
  from: number;
  /** The page that stands at an offset of `text`; the first is 1. */
  pageAt(offset: number): number;
}

const FORM_FEED = '\f';

/**
 * The pages of a text in which a form feed stands before each and after the last. What is before and
 * after them is left out: it belongs to whatever showed the document.
 */
export function pagedText(whole: string): PagedText {
  const from = whole.indexOf(FORM_FEED);
  const text = from < 0 ? '' : whole.slice(from, whole.lastIndexOf(FORM_FEED));
  const starts = [...text.matchAll(/\f/g)].map(({ index }) => index);
  return {
    text,
    from: Math.max(0, from),
    pageAt: (offset) => Math.max(1, starts.filter((start) => start <= offset).length),
  };
}
