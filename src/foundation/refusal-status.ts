import type { RefusalKind } from './refusal.ts';

/** The one table between kinds of refusal and HTTP statuses; server and browser read it from both ends. */
const STATUS: Readonly<Record<RefusalKind, number>> = {
  invalid: 400,
  'not-signed-in': 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  rule: 422,
  'too-many': 429,
  fault: 500,
  unavailable: 503,
};

const KINDS = new Map(Object.entries(STATUS).map(([kind, status]) => [status, kind as RefusalKind]));

/** The HTTP status in which a refusal of this kind travels, 400 to 503. */
export function statusOfKind(kind: RefusalKind): number {
  return STATUS[kind];
}

/** The kind that a status stands for; a fault for one that no refusal has. */
export function kindOfStatus(status: number): RefusalKind {
  return KINDS.get(status) ?? 'fault';
}
