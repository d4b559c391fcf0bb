import { refusalsOf } from '#foundation/refusal.ts';

const table = {
  'measures.item-unknown': { kind: 'invalid', sentence: 'An answer names a question that this version of the measure does not have. Open the form again and answer there.' },
  'measures.answer-outside-list': { kind: 'invalid', sentence: 'An answer is not one of those this question offers. Choose one from its list.' },
  'measures.total-out-of-range': { kind: 'invalid', sentence: 'The total is not a whole number within the range of this measure. Check the sheet and enter it again.' },
  'measures.measure-not-scored-by-total': { kind: 'invalid', sentence: 'This measure is not entered as a total. Record its answers or its level.' },
  'measures.form-not-bundled': { kind: 'invalid', sentence: 'The wording of this measure is not part of Fenestra. Staff enter its total from the clinic’s own sheet.' },
  'measures.question-not-asked': { kind: 'invalid', sentence: 'An answer belongs to a question that is left out after what was answered before. Clear it, or correct the earlier answer.' },
  'measures.version-unknown': { kind: 'invalid', sentence: 'Fenestra does not hold this version of the measure. Choose one that it holds.' },
  'measures.measured-before-birth': { kind: 'invalid', sentence: 'The time of measuring lies before this person was born. Check the date.' },
  'measures.own-form-not-shown': { kind: 'invalid', sentence: 'This questionnaire cannot be shown as it was meant. Each thing that stands in the way is named with its place.' },
  'measures.own-form-unchanged': { kind: 'conflict', sentence: 'This is what is published already. Nothing was changed.' },
  'measures.own-form-unknown': { kind: 'not-found', sentence: 'There is no such measure of the clinic’s own.' },
  'measures.asked-already': { kind: 'conflict', sentence: 'This form is asked of this person in this rhythm already.' },
  'measures.asked-unknown': { kind: 'not-found', sentence: 'This form is no longer asked of this person.' },
  'measures.form-unknown': { kind: 'not-found', sentence: 'There is no such open form.' },
  'measures.form-already-sent': { kind: 'conflict', sentence: 'This form has been sent in already. Open a new one to answer again.' },
  'measures.form-not-finished': { kind: 'rule', sentence: 'Some questions are still open. Please answer them, or skip each one on purpose.' },
  'measures.measured-in-future': { kind: 'invalid', sentence: 'The time of measuring lies in the future. Check the date.' },
} as const;

/** The refusals of the measures domain by code. */
export const measureRefusal = refusalsOf(table);
