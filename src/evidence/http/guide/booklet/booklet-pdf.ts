import PdfPrinter from 'pdfmake';
import type { BookletContent } from './booklet-content.ts';
import type { Round } from './booklet-definition.ts';
import { bookletDefinition, bookletLines } from './booklet-definition.ts';
import { countTooLong } from './card-fit.ts';
import { FONTS } from './fonts.ts';
import type { ContentsLine } from './front-nodes.ts';
import type { PagePlan } from './page-plan.ts';
import { isSamePlan, planOf } from './page-plan.ts';

type PdfDocument = ReturnType<PdfPrinter['createPdfKitDocument']>;

/** The numbers of the pages are known after one round and stand in the next; further ones are for cards that did not end on their page. */
const MOST_ROUNDS = 6;

/** A booklet as it was laid out last, ready to be written, with the page of everything in it. */
type LaidOut = { readonly printed: PdfDocument; readonly plan: PagePlan };

/** Lays a booklet out until every number of a page in it is true and every card ends on its page, where it can. */
export function layOutBooklet(content: BookletContent): LaidOut {
  const lines = bookletLines(content);
  let earlier: Round = { plan: new Map(), timesTooLong: new Map() };
  for (let round = 1; ; round += 1) {
    const definition = bookletDefinition(content, earlier);
    // The first round only asks where everything stands; drawing it would take nearly as long again.
    const printed = new PdfPrinter(FONTS).createPdfKitDocument({ ...definition, ...(round === 1 && { maxPagesNumber: 1 }) }, { bufferPages: true });
    const plan = planOf(definition.content);
    const timesTooLong = countTooLong(earlier.timesTooLong, lines, plan);
    if ((isSamePlan(earlier.plan, plan) && timesTooLong === earlier.timesTooLong) || round === MOST_ROUNDS) return { printed, plan };
    earlier = { plan, timesTooLong };
  }
}

/**
 * The guide as a booklet of A5 pages: the bytes of a PDF with its language, its title and bookmarks. The same content
 * makes the same bytes. It takes seconds of computing: on the server only `printBooklet` calls it, beside the main thread.
 */
export async function bookletPdf(content: BookletContent): Promise<Buffer> {
  const { printed, plan } = layOutBooklet(content);
  addBookmarks(printed, bookletLines(content), plan);
  return bytesOf(printed);
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
