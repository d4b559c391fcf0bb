import type { ContentsLine } from './front-nodes.ts';

/** On which page everything stands that can be led to, by its id; empty before anything was laid out. */
export type PagePlan = ReadonlyMap<string, number>;

/** As wide as most page numbers, for the round in which nobody knows them yet. */
const UNKNOWN_PAGE = '00';

/** The page of something, as it is written. */
export function pageText(plan: PagePlan, id: string): string {
  const page = plan.get(id);
  return page === undefined ? UNKNOWN_PAGE : String(page);
}

/** Whether two rounds put everything on the same pages. */
export function isSamePlan(one: PagePlan, other: PagePlan): boolean {
  return one.size === other.size && [...one].every(([id, page]) => other.get(id) === page);
}

/** The name of the chapter or part that a page goes on with; nothing on the page where it begins, which says it in large. */
export function headOn(page: number, lines: readonly ContentsLine[], plan: PagePlan): string {
  const begun = lines.filter(({ id, isChapter }) => isChapter && (plan.get(id) ?? Number.POSITIVE_INFINITY) <= page).at(-1);
  return begun === undefined || plan.get(begun.id) === page ? '' : begun.title;
}

/** A sheet folded once makes four pages. */
const PAGES_OF_A_SHEET = 4;

/** How many pages to write on follow each other, the first on this page, so that the back cover after them ends a sheet; one where nobody knows yet. */
export function handPages(firstPage: number | undefined): number {
  return firstPage === undefined ? 1 : PAGES_OF_A_SHEET - (firstPage % PAGES_OF_A_SHEET);
}

/** The page of the back cover; undefined where nobody knows yet. */
export function backCoverPage(plan: PagePlan): number | undefined {
  const firstPage = plan.get('hand');
  return firstPage === undefined ? undefined : firstPage + handPages(firstPage);
}

/** Laying out leaves on every node the places where it was printed. */
type Printed = { readonly id?: unknown; readonly positions?: readonly { readonly pageNumber: number }[] };

/** Where a round has put everything with an id. */
export function planOf(content: unknown): PagePlan {
  const plan = new Map<string, number>();
  visit(content);
  return plan;

  function visit(node: unknown): void {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node !== 'object' || node === null) return;
    const { id, positions }: Printed = node;
    const page = positions?.[0]?.pageNumber;
    if (typeof id === 'string' && page !== undefined) plan.set(id, page);
    if ('stack' in node) visit(node.stack);
    if ('columns' in node) visit(node.columns);
  }
}
