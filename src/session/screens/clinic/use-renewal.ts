import { useEffect } from 'react';

const RENEW_AFTER_MS = 20_000;

/** Asks again now and then: slots open, prompts escalate and stays end with time alone, and nobody announces that. */
export function useRenewal(again: () => void): void {
  useEffect(() => {
    const timer = setInterval(again, RENEW_AFTER_MS);
    return () => clearInterval(timer);
  }, [again]);
}
