import { refusalsOf } from '#foundation/refusal.ts';

/** The refusals of the outcomes domain by code. */
export const refuse = refusalsOf({
  'outcomes.event-in-future': { kind: 'invalid', sentence: 'The day lies in the future. Check the date.' },
});
