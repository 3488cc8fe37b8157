/** Names the bundled dataset where others are named by their keys; none of them has it. */
export const BUNDLED = 'bundled';

/** A dataset that was added to the bundled one, by the reader or an organisation. */
export interface Origin {
  /** What its ids begin with: `key:`; no id of a record has a colon of its own. */
  key: string;
  /** As its owner calls it. */
  name: string;
  version: string;
}
