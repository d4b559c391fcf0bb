import type { PatientId } from '#foundation/id.ts';
import { clinicOutcomes, outcomeGroups } from './clinic-outcomes.ts';
import type { ClinicOutcomes, OutcomesQuestion } from './clinic-outcomes.ts';
import type { CurveName, ListedFigure, SeriesStepName, ShareFigure } from './figure-names.ts';
import { CURVE_FIGURES } from './figure-names.ts';
import type { FigureStanding } from './outcome-figures.ts';
import { figureFrame, standingIn } from './outcome-figures.ts';
import type { OutcomeSettings } from './settings.ts';
import type { TreatedPerson } from './treated-person.ts';

/** Somebody who is counted in a figure and as what; `days` for a curve: until it came, or until following ended. */
export type PersonInFigure = { readonly patientId: PatientId; readonly standing: FigureStanding; readonly days: number | null };

/** Which figure of which group. */
export type FigureOfGroup = { readonly group: string; readonly figure: ListedFigure };

/** Who is in a figure and as what; null where the figure of that group is not shown, so that a list tells no more than the page. */
export function peopleInFigure(people: readonly TreatedPerson[], question: OutcomesQuestion, { group, figure }: FigureOfGroup, settings: OutcomeSettings): readonly PersonInFigure[] | null {
  if (!isShown(clinicOutcomes(people, question, settings), { group, figure })) return null;
  const members = outcomeGroups(people, question).find((each) => each.group === group)?.members ?? [];
  const frame = figureFrame(question.measure, question.today, settings);
  return members.flatMap((person): readonly PersonInFigure[] => {
    if (isCurve(figure)) {
      const time = person[figure];
      return time === null ? [] : [{ patientId: person.patientId, standing: time.isEvent ? 'yes' : 'no', days: time.days }];
    }
    const standing = standingIn(figure, person, frame);
    return standing === null ? [] : [{ patientId: person.patientId, standing, days: null }];
  });
}

function isCurve(figure: ListedFigure): figure is CurveName {
  return CURVE_FIGURES.some((name) => name === figure);
}

function isShown(outcomes: ClinicOutcomes, { group, figure }: FigureOfGroup): boolean {
  if (isCurve(figure)) return outcomes[figure].curves.some((curve) => curve.group === group && curve.state === 'shown');
  const figures = outcomes.groups.find((each) => each.group === group)?.figures ?? null;
  return figures !== null && shareOf(figures, figure)?.state === 'shown';
}

function shareOf({ shares, series }: NonNullable<ClinicOutcomes['groups'][number]['figures']>, figure: ShareFigure | SeriesStepName) {
  return shares.find((each) => each.figure === figure)?.share ?? series.find((each) => each.step === figure)?.share;
}
