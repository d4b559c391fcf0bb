import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Refusal } from '#foundation/refusal.ts';
import { forgetAnswers, readAnswer, renewAnswers, renewedAnswers, watchAnswer } from './answers.ts';

const OFFLINE: Refusal = { refused: true, kind: 'unavailable', code: 'offline', sentence: '', facts: {} };
const FORBIDDEN: Refusal = { ...OFFLINE, kind: 'forbidden', code: 'sign-in.role-missing' };

let stops: (() => void)[] = [];
let key = 0;

beforeEach(() => {
  vi.useFakeTimers();
  key += 1;
});

afterEach(() => {
  for (const stop of stops) stop();
  stops = [];
  vi.useRealTimers();
});

function watch(results: unknown[], about: readonly string[] = []) {
  const ask = vi.fn<() => Promise<unknown>>(() => Promise.resolve(results.length > 1 ? results.shift() : results[0]));
  stops.push(watchAnswer(`/answer/${key}`, ask, about, () => {}));
  return ask;
}

const read = () => readAnswer(`/answer/${key}`);
const settle = () => vi.advanceTimersByTimeAsync(0);

describe('an answer', () => {
  it('is asked for when it is first watched, once for all who watch', async () => {
    const ask = watch(['five']);
    watch(['six']);
    await settle();
    expect(read()).toMatchObject({ state: 'answered', answer: 'five' });
    expect(ask).toHaveBeenCalledOnce();
  });

  it('is asked for again when a change names its thing or its topic, and not for another thing', async () => {
    const ask = watch(['five'], ['session/7']);
    await settle();
    renewAnswers('session/8');
    renewAnswers('ledger');
    await settle();
    expect(ask).toHaveBeenCalledTimes(1);
    renewAnswers('session/7');
    await settle();
    renewAnswers('session');
    await settle();
    expect(ask).toHaveBeenCalledTimes(3);
  });

  it('about a whole topic is asked for again when one thing of it changes', async () => {
    const ask = watch(['five'], ['session']);
    await settle();
    renewAnswers('session/7');
    await settle();
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('is asked for once more when it changes while being asked for', async () => {
    const ask = watch(['old', 'new']);
    renewAnswers();
    renewAnswers();
    await settle();
    expect(read()).toMatchObject({ answer: 'new' });
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('is waited for until it stands as it is now, also where it is being asked for already', async () => {
    watch(['old', 'older', 'new']);
    await settle();
    renewAnswers();
    const renewed = renewedAnswers().then(read);
    await settle();
    await expect(renewed).resolves.toMatchObject({ answer: 'new', isRenewing: false });
  });

  it('is waited for two seconds and no longer', async () => {
    stops.push(watchAnswer(`/answer/${key}`, () => new Promise(() => {}), [], () => {}));
    const waited = vi.fn<() => void>();
    void renewedAnswers().then(waited);
    await vi.advanceTimersByTimeAsync(1999);
    expect(waited).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(waited).toHaveBeenCalledOnce();
  });

  it('stays on screen as outdated while the server cannot be reached, and is tried again by itself', async () => {
    watch(['five', OFFLINE, 'six']);
    await settle();
    renewAnswers();
    await settle();
    expect(read()).toMatchObject({ state: 'answered', answer: 'five', isOutdated: true });
    await vi.advanceTimersByTimeAsync(5000);
    expect(read()).toMatchObject({ state: 'answered', answer: 'six', isOutdated: false });
  });

  it('gives way to a refusal that will not pass', async () => {
    watch(['five', FORBIDDEN]);
    await settle();
    renewAnswers();
    await settle();
    expect(read()).toMatchObject({ state: 'refused', refusal: { kind: 'forbidden' } });
  });

  it('is kept for five minutes after nobody watches it, then forgotten', async () => {
    watch(['five']);
    await settle();
    stops.pop()?.();
    await vi.advanceTimersByTimeAsync(4 * 60_000);
    expect(read()).toMatchObject({ answer: 'five' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(read()).toEqual({ state: 'loading' });
  });

  it('is gone at once when answers are forgotten, as on signing out', async () => {
    watch(['five']);
    await settle();
    stops.pop()?.();
    forgetAnswers();
    expect(read()).toEqual({ state: 'loading' });
  });
});
