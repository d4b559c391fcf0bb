import { sql } from 'kysely';
import type { Clinic } from '#foundation/clinic.ts';
import type { PatientId, PlanId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import { after, days, milliseconds } from '#foundation/instant.ts';
import type { LocalDate } from '#foundation/zoned-time.ts';
import { instrumentOf } from '#measures/instruments.ts';
import type { DueMeasure } from '#measures/measures-due.ts';
import { listOwnVersions } from '#measures/store/own-measure.ts';
import type { SeriesOnRecord } from '../series-keeper.ts';
import type { OutcomesTx } from './course-facts.ts';
import { readDueMeasures } from './due-measures.ts';

/** A series that is not whole yet, with whose it is. */
export type SeriesUnderWay = SeriesOnRecord & { readonly patientId: PatientId; readonly planId: PlanId; readonly patientName: string; readonly birthDate: LocalDate };

type Row = {
  patient_id: PatientId; plan_id: PlanId; patient_name: string; birth_date: LocalDate; made_at: Instant; planned: number; cancelled: number; missed: number;
  next_at: Instant | null; given: number; last_dose_at: Instant | null; has_integration: boolean;
};

/** A series is looked after for so long since its plan was made or its last dose; an older one has ended, whatever it lacks. */
const LOOKED_AFTER = days(60);
const FORMS_COUNTED = days(28);

/** Every series that is under way: each person's newest plan, while sessions of it are to be given. */
export async function listSeriesUnderWay(tx: OutcomesTx, clinic: Clinic, now: Instant): Promise<readonly SeriesUnderWay[]> {
  const since = after(now, milliseconds(-LOOKED_AFTER));
  const { rows } = await sql<Row>`
    with newest as (
      select distinct on (p.patient_id) p.* from treatment_plan p where p.clinic_id = ${clinic.clinicId} and p.ended_at is null order by p.patient_id, p.made_at desc
    ), counted as (
      select n.plan_id, n.patient_id, n.made_at,
        count(v.visit_id) filter (where v.booked_at = n.made_at)::int as planned,
        count(d.session_id)::int as given, max(d.ended_at) as last_dose_at,
        min(v.starts_at) filter (where v.state = 'booked' and v.ends_at > ${now} and d.session_id is null) as next_at,
        count(v.visit_id) filter (where v.state = 'booked' and v.ends_at <= ${now} and d.session_id is null)::int as missed,
        greatest(0, count(v.visit_id) filter (where v.state = 'cancelled') - count(v.visit_id) filter (where v.booked_at > n.made_at))::int as cancelled
      from newest n
      left join visit v on v.clinic_id = ${clinic.clinicId} and v.plan_id = n.plan_id and v.kind = 'dosing-session'
      left join dose_history d on d.clinic_id = v.clinic_id and d.visit_id = v.visit_id
      group by n.plan_id, n.patient_id, n.made_at
    )
    select c.*, p.family_name || ', ' || p.given_name as patient_name, p.birth_date,
      exists (select from integration_note i where i.clinic_id = ${clinic.clinicId} and i.patient_id = c.patient_id and i.started_at >= c.last_dose_at)
        or exists (select from visit v where v.clinic_id = ${clinic.clinicId} and v.patient_id = c.patient_id and v.kind = 'integration' and v.state <> 'cancelled' and v.starts_at >= c.last_dose_at
          and (v.state = 'held' or v.starts_at > ${now})) as has_integration
    from counted c join patient p on p.clinic_id = ${clinic.clinicId} and p.patient_id = c.patient_id
    where c.given < c.planned and greatest(c.made_at, c.last_dose_at, c.next_at) > ${since}
    order by c.patient_id`.execute(tx);
  const own = (await listOwnVersions(tx, clinic.clinicId)).map(({ instrument }) => instrument);
  const isTheirs = (measure: DueMeasure['measure']) => instrumentOf(measure, own)?.kind === 'questionnaire';
  const series: SeriesUnderWay[] = [];
  for (const row of rows) {
    const due = await readDueMeasures(tx, clinic, row.patient_id, now);
    series.push({ ...seriesOf(row), unanswered: due.filter((form) => isTheirs(form.measure) && isUnanswered(form, now)).length });
  }
  return series;
}

function seriesOf(row: Row): Omit<SeriesUnderWay, 'unanswered'> {
  return {
    patientId: row.patient_id, planId: row.plan_id, patientName: row.patient_name, birthDate: row.birth_date, planned: row.planned, given: row.given,
    lastDoseAt: row.last_dose_at, nextSessionAt: row.next_at, madeAt: row.made_at, cancelled: row.cancelled, missed: row.missed, hasIntegration: row.has_integration,
  };
}

/** A form that closed in the last four weeks without an answer. */
function isUnanswered({ state, closesAt }: DueMeasure, now: Instant): boolean {
  return state === 'missed' && closesAt !== null && closesAt >= after(now, milliseconds(-FORMS_COUNTED));
}
