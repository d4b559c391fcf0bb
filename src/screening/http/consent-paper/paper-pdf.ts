import PdfPrinter from 'pdfmake';
import { FONTS } from '#evidence/http/guide/booklet/fonts.ts';
import type { PaperContent } from './paper-content.ts';
import { paperDefinition } from './paper-definition.ts';

/** A signed consent as the bytes of a PDF. It takes a good part of a second of computing: on the server only `printPaper` calls it, beside the main thread. */
export function paperPdf(content: PaperContent): Promise<Uint8Array> {
  const printed = new PdfPrinter(FONTS).createPdfKitDocument(paperDefinition(content));
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    printed.on('data', (chunk: Buffer) => chunks.push(chunk));
    printed.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    printed.on('error', reject);
    printed.end();
  });
}
