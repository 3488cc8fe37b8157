import pageFilter from 'virtual:page-filter';
import { decodeFilter, type PageFilter } from '../../utils/mentions/filter';

let decoded: PageFilter | undefined;

/** The filter of the bundled names, decoded once. Its text is named here only: bundlers write it out at each use. */
export function bundledFilter(): PageFilter {
  decoded ??= decodeFilter(pageFilter);
  return decoded;
}
