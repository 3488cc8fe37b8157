import pageFilter from 'virtual:page-filter';
import { decodeFilter, NO_HITS, probe } from '../../utils/mentions/filter';

const filter = decodeFilter(pageFilter);

/** Whether a text may hold a name, by the same filter that web pages are read with. */
export function mayName(text: string): boolean {
  return probe(filter, text, { ...NO_HITS });
}
