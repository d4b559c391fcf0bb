import { listAwaitingSecond } from '#plan/store/awaiting-second.ts';
import type { Route } from '#transport/route.ts';
import { route } from '#transport/route.ts';
import { waitingForMe } from '../api-waiting.ts';
import { boardName } from '../person-in-room.ts';
import { reviewedMedicines } from '../recorded-gate.ts';
import { entriesOf, standingRecord } from '../session-record.ts';
import { listSessionsBeforeDose } from '../store/board.ts';
import { readRecords } from '../store/session-record.ts';
import type { SessionContext } from './session-context.ts';

/** What the session domain offers to a prescriber wherever they are: what waits for their signature. */
export const waitingRoutes: readonly Route[] = [
  route(waitingForMe, { audience: 'staff', roles: ['prescriber'] }, async (context: SessionContext) => {
    const { tx, clinic: { clinicId }, actor } = context;
    const orders = await listAwaitingSecond(tx, clinicId, actor.staffId);
    const here = await listSessionsBeforeDose(tx, clinicId);
    const records = await readRecords(tx, clinicId, here.map(({ session }) => session), ['new-medicines', 'medicines-review', 'step']);
    const medicines = records.flatMap((record) => {
      const standing = standingRecord(record);
      const entered = entriesOf(standing, 'new-medicines').at(-1);
      const visit = here.find(({ session }) => session.sessionId === record.session.sessionId);
      if (entered === undefined || visit === undefined || reviewedMedicines(standing)) return [];
      return [{ sessionId: record.session.sessionId, name: boardName(visit.patient), since: entered.enteredAt }];
    });
    context.audit({ action: 'session.waiting-opened', facts: { orders: orders.length, medicines: medicines.length } });
    return {
      orders: orders.map(({ row, patient, signedByName, signedAt }) => ({
        orderId: row.order_id, patientId: row.patient_id, name: boardName(patient), treatment: row.treatment, dose: { value: row.dose_mg, unit: 'mg' as const },
        perWeight: row.dose_mg_per_kg === null ? null : { value: row.dose_mg_per_kg, unit: 'mg/kg' as const }, signedByName, signedAt,
      })),
      medicines,
    };
  }),
];
