import type { FastifyReply } from 'fastify';
import type { SignInId } from '#foundation/actor.ts';
import type { ClinicId } from '#foundation/id.ts';
import type { Role } from '#foundation/role.ts';

/** A change that open screens of one clinic should look at again; it names the thing, never its content. */
export type LiveChange = { readonly topic: string; readonly id: string };

/** Which of these sign-ins of staff are open now, each with the roles of its person. */
export type StillIn = (clinicId: ClinicId, signInIds: readonly SignInId[]) => Promise<ReadonlyMap<SignInId, readonly Role[]>>;

/** Who listens: one sign-in, with the roles it had when it began to. */
export type Listener = { readonly clinicId: ClinicId; readonly signInId: SignInId; readonly roles: readonly Role[] };

/** Server-sent events inside the process that serves the clinic: no content travels, screens ask again. */
export type LiveUpdates = {
  announce(clinicId: ClinicId, changes: readonly LiveChange[]): void;
  /** Holds the reply open as an event stream until the browser leaves, its sign-in is open no more, or the server stops. */
  listen(listener: Listener, reply: FastifyReply): void;
  /** Ends the streams of those who have signed out, are locked or switched off, hold a renewed token's predecessor, or have other roles now. */
  review(clinicId: ClinicId): Promise<void>;
  close(): void;
};

const HEARTBEAT_MS = 15_000;

type Stream = { readonly signInId: SignInId; readonly roles: readonly Role[]; readonly reply: FastifyReply };

/** @param heartbeatMs how often each stream says that it is still there, and is looked at again: idling locks a screen without any act */
export function openLiveUpdates(stillIn: StillIn, heartbeatMs: number = HEARTBEAT_MS): LiveUpdates {
  const streams = new Map<ClinicId, Set<Stream>>();
  const of = (clinicId: ClinicId): Set<Stream> => streams.get(clinicId) ?? new Set();

  const review = async (clinicId: ClinicId): Promise<void> => {
    const asked = [...of(clinicId)];
    if (asked.length === 0) return;
    const open = await stillIn(clinicId, [...new Set(asked.map(({ signInId }) => signInId))]);
    for (const stream of asked) if (!isSame(stream.roles, open.get(stream.signInId)) && of(clinicId).delete(stream)) end(stream);
  };

  const heartbeat = setInterval(() => {
    for (const [clinicId, own] of streams) {
      for (const { reply } of own) reply.raw.write('event: still-here\ndata: {}\n\n');
      // While the database cannot be asked, nobody can be shown anything either; the next beat asks again.
      review(clinicId).catch(() => undefined);
    }
  }, heartbeatMs);
  heartbeat.unref();

  return {
    review,
    announce(clinicId, changes) {
      for (const { reply } of of(clinicId)) for (const change of changes) reply.raw.write(`data: ${JSON.stringify(change)}\n\n`);
    },
    listen({ clinicId, signInId, roles }, reply) {
      const own = streams.get(clinicId) ?? new Set();
      const stream = { signInId, roles, reply };
      streams.set(clinicId, own.add(stream));
      reply.raw.on('close', () => own.delete(stream));
      begin(reply);
    },
    close() {
      clearInterval(heartbeat);
      for (const own of streams.values()) for (const { reply } of own) reply.raw.end();
      streams.clear();
    },
  };
}

/** The headers that every answer has go with this one too; a proxy is asked not to hold events back. */
function begin(reply: FastifyReply): void {
  reply.hijack();
  for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) reply.raw.setHeader(name, value);
  reply.raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
  reply.raw.write(': listening\n\n');
}

/** Tells the browser that this end is meant, so that it asks at once whether it may listen again. */
function end({ reply }: Stream): void {
  reply.raw.end('event: over\ndata: {}\n\n');
}

function isSame(before: readonly Role[], now: readonly Role[] | undefined): boolean {
  return now !== undefined && now.length === before.length && now.every((role) => before.includes(role));
}
