import type { AnswerOf } from '#foundation/contract.ts';
import type { OwnMeasureId } from '#measures/instrument.ts';
import { isOwnMeasure } from '#measures/instrument.ts';
import type { FormId } from '#measures/screens/patient/titles/titles.ts';
import { isFormId } from '#measures/screens/patient/titles/titles.ts';
import type { ownConsents } from '#screening/api-consent.ts';
import type { ownIntake } from '#screening/api-intake.ts';
import { hasTreatmentConsent } from '#screening/screens/patient/consent-need.ts';
import { intakeProgress, isPartOpen } from '#screening/screens/patient/intake-progress.ts';
import type { ownDueMeasures } from '../../api.ts';

/** One thing the clinic asks of the person. */
export type DueTask =
  | { readonly kind: 'form'; readonly form: FormId }
  | { readonly kind: 'own-form'; readonly measure: OwnMeasureId; readonly name: string }
  | { readonly kind: 'intake'; readonly openParts: number; readonly parts: number; readonly isBegun: boolean }
  | { readonly kind: 'consent' };

type Known = {
  readonly due: AnswerOf<typeof ownDueMeasures>['due'];
  readonly intake: AnswerOf<typeof ownIntake>;
  readonly consents: AnswerOf<typeof ownConsents>;
};

/** What waits, in a good order: forms that can soon no longer be answered, then intake and consent, then the other forms. */
export function dueTasks({ due, intake, consents }: Known): readonly DueTask[] {
  const closing = due.filter(({ closesAt }) => closesAt !== null).toSorted((left, right) => ((left.closesAt ?? '') < (right.closesAt ?? '') ? -1 : 1));
  const parts = intakeProgress(intake);
  const openParts = parts.filter(isPartOpen).length;
  return [
    ...formTasks(closing),
    ...(openParts === 0 ? [] : [{ kind: 'intake', openParts, parts: parts.length, isBegun: parts.some(({ done }) => done > 0) } as const]),
    ...(hasTreatmentConsent(consents) ? [] : [{ kind: 'consent' } as const]),
    ...formTasks(due.filter(({ closesAt }) => closesAt === null)),
  ];
}

function formTasks(due: Known['due']): readonly DueTask[] {
  return due.flatMap(({ measure, name }): readonly DueTask[] => {
    if (isOwnMeasure(measure)) return [{ kind: 'own-form', measure, name }];
    return isFormId(measure) ? [{ kind: 'form', form: measure }] : [];
  });
}
