import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Kysely } from 'kysely';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { statusOf } from './http-status.ts';
import { admit } from './mount.ts';
import { ownOrigin } from './origin.ts';
import type { AskedPage, Page, PageAnswer, PageDocument, PagePrint } from './page.ts';
import type { BodyPress } from './page-body.ts';
import { entityTagOf, isHeld, openBodyPress } from './page-body.ts';
import type { Services } from './services.ts';

const TYPES: Readonly<Record<PageDocument['type'] | PagePrint['type'], string>> = {
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  text: 'text/plain; charset=utf-8',
  script: 'text/javascript; charset=utf-8',
  pdf: 'application/pdf',
};

/** Puts the pages that the server makes on the server; their HEAD answers with them. */
export function mountPages(app: FastifyInstance, pages: readonly Page[], services: Services): void {
  const press = openBodyPress();
  for (const declaredPage of pages) {
    app.route({
      method: 'GET',
      url: declaredPage.path,
      config: { declaredPage },
      schema: { hide: true },
      handler: async (request, reply) => {
        const answer = await answerOf(declaredPage, services, request);
        return isRefusal(answer) ? sendRefusedPage(declaredPage, answer, request, reply) : send(answer, press, request, reply);
      },
    });
  }
}

async function answerOf(declared: Page, services: Services, request: FastifyRequest): Promise<PageAnswer | Refusal> {
  const asker = await admit(declared.policy, services, request);
  if (isRefusal(asker)) return asker;
  const { clinic } = asker;
  return services.database.inTenant(
    clinic.clinicId,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each page names its own tables
    (tx) => declared.show({ tx: tx as unknown as Kysely<never>, clinic, now: services.clock() }, askedOf(request)),
    { mode: 'read-only' },
  );
}

/** What somebody reads who came for a page and cannot have it; it is never kept. */
export async function sendRefusedPage(declared: Page, refusal: Refusal, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { type, body } = await declared.refused(refusal, askedOf(request));
  return reply.status(statusOf(refusal)).header('cache-control', 'no-store').type(TYPES[type]).send(body);
}

function askedOf(request: FastifyRequest): AskedPage {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the router's own decoded parts of the path
  const params = (request.params ?? {}) as Readonly<Record<string, string>>;
  const query = new URLSearchParams(request.url.split('?').slice(1).join('?'));
  return { params, query, acceptLanguage: request.headers['accept-language'] ?? '', origin: ownOrigin(request) };
}

async function send(answer: PageAnswer, press: BodyPress, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  // Browsers ask each time whether it is still the same, so that a correction reaches every reader at once.
  reply.header('cache-control', 'no-cache');
  if (answer.kind === 'redirect') {
    if (answer.variesBy !== null) reply.header('vary', answer.variesBy);
    return reply.redirect(answer.to, 302);
  }
  if (answer.kind === 'print') return sendPrint(answer, request, reply);
  const tag = entityTagOf(answer.body);
  reply.header('vary', 'accept-encoding').header('etag', tag);
  if (answer.changedAt !== null) reply.header('last-modified', new Date(answer.changedAt).toUTCString());
  if (answer.isFound && isStillTheSame(answer, tag, request)) return reply.status(304).send();
  const { encoding, bytes } = await press.press(answer.body, tag, request.headers['accept-encoding'] ?? '');
  if (encoding !== 'identity') reply.header('content-encoding', encoding);
  return reply.status(answer.isFound ? 200 : 404).type(TYPES[answer.type]).send(bytes);
}

async function sendPrint(answer: PagePrint, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const tag = `W/"${answer.tag}"`;
  reply.header('etag', tag);
  if (answer.changedAt !== null) reply.header('last-modified', new Date(answer.changedAt).toUTCString());
  if (isStillTheSame(answer, tag, request)) return reply.status(304).send();
  const bytes = request.method === 'HEAD' ? new Uint8Array() : await answer.print();
  return reply.type(TYPES[answer.type]).header('content-disposition', `inline; filename="${answer.fileName}"`).send(Buffer.from(bytes));
}

/** By the tag where the browser names one; only else by the date. */
function isStillTheSame({ changedAt }: Pick<PageDocument, 'changedAt'>, tag: string, { headers }: FastifyRequest): boolean {
  const named = headers['if-none-match'];
  if (named !== undefined) return isHeld(named, tag);
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return changedAt !== null && !Number.isNaN(since) && Math.floor(Date.parse(changedAt) / 1000) * 1000 <= since;
}
