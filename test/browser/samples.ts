import { NO_COUNTS } from '../../utils/import/owned';

/** A feed as it lies in the database before its first look. */
export const FEED = {
  key: 'a',
  name: 'A',
  version: '',
  licence: null,
  format: null,
  counts: NO_COUNTS,
  from: {
    kind: 'feed',
    url: 'https://lists.example/a.json',
    key: null,
    etag: null,
    checked: null,
    trouble: null,
  },
  taken: null,
  revision: 0,
} as const;
