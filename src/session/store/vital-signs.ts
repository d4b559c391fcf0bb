import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { ClinicId, SessionId } from '#foundation/id.ts';
import type { Charted, ChartedVitalSigns } from '../session-record.ts';
import { restoreVitalSigns } from '../vital-signs.ts';
import type { SessionTables } from './tables.ts';

type Tx = Kysely<Pick<SessionTables, 'vital_signs'>>;
type VitalSignsRow = SessionTables['vital_signs'];

export async function insertVitalSigns(tx: Tx, clinicId: ClinicId, sessionId: SessionId, charted: ChartedVitalSigns): Promise<void> {
  const { vitalSigns } = charted;
  await tx
    .insertInto('vital_signs')
    .values({
      clinic_id: clinicId,
      session_id: sessionId,
      ...chartedColumnsOf(charted),
      systolic_mmhg: vitalSigns.bloodPressure?.systolic ?? null,
      diastolic_mmhg: vitalSigns.bloodPressure?.diastolic ?? null,
      heart_rate_per_minute: vitalSigns.heartRate,
      respiratory_rate_per_minute: vitalSigns.breathing,
      oxygen_saturation_percent: vitalSigns.oxygenSaturation,
      on_room_air: vitalSigns.breathedAir === null ? null : vitalSigns.breathedAir === 'room-air',
      sedation_moaas: vitalSigns.sedation,
      agitation_rass: vitalSigns.agitation,
    })
    .execute();
}

/** Every reading of these sessions as the server took them in, corrected ones too. */
export async function listVitalSigns(tx: Tx, clinicId: ClinicId, sessionIds: readonly SessionId[]): Promise<ReadonlyMap<SessionId, readonly ChartedVitalSigns[]>> {
  if (sessionIds.length === 0) return new Map();
  const rows = await tx.selectFrom('vital_signs').selectAll().where('clinic_id', '=', clinicId).where('session_id', 'in', sessionIds).orderBy(sql`sequence`).execute();
  const bySession = Map.groupBy(rows, (row) => row.session_id);
  return new Map(Array.from(bySession, ([sessionId, own]) => [sessionId, own.map(readingOf)]));
}

/** The columns that vital signs and entries share. */
export function chartedColumnsOf(charted: Charted) {
  return {
    entry_id: charted.entryId,
    measured_at: charted.measuredAt,
    entered_at: charted.enteredAt,
    staff_id: charted.staffId,
    device: charted.device,
    corrects_entry_id: charted.correctsEntryId,
    correction_reason: charted.correctionReason,
  };
}

/** The same, read back. */
export function chartedOf(row: ReturnType<typeof chartedColumnsOf>): Charted {
  return {
    entryId: row.entry_id,
    measuredAt: row.measured_at,
    enteredAt: row.entered_at,
    staffId: row.staff_id,
    device: row.device,
    correctsEntryId: row.corrects_entry_id,
    correctionReason: row.correction_reason,
  };
}

function readingOf(row: VitalSignsRow): ChartedVitalSigns {
  const vitalSigns = restoreVitalSigns({
    takenAt: row.measured_at,
    systolicMmHg: row.systolic_mmhg,
    diastolicMmHg: row.diastolic_mmhg,
    heartRatePerMinute: row.heart_rate_per_minute,
    oxygenSaturationPercent: row.oxygen_saturation_percent,
    breathedAir: row.on_room_air === null ? null : row.on_room_air ? 'room-air' : 'added-oxygen',
    breathsPerMinute: row.respiratory_rate_per_minute,
    sedation: row.sedation_moaas,
    agitation: row.agitation_rass,
  });
  return { ...chartedOf(row), vitalSigns };
}
