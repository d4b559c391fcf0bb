import { useEffect, useRef, useState } from 'react';
import type { SoundType } from '../../../own-work.ts';
import { LONGEST_MEMO_SECONDS, SOUND_TYPES } from '../../../own-work.ts';

/** Enough for a voice; five minutes of it stay below the largest request. */
const BITS_A_SECOND = 32_000;

/** A finished recording. */
export type Recorded = { readonly sound: Blob; readonly type: SoundType; readonly seconds: number };

export type Recorder =
  | { readonly state: 'resting'; readonly start: () => void }
  | { readonly state: 'refused'; readonly start: () => void }
  | { readonly state: 'recording'; readonly seconds: number; readonly stop: () => void }
  | { readonly state: 'recorded'; readonly recorded: Recorded; readonly discard: () => void };

type Shown = { readonly state: 'resting' | 'refused' } | { readonly state: 'recording'; readonly seconds: number } | { readonly state: 'recorded'; readonly recorded: Recorded };

/** Records a voice in this page, five minutes at most; nothing leaves the device by it. */
export function useRecorder(): Recorder {
  const [shown, setShown] = useState<Shown>({ state: 'resting' });
  const running = useRef<{ readonly stop: () => void } | null>(null);
  // One microphone at a time, and none for a page that is gone by the time it may be used.
  const isWanted = useRef(false);
  useEffect(
    () => () => {
      isWanted.current = false;
      running.current?.stop();
    },
    [],
  );

  async function start(): Promise<void> {
    if (isWanted.current) return;
    isWanted.current = true;
    const type = SOUND_TYPES.find((each) => 'MediaRecorder' in window && MediaRecorder.isTypeSupported(each));
    const stream = type === undefined ? null : await navigator.mediaDevices.getUserMedia({ audio: true }).catch(() => null);
    if (type === undefined || stream === null) {
      isWanted.current = false;
      return setShown({ state: 'refused' });
    }
    if (isWanted.current) record(stream, type);
    else for (const track of stream.getTracks()) track.stop();
  }

  function record(stream: MediaStream, type: SoundType): void {
    const recorder = new MediaRecorder(stream, { mimeType: type, audioBitsPerSecond: BITS_A_SECOND });
    const parts: Blob[] = [];
    const began = performance.now();
    const secondsSoFar = (): number => Math.min(LONGEST_MEMO_SECONDS, Math.max(1, Math.round((performance.now() - began) / 1000)));
    const clock = setInterval(() => {
      setShown({ state: 'recording', seconds: secondsSoFar() });
      if (secondsSoFar() >= LONGEST_MEMO_SECONDS) stop();
    }, 500);
    function stop(): void {
      clearInterval(clock);
      if (recorder.state !== 'inactive') recorder.stop();
      for (const track of stream.getTracks()) track.stop();
      running.current = null;
      isWanted.current = false;
    }
    recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
    recorder.addEventListener('stop', () => setShown({ state: 'recorded', recorded: { sound: new Blob(parts, { type }), type, seconds: secondsSoFar() } }));
    recorder.start();
    running.current = { stop };
    setShown({ state: 'recording', seconds: 0 });
  }

  if (shown.state === 'recording') return { ...shown, stop: () => running.current?.stop() };
  if (shown.state === 'recorded') return { ...shown, discard: () => setShown({ state: 'resting' }) };
  return { state: shown.state, start: () => void start() };
}
