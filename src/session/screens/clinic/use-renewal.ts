import { useEffect } from 'react';

const RENEW_AFTER_MS = 20_000;

/** Asks again now and then: slots open, prompts escalate and stays end with time alone, and nobody announces that. */
export function useRenewal(again: () => void, afterMs: number = RENEW_AFTER_MS): void {
  useEffect(() => {
    const timer = setInterval(again, afterMs);
    return () => clearInterval(timer);
  }, [again, afterMs]);
}
