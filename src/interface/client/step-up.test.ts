import { expect, test } from 'vitest';
import type { Refusal } from '#foundation/refusal.ts';
import { sendWithProof, whenProofNeeded } from './step-up.ts';

const needed: Refusal = { refused: true, kind: 'forbidden', code: 'sign-in.step-up-needed', sentence: 'Please confirm that it is you.', facts: {} };

function answering(...results: readonly (Refusal | 'signed')[]) {
  const left = [...results];
  return () => Promise.resolve(left.shift() ?? 'signed');
}

test('a command that needs a proof is sent again once the person has given it', async () => {
  const stop = whenProofNeeded(() => Promise.resolve(true));
  expect(await sendWithProof(answering(needed, 'signed'))).toBe('signed');
  stop();
});

test('a command whose person would rather not prove who they are stays refused and is not sent again', async () => {
  const stop = whenProofNeeded(() => Promise.resolve(false));
  expect(await sendWithProof(answering(needed, 'signed'))).toBe(needed);
  stop();
});

test('where nobody can be asked, and for any other refusal, the refusal is the answer', async () => {
  expect(await sendWithProof(answering(needed))).toBe(needed);
  const stop = whenProofNeeded(() => Promise.reject(new Error('asked without need')));
  const other = { ...needed, code: 'sign-in.role-missing' };
  expect(await sendWithProof(answering(other))).toBe(other);
  stop();
});
