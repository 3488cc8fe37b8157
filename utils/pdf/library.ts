/** The one door to pdf.js. Its build for older browsers: we run on some that lack what the other needs. */

export type { PDFDocumentProxy, PDFPageProxy, RenderTask } from 'pdfjs-dist';
export {
  getDocument,
  PasswordResponses,
  PDFWorker,
  RenderingCancelledException,
  TextLayer,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
