import { saveFile } from './save-file.ts';

/** A PDF as it travels in an answer: its name, and its bytes in base64. */
type TravelledPdf = { readonly fileName: string; readonly pdf: string };

/** Hands the person a PDF that came in an answer. */
export function savePdf({ fileName, pdf }: TravelledPdf): void {
  saveFile(fileName, new Blob([Uint8Array.from(atob(pdf), (letter) => letter.codePointAt(0) ?? 0)], { type: 'application/pdf' }));
}
