import type { ComponentType } from 'react';
import type { WholeQuestion } from '../../explored-question.ts';
import type { Choice } from '../../exploring.ts';
import type { Analyte } from '../../substance.ts';
import type { Shown } from './use-explored.ts';

/** What one view has of its own: how a dose is chosen and said, and what is told of its model. */
export type View = {
  /** The dose in words, for a heading and for what is saved. */
  readonly doseWords: (choice: Choice, question: WholeQuestion) => string;
  /** Route, substance and dose of one panel. */
  readonly DoseControls: ComponentType<ControlsProps>;
  /** Weight, series and hours, which all panels share. */
  readonly SharedControls: ComponentType<ControlsProps>;
  /** What the curves of a panel rest on. */
  readonly About: ComponentType<{ readonly shown: Shown }>;
};

/** A choice and how to change it. */
export type ControlsProps = { readonly choice: Choice; readonly onChange: (choice: Choice) => void };

/** What of a panel is looked at. */
export type Look = {
  /** Null for what was given itself. */
  readonly analyte: Analyte | null;
  /** Counted from 0. */
  readonly dose: number;
};

export const FIRST_LOOK: Look = { analyte: null, dose: 0 };

/** The place among the curves of what is looked at; the first where the model gives no such curve. */
export function placeOf({ curves }: Shown['explored'], { analyte }: Look): number {
  return Math.max(0, curves.findIndex(({ observable }) => observable.analyte === analyte));
}

/** Which dose of a series is looked at, where the series may have become shorter. */
export function shownDose({ dose }: Look, { times }: Choice): number {
  return Math.min(dose, times - 1);
}
