import type { Dataset } from '../types';

/** Reports what is wrong with a record: its id, the path in it, the message. */
export type Report = (id: string, path: string, message: string) => void;

/** One thing that holds for a dataset as a whole, beyond the shape of each record. */
export type Rule = (dataset: Dataset, report: Report) => void;
