import type { WireClinicOutcomes } from '../../../api-clinic.ts';
import type { SeriesStepName, ShareFigure } from '../../../figure-names.ts';

export type WireFigures = NonNullable<WireClinicOutcomes['groups'][number]['figures']>;
export type WireShare = WireFigures['shares'][number]['share'];

/** A share of one group as it stands in a chart. */
export type ShareRow = { readonly figure: ShareFigure | SeriesStepName; readonly group: string; readonly share: WireShare };

/** The groups of which anything is shown. */
export function shownFigures({ groups }: Pick<WireClinicOutcomes, 'groups'>): readonly { readonly group: string; readonly figures: WireFigures }[] {
  return groups.flatMap(({ group, figures }) => (figures === null ? [] : [{ group, figures }]));
}

/** The shares of a chart, figure by figure and in it group by group; a figure that no group gives a meaning is left out. */
export function shareRows(outcomes: Pick<WireClinicOutcomes, 'groups'>, figures: readonly ShareRow['figure'][]): readonly ShareRow[] {
  const shown = shownFigures(outcomes);
  return figures.flatMap((figure) => {
    const rows = shown.map(({ group, figures: { shares, series } }): ShareRow => ({
      figure,
      group,
      share: shares.find((each) => each.figure === figure)?.share ?? series.find((each) => each.step === figure)?.share ?? { state: 'not-defined' },
    }));
    return rows.every(({ share }) => share.state === 'not-defined') ? [] : rows;
  });
}

/** The steps of the series that any group shows. */
export function seriesSteps(outcomes: Pick<WireClinicOutcomes, 'groups'>): readonly SeriesStepName[] {
  return [...new Set(shownFigures(outcomes).flatMap(({ figures }) => figures.series.map(({ step }) => step)))];
}

/** A share in whole percent, as a number. */
export function wholePercent(share: number): number {
  return Math.round(share * 100);
}
