/** Why a PDF is not shown. */
export type Trouble =
  /** Damaged or cut short. */
  | { kind: 'broken' }
  /** What came is something else, e.g. a page to sign in on. */
  | { kind: 'not-pdf' }
  /** The site answered with an HTTP status that says no. */
  | { kind: 'refused'; status: number }
  /** Nobody answered. */
  | { kind: 'unreachable' }
  /** The extension may not read files by their address. */
  | { kind: 'no-file-access' }
  /** The organisation has switched marking off for the site. */
  | { kind: 'switched-off' }
  /** A page that was reloaded has to be given its file again. */
  | { kind: 'choose-again'; name: string };

/** Thrown by what fetches and opens PDFs, with what can be told the reader. */
export class PdfError extends Error {
  readonly trouble: Trouble;

  constructor(trouble: Trouble, options?: ErrorOptions) {
    super(trouble.kind, options);
    this.trouble = trouble;
  }
}
