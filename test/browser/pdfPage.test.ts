import { expect, it } from 'vitest';
import { pdfPageUrl, readPdfAddress } from '../../utils/browser/pdfPage';

it('the page of a PDF has an address even where the PDF’s holds half of a character', () => {
  const half = 'https://a.example/\ud83d.pdf';
  expect(readPdfAddress(pdfPageUrl(half))?.source).toBe('https://a.example/\ufffd.pdf');
});
