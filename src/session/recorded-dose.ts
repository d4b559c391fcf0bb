import type { Instant } from '#foundation/instant.ts';
import type { Milligrams } from '#foundation/quantity.ts';
import { add, exact, read, subtract, volumeOf } from '#foundation/quantity.ts';
import type { Refusal } from '#foundation/refusal.ts';
import type { Order } from '#plan/order.ts';
import { esketamineDeviceDose, treatments } from '#plan/route.ts';
import type { DoseGiven } from './dose-given.ts';
import type { DosePart } from './dose-part.ts';
import { formOf } from './dose-form.ts';
import type { DosingTimes } from './dosing-times.ts';
import { refuse } from './refusals.ts';
import type { Charted, EntryOf, SessionHead, StandingRecord } from './session-record.ts';
import { entriesOf } from './session-record.ts';

/** A part of a dose that somebody wants to record, with the order it is given on. */
export type PartToGive = {
  readonly part: DosePart;
  readonly session: SessionHead;
  readonly order: Order;
  readonly doseNumber: number;
  readonly at: Instant;
  readonly by: DoseGiven['givenBy'];
};

/** What became of an infusion: given, wasted and returned, with the reason where less was given than ordered. */
export type DoseAmounts = { readonly given: Milligrams; readonly wasted: Milligrams; readonly returned: Milligrams; readonly reason: string | null };

const none = exact('0', 'mg');

/**
 * The dose that a part stands for, ready to be compared with the order. An infusion counts as the whole ordered dose from
 * its start. Refuses `dose-given.other-form` and `dose-given.drawn-volume-disagrees`.
 */
export function doseOfPart(given: PartToGive): DoseGiven | Refusal {
  const { part, order } = given;
  const ordered = formOf(order.dose.treatment, order.dose.infusionTime === 'push');
  if (part.form !== ordered) return refuse('dose-given.other-form', { form: part.form, ordered });
  if (part.form === 'infusion') {
    const needed = volumeOf(read(part.drawn), read(part.concentration));
    if (!needed.equals(read(part.drawnVolume))) return refuse('dose-given.drawn-volume-disagrees', { neededMl: needed.toFixed(2), enteredMl: part.drawnVolume.value });
  }
  return assemble(given, order.dose.dose, null);
}

/** Every dose recorded in a session, earliest first; an infusion with its planned amounts until the real ones are known. */
export function recordedDoses(record: StandingRecord): readonly DoseGiven[] {
  return entriesOf(record, 'dose').map((entry) => recordedDose(record, entry));
}

/** The infusion with its real amounts, ready to be compared. Refuses `dose-given.amounts-known`, also for every other form. */
export function endedInfusion(record: StandingRecord, amounts: DoseAmounts): DoseGiven | Refusal {
  const infusion = entriesOf(record, 'dose').findLast(({ content }) => content.part.form === 'infusion');
  if (infusion === undefined || !isAmountOpen(record)) return refuse('dose-given.amounts-known');
  return { ...recordedDose(record, infusion), ...amounts, givenVolume: volumeGiven(infusion.content.part, amounts.given) };
}

/** Whether an infusion was started whose amounts nobody has entered. */
export function isAmountOpen(record: StandingRecord): boolean {
  const hasInfusion = entriesOf(record, 'dose').some(({ content }) => content.part.form === 'infusion');
  return hasInfusion && entriesOf(record, 'dose-amounts').length === 0;
}

/** How much was given in the session altogether; an infusion without amounts counts as planned. */
export function totalGiven(record: StandingRecord): Milligrams {
  return recordedDoses(record).reduce((sum, dose) => add(sum, dose.given), none);
}

/** When the drug was given, by the moments that staff wrote down; null before the first part. */
export function dosingTimesOf(record: StandingRecord): DosingTimes | null {
  return timesBy(record, ({ measuredAt }) => measuredAt);
}

/**
 * The same for the least stay (DC-1): counted from when the server heard of it, so that no time typed on a tablet can
 * shorten a stay (H21).
 */
