import type { Choice } from '../../exploring.ts';
import { firstChoice } from '../../exploring.ts';
import type { StudyDose, StudyDoseId } from '../../study-doses.ts';
import { STUDY_DOSES } from '../../study-doses.ts';
import type { Route } from '../../substance.ts';
import { ROUTES } from '../../substance.ts';

/** @throws Error for a name that no study dose has */
export function exampleOf(id: StudyDoseId): StudyDose {
  const example = STUDY_DOSES.find((each) => each.id === id);
  if (example === undefined) throw new Error(`no study dose is named ${id}`);
  return example;
}

/** The example that a choice was made from. */
export function exampleIn({ dose, substance }: Pick<Choice, 'dose' | 'substance'>): StudyDose | undefined {
  return STUDY_DOSES.find((each) => each.dose === dose && each.substance === substance);
}

/** The examples of one way in, in the order in which they are shown. */
export function examplesBy(route: Route): readonly StudyDose[] {
  return STUDY_DOSES.filter(({ dose }) => dose.route === route);
}

/** The ways in of which there are examples. */
export const EXAMPLE_ROUTES: readonly Route[] = ROUTES.filter((route) => examplesBy(route).length > 0);

/** The choice with another example in it; weight, series and hours stay. */
export function withExample(choice: Choice, { substance, dose }: StudyDose): Choice {
  const { weightKg, rhythm, times, windowH } = choice;
  return { ...firstChoice(substance, dose), weightKg, rhythm, times, windowH };
}
