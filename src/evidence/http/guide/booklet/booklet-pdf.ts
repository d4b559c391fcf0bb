import PdfPrinter from 'pdfmake';
import type { BookletContent } from './booklet-definition.ts';
import { bookletDefinition, bookletLines } from './booklet-definition.ts';
import { bookletWords } from './booklet-words.ts';
import { FONTS } from './fonts.ts';
import type { ContentsLine } from './front-nodes.ts';
import type { PagePlan } from './page-plan.ts';
import { isSamePlan, planOf } from './page-plan.ts';

type PdfDocument = ReturnType<PdfPrinter['createPdfKitDocument']>;

/** The numbers of the pages are known after one round and stand in the next; a third is for a number that moved a line. */
const MOST_ROUNDS = 3;

/**
 * The guide as a booklet of A5 pages: the bytes of a PDF with its language, its title and bookmarks. The same content
 * makes the same bytes. It takes seconds of computing: on the server only `printBooklet` calls it, beside the main thread.
 */
export async function bookletPdf(content: BookletContent): Promise<Buffer> {
  const say = await bookletWords(content.language);
  let plan: PagePlan = new Map();
  for (let round = 1; ; round += 1) {
    const definition = bookletDefinition(content, say, plan);
    const printed = new PdfPrinter(FONTS).createPdfKitDocument(definition, { bufferPages: true });
    const laidOut = planOf(definition.content);
    if (isSamePlan(plan, laidOut) || round === MOST_ROUNDS) {
      addBookmarks(printed, bookletLines(content, say), laidOut);
      return bytesOf(printed);
    }
    plan = laidOut;
  }
}

function addBookmarks(printed: PdfDocument, lines: readonly ContentsLine[], plan: PagePlan): void {
  let chapter = printed.outline;
  for (const { title, id, isChapter } of lines) {
    const page = plan.get(id);
    if (page === undefined) continue;
    // A bookmark leads to the page that is turned to when it is made.
    printed.switchToPage(page - 1);
    const bookmark = (isChapter ? printed.outline : chapter).addItem(title);
    if (isChapter) chapter = bookmark;
  }
}

function bytesOf(printed: PdfDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    printed.on('data', (chunk: Buffer) => chunks.push(chunk));
    printed.on('end', () => resolve(Buffer.concat(chunks)));
    printed.on('error', reject);
    printed.end();
  });
}
