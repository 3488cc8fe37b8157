import { datasetSource } from '../../utils/browser/datasetSource';
import type { FrameText } from '../../utils/browser/pageChannel';
import { addressOfDocument, readPdfAddress } from '../../utils/browser/pdfPage';
import { openDataset } from '../../utils/dataset/lookup';
import { withoutAdded } from '../../utils/dataset/own';
import { type FoundMention, mentionsIn } from '../../utils/export/mentionsIn';
import { pagedText } from '../../utils/export/paged';
import type { ExportedMention, ExportInput } from '../../utils/export/types';
import { headlineFigure } from '../../utils/facts/headline';

/** A frame's mentions, each with the first figure of what it names; null if the frame is gone. */
export async function pageInput(
  frame: string,
  textOf: (frame: string) => Promise<FrameText | null>,
): Promise<ExportInput | null> {
  const [page, dataset] = await Promise.all([textOf(frame), datasetSource.dataset()]);
  if (!page) return null;
  // What somebody added is under terms of their own.
  const index = openDataset(withoutAdded(dataset));
  const spans = page.spans.filter(({ entity }) => index.entity(entity));
  const isPdf = readPdfAddress(page.url) !== null;
  const mentions = isPdf ? mentionsInPdf(page.text, spans) : mentionsIn(page.text, spans);
  const entities = [...new Set(mentions.map(({ entity }) => entity))];
  const figures = entities.flatMap((id) => headlineFigure(index.figuresOf(id), index)?.id ?? []);
  const { title, published } = page;
  const url = addressOfDocument(page.url);
  const retrieved = new Date().toISOString().slice(0, 10);
  return { index, figures, entities, page: { url, title, published, retrieved, mentions } };
}

/** In the document's own text, without what the page of ours around it says. */
function mentionsInPdf(whole: string, spans: readonly FoundMention[]): ExportedMention[] {
  const { text, from, pageAt } = pagedText(whole);
  const inside = spans
    .filter(({ start, end }) => start >= from && end <= from + text.length)
    .map((span) => ({ ...span, start: span.start - from, end: span.end - from }));
  return mentionsIn(text, inside).map((mention) => ({ ...mention, page: pageAt(mention.start) }));
}
