import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ClinicId } from '#foundation/id.ts';

/** A change that open screens of one clinic should look at again; it names the thing, never its content. */
export type LiveChange = { readonly topic: string; readonly id: string };

/** Server-sent events inside the process that serves the clinic: no content travels, screens ask again. */
export type LiveUpdates = {
  announce(clinicId: ClinicId, changes: readonly LiveChange[]): void;
  /** Holds the reply open as an event stream until the browser leaves or the server stops. */
  listen(clinicId: ClinicId, request: FastifyRequest, reply: FastifyReply): void;
  close(): void;
};

const HEARTBEAT_MS = 15_000;

export function openLiveUpdates(): LiveUpdates {
  const listeners = new Map<ClinicId, Set<FastifyReply>>();
  const heartbeat = setInterval(() => {
    for (const replies of listeners.values()) for (const reply of replies) reply.raw.write('event: still-here\ndata: {}\n\n');
  }, HEARTBEAT_MS);
  heartbeat.unref();
  return {
    announce(clinicId, changes) {
      for (const reply of listeners.get(clinicId) ?? []) {
        for (const change of changes) reply.raw.write(`data: ${JSON.stringify(change)}\n\n`);
      }
    },
    listen(clinicId, request, reply) {
      const replies = listeners.get(clinicId) ?? new Set();
      listeners.set(clinicId, replies.add(reply));
      request.raw.on('close', () => replies.delete(reply));
      reply.hijack();
      reply.raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', connection: 'keep-alive' });
      reply.raw.write(': listening\n\n');
    },
    close() {
      clearInterval(heartbeat);
      for (const replies of listeners.values()) for (const reply of replies) reply.raw.end();
      listeners.clear();
    },
  };
}
