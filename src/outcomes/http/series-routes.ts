import { ROLES } from '#foundation/role.ts';
import { settingsInForce } from '#foundation/setting.ts';
import type { Context, Route, StaffActor } from '#transport/route.ts';
import { route } from '#transport/route.ts';
import { seriesToKeep } from '../api-series.ts';
import { keepSeries } from '../series-keeper.ts';
import { outcomeSettings } from '../settings.ts';
import type { OutcomesTx } from '../store/course-facts.ts';
import { listSeriesUnderWay } from '../store/series-under-way.ts';

type StaffContext = Omit<Context<never>, 'actor' | 'tx'> & { readonly tx: OutcomesTx; readonly actor: StaffActor };

/** Which series may end early, why, and one next step; whoever keeps the calendar sees it too, for it is mostly booking. */
export const seriesRoutes: readonly Route[] = [
  route(seriesToKeep, { audience: 'staff', roles: ROLES }, async (context: StaffContext) => {
    const settings = settingsInForce(outcomeSettings, context.clinic.settings);
    const underWay = await listSeriesUnderWay(context.tx, context.clinic, context.now);
    const people = underWay.flatMap((series) => {
      const kept = keepSeries(series, context.now, settings);
      if (kept === null) return [];
      const { patientId, patientName, birthDate, planId, given, planned, lastDoseAt } = series;
      return [{ patientId, patientName, birthDate, planId, given, planned, lastDoseAt, reasons: [...kept.reasons], step: kept.step }];
    });
    context.audit({ action: 'outcomes.series-opened', facts: { people: people.length } });
    return { underWay: underWay.length, people: people.toSorted((left, right) => right.reasons.length - left.reasons.length || left.patientName.localeCompare(right.patientName)) };
  }),
];
