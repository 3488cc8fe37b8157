/** What the tests use of citation-js, which brings no types. */
declare module '@citation-js/core' {
  export interface CslItem {
    id: string;
    type: string;
    title?: string;
    author?: { literal?: string; family?: string }[];
    issued?: { 'date-parts': number[][] };
    accessed?: { 'date-parts': number[][] };
    URL?: string;
    note?: string;
    annote?: string;
    keyword?: string;
    language?: string;
  }
  export class Cite {
    constructor(data: unknown);
    data: CslItem[];
    format(kind: 'data', options: { format: 'object' }): CslItem[];
  }
}
declare module '@citation-js/plugin-bibtex';
