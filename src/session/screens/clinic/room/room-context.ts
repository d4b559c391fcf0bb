import { createContext, useContext } from 'react';
import type { Role } from '#foundation/role.ts';
import type { Instant } from '#foundation/instant.ts';
import { toInstant } from '#foundation/instant.ts';
import { nowMs } from '#interface/client/clock.ts';
import type { WireRoom } from '../../../api-room.ts';
import type { WireEntry, Charted, WireReading } from './charted.ts';

/** What is open over the room; the head and the prompts stay in sight. */
export type Panel =
  | { readonly kind: 'vital-signs' }
  | { readonly kind: 'condition' }
  | { readonly kind: 'felt-states' }
  | { readonly kind: 'setting' }
  | { readonly kind: 'note' }
  | { readonly kind: 'record' }
  | { readonly kind: 'rate' }
  | { readonly kind: 'dose-part' }
  | { readonly kind: 'stop' }
  | { readonly kind: 'end' }
  | { readonly kind: 'amounts' }
  | { readonly kind: 'abort' }
  | { readonly kind: 'reopen' }
  | { readonly kind: 'leaving' }
  | { readonly kind: 'against-advice' }
  | { readonly kind: 'correct'; readonly entry: WireEntry | WireReading };

/** The room on screen: what the server said of it, what stands of its record, who looks at it. */
export type RoomOnScreen = {
  readonly room: WireRoom;
  readonly charted: Charted;
  readonly roles: readonly Role[];
  /** The server is not heard: what stands here may have changed. */
  readonly isStale: boolean;
  readonly open: (panel: Panel) => void;
  readonly close: () => void;
};

export const RoomContext = createContext<RoomOnScreen | null>(null);

export function useRoom(): RoomOnScreen {
  const room = useContext(RoomContext);
  if (room === null) throw new Error('the parts of a room are shown inside <RoomContext value={…}>');
  return room;
}

/** How every command of the room names the session and the person, and the moment it holds for. */
export function useInRoom() {
  const { session } = useRoom().room.record;
  const who = { patientId: session.patientId };
  return {
    params: { sessionId: session.sessionId },
    who,
    /** The person and the moment; without one it is now by the server's clock. */
    at: (moment: Instant | null = null) => ({ ...who, measuredAt: moment ?? toInstant(nowMs()) }),
  };
}
