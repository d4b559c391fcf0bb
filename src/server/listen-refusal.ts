import { reasonOf } from '#database/refusals.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { refuse } from './refusals.ts';

/** Why nothing can be served at an address, by the error with which the system refused it. */
export function listenRefusal(error: unknown, { host, port }: { readonly host: string; readonly port: number }): Refusal {
  switch (error instanceof Error && 'code' in error ? error.code : undefined) {
    case 'EADDRINUSE':
      return refuse('server.port-taken', { port });
    case 'EACCES':
      return refuse('server.port-closed', { port });
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return refuse('server.host-unknown', { host });
    default:
      return refuse('server.cannot-listen', { host, port, reason: reasonOf(error) });
  }
}
