import { useEffect, useRef } from 'react';
import { IDLE_LOCK } from '../../idle-lock.ts';

const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchmove'] as const;
const LOOK_EVERY_MS = 15_000;

/**
 * Locks after the same time as the server does, counted from the last touch or key. The server alone would not see
 * that nobody is there, because an open screen goes on asking it for what is new.
 */
export function useIdleLock(lock: () => void): void {
  const latest = useRef(lock);
  useEffect(() => {
    latest.current = lock;
  }, [lock]);
  useEffect(() => {
    let aliveAtMs = performance.now();
    const note = () => {
      aliveAtMs = performance.now();
    };
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, note, { passive: true });
    const timer = setInterval(() => {
      if (performance.now() - aliveAtMs < IDLE_LOCK) return;
      note();
      latest.current();
    }, LOOK_EVERY_MS);
    return () => {
      clearInterval(timer);
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, note);
    };
  }, []);
}
