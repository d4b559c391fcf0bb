import { useEffect, useState } from 'react';
import type { Asked } from './use-answer.ts';

/** Goes on showing the last answer while the next question is on its way, so that nothing on the screen jumps. */
export function useSteady<Answer>(asked: Asked<Answer>): Asked<Answer> {
  const [last, setLast] = useState<Extract<Asked<Answer>, { state: 'answered' }> | null>(null);
  if (asked.state === 'answered' && asked.answer !== last?.answer) setLast(asked);
  if (asked.state === 'refused' && last !== null) setLast(null);
  return asked.state === 'loading' && last !== null ? last : asked;
}

/** A typed text once the person has paused, so that not every key asks the server. */
export function useSettled(typed: string, pauseMs = 180): string {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), pauseMs);
    return () => clearTimeout(timer);
  }, [typed, pauseMs]);
  return settled;
}
