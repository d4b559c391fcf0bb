import { buffer } from 'node:stream/consumers';
import PdfPrinter from 'pdfmake';
import type { Content } from 'pdfmake/interfaces';
import { expect, test } from 'vitest';
import { FONTS } from '#evidence/http/guide/booklet/fonts.ts';
import { pdfText } from './pdf-text.ts';

async function printed(content: Content): Promise<Buffer> {
  const document = new PdfPrinter(FONTS).createPdfKitDocument({ content, defaultStyle: { font: 'Serif', fontSize: 12 } });
  const bytes = buffer(document);
  document.end();
  return bytes;
}

test('the text of a PDF is read page by page, whole words over changes of face and ligatures, apart where they stand apart', async () => {
  const pages = await printed([
    { text: ['An off', { text: 'ic', italics: true }, 'ial ', { text: 'word', bold: true }, ', twice:'] },
    { columns: [{ width: 200, text: 'left' }, { width: 200, text: 'right' }] },
    { text: [{ text: 'Ł', font: 'SerifFar' }, 'ukasz'], pageBreak: 'before' },
  ]);
  expect(pdfText(pages)).toEqual(['An official word, twice: left right', 'Łukasz']);
});
