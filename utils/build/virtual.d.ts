declare module 'virtual:page-filter' {
  /** The compiled page filter as base64; see `utils/mentions/filter.ts`. */
  const filter: string;
  export default filter;
}

/** What WXT puts in place of `import.meta.env` at build. */
interface ImportMetaEnv {
  /** Whether this build is the one for Firefox. */
  readonly FIREFOX: boolean;
}
