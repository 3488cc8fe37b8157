const PARAGRAPHS = 2000;
const SENTENCE = 'The quick fox reads the paper, and nobody minds that it says much about little. ';

/** Half a megabyte of paragraphs, with what is to go into its head; its words begin after "The ". */
export function longPage(head: string, paragraphs = PARAGRAPHS): string {
  const text = `<p>${SENTENCE.repeat(3)}</p>`;
  return `<!doctype html><meta charset="utf-8"><title>Long</title>${head}<body>${text.repeat(paragraphs)}`;
}
