import pageFilter from 'virtual:page-filter';
import { decodeFilter, type PageFilter } from '../../utils/mentions/filter';

let packed: string | undefined = pageFilter;
let decoded: PageFilter | undefined;

/** The filter of the bundled names, decoded once; its text is then let go. Bundlers write that out at each use. */
export function bundledFilter(): PageFilter {
  decoded ??= decodeFilter(packed ?? '');
  packed = undefined;
  return decoded;
}
