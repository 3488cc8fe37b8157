declare module 'virtual:page-filter' {
  /** The compiled page filter as base64; see `utils/mentions/filter.ts`. */
  const filter: string;
  export default filter;
}
