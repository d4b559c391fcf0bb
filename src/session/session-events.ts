import type { Instant } from '#foundation/instant.ts';
import { between, milliseconds } from '#foundation/instant.ts';
import type { PressureSymptom } from './blood-pressure-prompts.ts';

/** The one-tap events of the grid. */
export type SessionEventKind =
  | 'start'
  | 'stop'
  | 'rate-change'
  | 'nausea'
  | 'vomiting'
  | 'anxious'
  | 'crying'
  | 'talking'
  | 'touch-given'
  | 'bathroom'
  | 'music'
  | 'other';

/** One kind with its word on the button; `isDoseStep` kinds belong to the dose and are held, not tapped. */
export type SessionEventWord = { readonly kind: SessionEventKind; readonly word: string; readonly isDoseStep: boolean };

/** The twelve buttons in the order of the grid. */
export const sessionEvents: readonly SessionEventWord[] = [
  { kind: 'start', word: 'Start', isDoseStep: true },
  { kind: 'stop', word: 'Stop', isDoseStep: true },
  { kind: 'rate-change', word: 'Rate', isDoseStep: true },
  { kind: 'nausea', word: 'Nausea', isDoseStep: false },
  { kind: 'vomiting', word: 'Vomiting', isDoseStep: false },
  { kind: 'anxious', word: 'Anxious', isDoseStep: false },
  { kind: 'crying', word: 'Crying', isDoseStep: false },
  { kind: 'talking', word: 'Talking', isDoseStep: false },
  { kind: 'touch-given', word: 'Touch given', isDoseStep: false },
  { kind: 'bathroom', word: 'Bathroom', isDoseStep: false },
  { kind: 'music', word: 'Music', isDoseStep: false },
  { kind: 'other', word: 'Other', isDoseStep: false },
];

/** The symptoms that change what policy says about a raised blood pressure (BP-4), with their words. */
export const pressureSymptoms: Readonly<Record<PressureSymptom, string>> = {
  'chest-pain': 'Chest pain',
  breathlessness: 'Breathlessness',
  'severe-headache': 'Severe headache',
  'change-of-sight': 'Change of sight',
  'focal-sign': 'One-sided weakness, numbness or speech change',
  seizure: 'Seizure',
};

/** How long a tapped event can be taken back; afterwards it is corrected by a new event. */
export const undoTime = milliseconds(10_000);

/** Whether a tapped event can still be taken back; dose steps never can. */
export function canUndo(kind: SessionEventKind, tappedAt: Instant, now: Instant): boolean {
  const isDoseStep = sessionEvents.some((event) => event.kind === kind && event.isDoseStep);
  const age = between(tappedAt, now);
  return !isDoseStep && age >= 0 && age <= undoTime;
}