export function stayTimesOf(record: StandingRecord): DosingTimes | null {
  return timesBy(record, ({ measuredAt, enteredAt }) => (enteredAt > measuredAt ? enteredAt : measuredAt));
}

function timesBy(record: StandingRecord, timeOf: (entry: Charted) => Instant): DosingTimes | null {
  const doses = entriesOf(record, 'dose');
  const [first] = doses;
  const last = doses.at(-1);
  if (first === undefined || last === undefined) return null;
  return { treatment: record.session.treatment, startedAt: timeOf(first), lastGivenAt: timeOf(last), endedAt: endOf(record, last, timeOf) };
}

function endOf(record: StandingRecord, last: EntryOf<'dose'>, timeOf: (entry: Charted) => Instant): Instant | null {
  if (record.session.treatment !== 'racemic-intravenous') return null;
  if (last.content.part.form !== 'infusion') return timeOf(last);
  const end = entriesOf(record, 'step').findLast(({ content }) => content.step === 'end-dosing' || content.step === 'stop-dosing');
  return end === undefined ? null : timeOf(end);
}

function recordedDose(record: StandingRecord, entry: EntryOf<'dose'>): DoseGiven {
  const { session } = record;
  const { orderId, orderVersion, doseNumber, ordered, part } = entry.content;
  const amounts = entriesOf(record, 'dose-amounts').findLast(({ content }) => content.doseNumber === doseNumber)?.content;
  const known = amounts === undefined ? null : { given: read(amounts.given), wasted: read(amounts.wasted), returned: read(amounts.returned), reason: amounts.reason };
  return assemble({ part, session, order: { id: orderId, version: orderVersion }, doseNumber, at: entry.measuredAt, by: entry.staffId }, read(ordered), known);
}

type Assembled = Omit<PartToGive, 'order'> & { readonly order: Pick<Order, 'id' | 'version'> };

function assemble({ part, session, order, doseNumber, at, by }: Assembled, ordered: Milligrams, known: DoseAmounts | null): DoseGiven {
  const { drawn, given, wasted, returned, reason } = amountsOf(part, ordered, known);
  return {
    session: session.sessionId,
    patient: session.patientId,
    order: order.id,
    orderVersion: order.version,
    doseNumber,
    from: { vial: part.vialId, product: treatments[session.treatment].product, concentration: 'concentration' in part ? read(part.concentration) : null },
    drawn,
    given,
    wasted,
    returned,
    givenVolume: volumeGiven(part, given),
    reason,
    givenAt: at,
    givenBy: by,
  };
}

function amountsOf(part: DosePart, ordered: Milligrams, known: DoseAmounts | null): DoseAmounts & { readonly drawn: Milligrams } {
  switch (part.form) {
    case 'device':
      return { drawn: esketamineDeviceDose, given: esketamineDeviceDose, wasted: none, returned: none, reason: null };
    case 'infusion': {
      const drawn = read(part.drawn);
      return { drawn, ...(known ?? { given: ordered, wasted: subtract(drawn, ordered), returned: none, reason: null }) };
    }
    case 'injection':
    case 'lozenge':
    case 'oral-dose':
    case 'nasal-spray':
      return { drawn: read(part.drawn), given: read(part.given), wasted: read(part.wasted), returned: read(part.returned), reason: part.reason };
  }
}

// An injected volume is the one the nurse read off; that of an infusion follows from the amount.
function volumeGiven(part: DosePart, given: Milligrams): DoseGiven['givenVolume'] {
  if (part.form === 'injection') return read(part.volume);
  return part.form === 'infusion' ? volumeOf(given, read(part.concentration)) : null;
}

/** The refusal when less than ordered was given and nobody said why; null otherwise. */
export function refuseUnexplained(record: StandingRecord, order: Order, reason: string | null): Refusal | null {
  const doses = recordedDoses(record);
  const given = totalGiven(record);
  const isExplained = (reason ?? '').trim() !== '' || doses.some((dose) => (dose.reason ?? '').trim() !== '');
  if (isExplained || !given.lessThan(order.dose.dose)) return null;
  return refuse('dose-given.reason-missing', { orderedMg: order.dose.dose.toFixed(), givenMg: given.toFixed() });
}
