import type { Route } from '#transport/route.ts';
import { samplesOf } from '../support/sample.ts';
import type { Sample } from '../support/sample.ts';
import type { FilledClinic } from '../support/filled-clinics.ts';
import { MID_SESSION } from '../support/filled-clinics.ts';
import type { RealIds } from './real-ids.ts';
import type { Request, Sender, Senders } from './senders.ts';
import { sendersFor } from './senders.ts';

/** A clinic with the ids that it really has. */
export type Side = FilledClinic & { readonly ids: RealIds };

/** One id field of one route, or all of them at once, and what came of asking with the other clinic's ids in it. */
export type Slot = {
  readonly route: string;
  readonly field: string;
  /** Every answer, as its status with its code. */
  readonly answers: ReadonlySet<string>;
  readonly leaks: readonly string[];
  /** The other clinic has something of the kind; without it nothing was asked. */
  readonly hasId: boolean;
};

const ALL = 'all fields';
/** Identifiers that are not of the usual form. */
const IDS_IN_WORDS = ['promptKey', 'passkeyId'];

/** A request with the id fields that stand in it. */
type Asking = Request & { readonly fields: ReadonlySet<string> };

/** Every form of a request to a route, its ids taken from `ids`. */
function requestsTo({ contract }: Route, slug: string, ids: (field: string) => string): readonly Asking[] {
  const inPath = new Set<string>();
  const noting = (field: string): string => {
    inPath.add(field);
    return ids(field);
  };
  const formsOf = (part: 'params' | 'query' | 'body', from: (field: string) => string): readonly Sample[] =>
    contract[part] === undefined ? [{ value: {}, fields: [] }] : samplesOf(contract[part], { ids: from, now: MID_SESSION });
  const params: Record<string, unknown> = { ...formsOf('params', noting)[0]?.value, clinicSlug: slug };
  const path = contract.path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(IDS_IN_WORDS.includes(name) ? noting(name) : String(params[name])));
  return formsOf('query', ids).flatMap((query) =>
    formsOf('body', ids).map((body) => ({
      url: `${path}${searchOf(query.value)}`,
      ...(contract.method === 'POST' && { body: body.value }),
      fields: new Set([...inPath, ...query.fields, ...body.fields]),
    })),
  );
}

function searchOf(query: object): string {
  const given = Object.entries(query).filter(([, value]) => value !== null);
  return given.length === 0 ? '' : `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()}`;
}

/** Who asks, and whose ids they ask with. */
export type Meeting = { readonly senders: Senders; readonly own: Side; readonly foreign: Side };

/**
 * Asks every route as one clinic's people with another clinic's id in one field at a time, while the others name rows
 * that the asker may see, so that no field hides behind another.
 */
export async function probeEachField(routes: readonly Route[], { senders, own, foreign }: Meeting): Promise<readonly Slot[]> {
  const slots: Slot[] = [];
  const foreignId = (field: string): string => foreign.ids(field) ?? foreign.patientId;
  for (const route of routes) {
    const fields = new Set(requestsTo(route, own.clinic.slug, foreignId).flatMap((request) => [...request.fields]));
    for (const field of fields) {
      const others = (name: string): string => (name === field ? foreignId(name) : (own.ids(name) ?? own.patientId));
      const requests = requestsTo(route, own.clinic.slug, others).filter((request) => request.fields.has(field));
      slots.push(await ask({ route, field, canary: foreign.canary, hasId: foreign.ids(field) !== undefined }, requests, sendersFor(route, senders, 'one who may')));
    }
  }
  return slots;
}

/** Asks every route, as every role, with another clinic's ids in all fields at once. */
export async function probeAllFields(routes: readonly Route[], { senders, own, foreign }: Meeting): Promise<readonly Slot[]> {
  const slots: Slot[] = [];
  for (const route of routes) {
    const requests = requestsTo(route, own.clinic.slug, (field) => foreign.ids(field) ?? foreign.patientId);
    slots.push(await ask({ route, field: ALL, canary: foreign.canary, hasId: true }, requests, sendersFor(route, senders, 'every role')));
  }
  return slots;
}

type Aim = { readonly route: Route; readonly field: string; readonly canary: string; readonly hasId: boolean };

async function ask({ route: { contract }, field, canary, hasId }: Aim, requests: readonly Request[], senders: readonly Sender[]): Promise<Slot> {
  const answers = new Set<string>();
  const leaks: string[] = [];
  for (const request of hasId ? requests : []) {
    for (const sender of senders) {
      const { status, code, body } = await sender.send(request);
      answers.add(`${status}${code === null ? '' : ` ${code}`}`);
      const text = JSON.stringify(body);
      if (text.toLowerCase().includes(canary)) leaks.push(text.slice(0, 200));
    }
  }
  return { route: `${contract.method} ${contract.path}`, field, answers, leaks, hasId };
}
