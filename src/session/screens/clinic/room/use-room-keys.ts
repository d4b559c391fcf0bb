import { useMemo } from 'react';
import type { Hotkeys } from '#interface/hotkeys.ts';
import { useHotkeys } from '#interface/hotkeys.ts';
import type { Panel, RoomOnScreen } from './room-context.ts';

/** The keys of the room: `v` vital signs, `c` how the person is, `f` felt states, `s` setting, `n` note, `r` record; Escape goes back. */
const PANELS = { v: 'vital-signs', c: 'condition', f: 'felt-states', s: 'setting', n: 'note', r: 'record' } as const;

export function useRoomKeys({ room, open, close }: RoomOnScreen, panel: Panel | null): void {
  const isCharting = room.record.session.checkedInAt !== null;
  const keys = useMemo((): Hotkeys => {
    if (panel !== null) return { Escape: close };
    return isCharting ? Object.fromEntries(Object.entries(PANELS).map(([key, kind]) => [key, () => open({ kind })])) : {};
  }, [panel, isCharting, open, close]);
  useHotkeys(keys);
}
