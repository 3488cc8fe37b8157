import { datasetSource } from '../../utils/browser/datasetSource';
import type { FrameText } from '../../utils/browser/pageChannel';
import { openDataset } from '../../utils/dataset/lookup';
import { mentionsIn } from '../../utils/export/mentionsIn';
import type { ExportInput } from '../../utils/export/types';
import { headlineFigure } from '../../utils/facts/headline';

/** A frame's mentions, each with the first figure of what it names; null if the frame is gone. */
export async function pageInput(
  frame: string,
  textOf: (frame: string) => Promise<FrameText | null>,
): Promise<ExportInput | null> {
  const [page, dataset] = await Promise.all([textOf(frame), datasetSource.dataset()]);
  if (!page) return null;
  const index = openDataset(dataset);
  const spans = page.spans.filter(({ entity }) => index.entity(entity));
  const entities = [...new Set(spans.map(({ entity }) => entity))];
  const figures = entities.flatMap((id) => headlineFigure(index.figuresOf(id), index)?.id ?? []);
  const { url, title, published } = page;
  const retrieved = new Date().toISOString().slice(0, 10);
  const mentions = mentionsIn(page.text, spans);
  return { index, figures, entities, page: { url, title, published, retrieved, mentions } };
}
