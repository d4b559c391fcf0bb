import { sessionRoom } from '#session/api-room.ts';
import type { WireRoom } from '#session/api-room.ts';
import type { NamedSession } from './case-record.ts';
import type { EventOutcome } from './outcome.ts';
import { failed } from './outcome.ts';
import type { Scene } from './scene.ts';
import { look } from './scene.ts';

/** The session a case speaks of: by its name, or the latest; null when there is none. */
export function sessionOf({ record }: Scene, name?: string): NamedSession | null {
  return (name === undefined ? record.allSessions.at(-1) : record.sessions.get(name)) ?? null;
}

/** Everything the screen of a session shows now. */
export function lookAtRoom(scene: Scene, { sessionId }: NamedSession): Promise<WireRoom> {
  return look(scene, sessionRoom, { params: { sessionId } });
}

export function noSession(): EventOutcome {
  return failed('no session has begun that this belongs to');
}

/** The rules that keep the dose from starting: those named by every line of the gate that is not on go. */
export function rulesBlocking({ gate }: WireRoom): readonly string[] {
  return (gate?.items ?? []).filter(({ state }) => state !== 'go').flatMap(({ findings }) => findings.map(({ ruleId }) => ruleId));
}
