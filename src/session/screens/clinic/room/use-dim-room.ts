import { useEffect } from 'react';
import { setDim } from '#interface/palette.ts';
import type { SessionState } from '../../../session-state.ts';
import { isUnderWay, phaseOf } from '../phase.ts';

/** The sessions whose room was dimmed on this device, so that somebody who brought the light back is not overruled. */
const dimmed = new Set<string>();

/** Dims the screen when the dose begins and brings the day back when the person leaves. */
export function useDimRoom(sessionId: string, state: SessionState): void {
  const isDark = isUnderWay(state);
  const isOver = phaseOf(state) === null;
  useEffect(() => {
    if (isDark && !dimmed.has(sessionId)) {
      dimmed.add(sessionId);
      setDim(true);
    }
    if (isOver && dimmed.delete(sessionId)) setDim(false);
  }, [sessionId, isDark, isOver]);
}
