import type { Kysely } from 'kysely';
import type { Clinic } from '#foundation/clinic.ts';
import type { Instant } from '#foundation/instant.ts';
import type { Refusal } from '#foundation/refusal.ts';
import type { Policy } from './policy.ts';

/** Who may see a page: so far everybody, for the clinic named as `:clinicSlug` in its path. */
export type PagePolicy = Extract<Policy, { audience: 'public' }>;

/** What a page is asked with. */
export type AskedPage = {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The languages that the browser would like, as it says so; empty when it does not. */
  readonly acceptLanguage: string;
  /** Where this server is found, as browsers write it, such as `https://clinic.example`. */
  readonly origin: string;
};

/** What a page works with: a transaction of one clinic that only reads. */
export type PageContext<Tables> = { readonly tx: Kysely<Tables>; readonly clinic: Clinic; readonly now: Instant };

/** Something to be sent. `changedAt` is when its content changed last, null where nobody knows. */
export type PageDocument = {
  readonly kind: 'document';
  readonly type: 'html' | 'json' | 'xml' | 'text' | 'script';
  readonly isFound: boolean;
  readonly body: string;
  readonly changedAt: Instant | null;
};

/** Something that takes long to make and is made after the transaction has ended; `tag` tells it from every other before it is made. */
export type PagePrint = { readonly kind: 'print'; readonly type: 'pdf'; readonly tag: string; readonly fileName: string; readonly print: () => Promise<Uint8Array>; readonly changedAt: Instant | null };

/** Another address of this server to go to; `variesBy` names the request header that decided it. */
export type PageRedirect = { readonly kind: 'redirect'; readonly to: string; readonly variesBy: 'accept-language' | null };

export type PageAnswer = PageDocument | PagePrint | PageRedirect;

/** A page made by the server, ready to be mounted: its address, who may see it, and what it shows. */
export type Page = {
  readonly path: string;
  readonly policy: PagePolicy;
  readonly show: (context: PageContext<never>, asked: AskedPage) => Promise<PageAnswer>;
  /** What is shown instead when the server says no: no such clinic, too many requests, a database that cannot answer. */
  readonly refused: (refusal: Refusal, asked: AskedPage) => Promise<PageDocument>;
};

/** Declares a page. It reads and never writes, and no page sets a cookie. */
export function page<Tables>(
  path: string,
  policy: PagePolicy,
  { show, refused }: { readonly show: (context: PageContext<Tables>, asked: AskedPage) => Promise<PageAnswer>; readonly refused: Page['refused'] },
): Page {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each page names its own tables
  return { path, policy, show: show as unknown as Page['show'], refused };
}

/** A page of HTML that was found. */
export function htmlPage(body: { toString(): string }, changedAt: Instant | null): PageDocument {
  return { kind: 'document', type: 'html', isFound: true, body: String(body), changedAt };
}
