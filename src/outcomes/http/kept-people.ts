import type { AuditPosition } from '#audit/store/changed-people.ts';
import { listChangedPeople, readAuditPosition } from '#audit/store/changed-people.ts';
import type { Clinic } from '#foundation/clinic.ts';
import type { PatientId } from '#foundation/id.ts';
import { localDateOf } from '#foundation/zoned-time.ts';
import type { CohortQuestion, CohortTx } from '../store/treated-people.ts';
import { listTreated, readTreatedPeople } from '../store/treated-people.ts';
import type { TreatedPerson } from '../treated-person.ts';

type Kept = { readonly until: AuditPosition; readonly people: ReadonlyMap<PatientId, TreatedPerson> };

/** Clinics and measures of which people are kept at once; the one that was asked for longest ago goes first. */
const MOST_KEPT = 32;

/** People as they were judged last, by clinic, measure, day and the numbers of the rules. */
const kept = new Map<string, Kept>();

/**
 * Everybody treated as the figures count them. Only those are judged again to whose record something was done since the
 * last time, as the clinic's audit record names them; it is asked each time, so that nothing is shown that is not so,
 * whichever process wrote it. What depends on time alone changes with the day, and then everybody is judged anew.
 */
export async function keptPeople(tx: CohortTx, clinic: Clinic, question: CohortQuestion): Promise<readonly TreatedPerson[]> {
  const { clinicId, zone, settings } = clinic;
  const key = JSON.stringify([clinicId, question.measure, localDateOf(question.now, zone), zone, settings]);
  const known = kept.get(key);
  // The position first: what comes in after it is judged now and again the next time, and never missed.
  const until = await readAuditPosition(tx, clinicId);
  const changed = known === undefined ? await listTreated(tx, clinic) : known.until === until ? [] : await listChangedPeople(tx, clinicId, known.until, until);
  const people = new Map(known?.people);
  for (const patientId of changed) people.delete(patientId);
  if (changed.length > 0) for (const person of await readTreatedPeople(tx, clinic, changed, question)) people.set(person.patientId, person);
  keep(key, { until, people });
  return [...people.values()];
}

function keep(key: string, latest: Kept): void {
  kept.delete(key);
  kept.set(key, latest);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
}
