import pageFilter from 'virtual:page-filter';
import { decodeFilter, PageProbe } from '../../utils/mentions/filter';

const probe = new PageProbe(decodeFilter(pageFilter));

/** Whether a text may hold a name, by the same filter that web pages are read with. */
export function mayName(text: string): boolean {
  return probe.probe(text);
}
