import type { ComponentChild } from 'preact';
import type { DatasetIndex } from '../../utils/dataset/lookup';
import type { NameRow } from '../../utils/explore/rows';

type Draw = (rows: readonly NameRow[], onOpen: (id: string) => void) => ComponentChild;

/** What is drawn with the charting library, whose code comes with the first picture. */
export interface ExplorerCharts {
  index: DatasetIndex | null;
  timeline: Draw;
  charts: Draw;
}
