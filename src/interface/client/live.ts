import { useEffect } from 'react';
import { renewAnswers } from './answers.ts';
import { noteConnected, noteLost } from './connection.ts';

const REOPEN_AFTER_MS = [1000, 2000, 5000, 10_000] as const;
const SILENCE_MS = 40_000;

/**
 * Listens to the clinic's live changes and asks again for what they touch. Reopens by itself when the stream breaks;
 * after a gap everything on screen is asked for again, since changes may have been missed.
 */
export function listenLive(path: string): () => void {
  let source: EventSource | undefined;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function open(): void {
    clearTimeout(timer);
    source?.close();
    source = new EventSource(path);
    source.onopen = heard;
    source.onerror = lose;
    source.onmessage = (event: MessageEvent<string>) => announce(event.data);
    source.addEventListener('still-here', () => watchForSilence());
    source.addEventListener('over', reopen);
    watchForSilence();
  }

  function heard(): void {
    noteConnected();
    watchForSilence();
    if (failures > 0) renewAnswers();
    failures = 0;
  }

  function lose(): void {
    noteLost();
    source?.close();
    clearTimeout(timer);
    timer = setTimeout(open, REOPEN_AFTER_MS[Math.min(failures, REOPEN_AFTER_MS.length - 1)]);
    failures += 1;
  }

  /** The server ended the stream because who may listen has changed; it is no loss, and something may have been missed. */
  function reopen(): void {
    failures = Math.max(failures, 1);
    open();
  }

  /** A stream that does not open, or falls silent without a heartbeat, is broken even when the browser has not noticed. */
  function watchForSilence(): void {
    clearTimeout(timer);
    timer = setTimeout(lose, SILENCE_MS);
  }

  open();
  window.addEventListener('online', open);
  window.addEventListener('offline', lose);
  return () => {
    clearTimeout(timer);
    source?.close();
    window.removeEventListener('online', open);
    window.removeEventListener('offline', lose);
  };
}

function announce(text: string): void {
  const change: unknown = JSON.parse(text);
  if (typeof change !== 'object' || change === null || !('topic' in change) || typeof change.topic !== 'string') return;
  renewAnswers('id' in change && typeof change.id === 'string' ? `${change.topic}/${change.id}` : change.topic);
}

/** Listens for as long as the screen is open; `null` while nobody is signed in. */
export function useLive(path: string | null): void {
  useEffect(() => (path === null ? undefined : listenLive(path)), [path]);
}

/** Asks again for what is on screen when the person comes back to the page or the network comes back. */
export function useReturns(): void {
  useEffect(() => {
    const onReturn = () => document.visibilityState === 'visible' && renewAnswers();
    const onOnline = () => renewAnswers();
    document.addEventListener('visibilitychange', onReturn);
    window.addEventListener('online', onOnline);
    return () => {
      document.removeEventListener('visibilitychange', onReturn);
      window.removeEventListener('online', onOnline);
    };
  }, []);
}
