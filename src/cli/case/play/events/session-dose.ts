import type { SessionId } from '#foundation/id.ts';
import { addDays, localDateOf, localDateSchema } from '#foundation/zoned-time.ts';
import { exact } from '#foundation/quantity.ts';
import type { WireOrder } from '#plan/api-order.ts';
import { addDosePart, endDose, noteDose, pauseDose, resumeDose, startDose, stopDose } from '#session/api-dose.ts';
import { passGate } from '#session/api-gate.ts';
import type { EventOf } from '../../events.ts';
import type { InputOf } from '#foundation/contract-request.ts';
import { isRefused } from '../browser.ts';
import type { NamedSession } from '../case-record.ts';
import type { Adapters, Cue } from '../cue.ts';
import { ask, momentOf } from '../cue.ts';
import type { EventOutcome } from '../outcome.ts';
import { done, failed, outcomeOf, refused } from '../outcome.ts';
import { browserFor, patientIdOf } from '../scene.ts';
import { lookAtRoom, noSession, rulesBlocking, sessionOf } from '../session-room.ts';

type DoseEvents = 'infusion-start' | 'infusion-change' | 'infusion-end' | 'injection' | 'lozenge' | 'oral-dose' | 'nasal-spray' | 'device';
type Part = InputOf<typeof startDose>['body']['part'];

const DAYS_IN_A_YEAR = 365;
const MINUTES_IN_AN_HOUR = 60;

/** Giving the dose. What an entry does not state is as ordered. */
export const sessionDoseEvents: Adapters<DoseEvents> = {
  async 'infusion-start'(cue) {
    return give(cue, (order) => {
      const drawn = mg(cue.event.doseMg ?? order.dose.value);
      return { form: 'infusion', drawn, drawnVolume: volumeOf(drawn, order), concentration: concentrationOf(order), rate: rateOf(cue.event.rateMlPerHour, order) };
    });
  },

  async 'infusion-change'(cue) {
    const session = sessionOf(cue.scene);
    if (session === null) return noSession();
    const { change, reason = null, rateMlPerHour } = cue.event;
    const place = { params: { sessionId: session.sessionId } };
    switch (change) {
      case 'pause':
        return outcomeOf(await ask(cue, pauseDose, { ...place, body: charted(cue) }));
      case 'resume':
        return outcomeOf(await ask(cue, resumeDose, { ...place, body: { ...charted(cue), reason } }));
      case 'rate':
        if (rateMlPerHour === undefined) return failed('the new rate is not stated');
        return outcomeOf(await ask(cue, noteDose, { ...place, body: { ...charted(cue), note: { note: 'rate-change', rate: { value: rateMlPerHour, unit: 'mL/h' } } } }));
    }
  },

  async 'infusion-end'(cue) {
    const session = sessionOf(cue.scene);
    if (session === null) return noSession();
    if (session.dose === null) return failed('no infusion has begun');
    const { order, drawnMg } = session.dose;
    const givenMg = cue.event.givenMg ?? order.dose.value;
    const amounts = { given: mg(givenMg), wasted: mg(exact(drawnMg, 'mg').minus(givenMg).toFixed()), returned: mg('0') };
    const { reason = null } = cue.event;
    const place = { params: { sessionId: session.sessionId } };
    const isStopped = reason !== null && cue.event.givenMg !== undefined;
    return outcomeOf(isStopped ? await ask(cue, stopDose, { ...place, body: { ...charted(cue), reason, amounts } }) : await ask(cue, endDose, { ...place, body: { ...charted(cue), reason, amounts } }));
  },

  async injection(cue) {
    return give(cue, (order) => {
      const given = mg(cue.event.doseMg ?? order.dose.value);
      const volume = cue.event.volumeMl === undefined ? volumeOf(given, order) : { value: cue.event.volumeMl, unit: 'mL' as const };
      return { form: 'injection', ...whole(given), volume, concentration: concentrationOf(order), site: cue.event.site ?? null };
    });
  },

  async lozenge(cue) {
    const given = await give(cue, (order) => ({ form: 'lozenge', ...whole(mg(cue.event.doseMg ?? order.dose.value)) }));
    const session = sessionOf(cue.scene);
    if (given.state !== 'done' || session === null || cue.event.isSwallowed === undefined) return given;
    const outcome = cue.event.isSwallowed ? 'swallowed' : 'spat-out';
    return outcomeOf(await ask(cue, noteDose, { params: { sessionId: session.sessionId }, body: { ...charted(cue), note: { note: 'lozenge-ended', outcome } } }));
  },

  async 'oral-dose'(cue) {
    return give(cue, (order) => ({ form: 'oral-dose', ...whole(mg(cue.event.doseMg ?? order.dose.value)) }));
  },

  async 'nasal-spray'(cue) {
    return give(cue, (order) => ({ form: 'nasal-spray', ...whole(mg(cue.event.doseMg ?? order.dose.value)) }));
  },

  async device(cue) {
    const { lot, expiresOn, isEmpty } = cue.event;
    const expires = expiresOn === undefined ? addDays(localDateOf(cue.at, cue.scene.document.zone), DAYS_IN_A_YEAR) : localDateSchema.parse(expiresOn);
    return give(cue, () => ({ form: 'device', lot, expiresOn: expires, isEmpty }));
  },
};

/** Gives one part of the dose, the first or a further one; the last of a dose that is not an infusion ends it. */
async function give(cue: Cue<EventOf<DoseEvents>>, partOf: (order: WireOrder) => Part): Promise<EventOutcome> {
  const session = sessionOf(cue.scene);
  if (session === null) return noSession();
  const order = session.dose?.order ?? (await orderAtStart(cue, session));
  if (!('orderId' in order)) return order;
  const part = partOf(order);
  const reply = await sendPart(cue, session, { ...charted(cue), orderVersion: order.version, part });
  if (isRefused(reply)) return refused(reply, rulesBlocking(await lookAtRoom(cue.scene, session)));
  session.dose = { order, drawnMg: 'drawn' in part ? part.drawn.value : reply.totalGiven.value, parts: reply.doseNumber };
  const isWhole = part.form !== 'infusion' && !exact(reply.totalGiven.value, 'mg').lessThan(order.dose.value);
  return isWhole ? end(cue, session.sessionId) : done(`${reply.totalGiven.value} mg so far`);
}

type PartBody = InputOf<typeof startDose>['body'] & { readonly measuredAt: string };

function sendPart(cue: Cue<EventOf<DoseEvents>>, { sessionId, dose }: NamedSession, body: PartBody) {
  const params = { sessionId };
  if (dose !== null) return ask(cue, addDosePart, { params, body: { ...body, doseNumber: dose.parts + 1 } });
  // The first part is given at the server's own moment.
  const { measuredAt: _, ...atOnce } = body;
  return ask(cue, startDose, { params, body: atOnce });
}

/** The order in force. A dose given without passing the check first passes it as it stands, without a reason. */
async function orderAtStart(cue: Cue<EventOf<DoseEvents>>, session: NamedSession): Promise<WireOrder | EventOutcome> {
  const { record, order } = await lookAtRoom(cue.scene, session);
  if (record.session.state === 'gate') {
    const reply = await browserFor(cue.scene, passGate, 'nurse').ask(passGate, { params: { sessionId: session.sessionId }, body: { patientId: patientIdOf(cue.scene) } });
    if (isRefused(reply)) return refused(reply, rulesBlocking(await lookAtRoom(cue.scene, session)));
  }
  return order ?? failed('there is no order in force for this session');
}

async function end(cue: Cue<EventOf<DoseEvents>>, sessionId: SessionId): Promise<EventOutcome> {
  const reply = await ask(cue, endDose, { params: { sessionId }, body: charted(cue) });
  return isRefused(reply) ? refused(reply) : done(`${reply.totalGiven.value} mg given`);
}

function charted(cue: Cue<EventOf<DoseEvents>>) {
  return { patientId: patientIdOf(cue.scene), measuredAt: momentOf(cue, cue.event.effectiveAt) ?? cue.at };
}

function mg(value: string) {
  return { value, unit: 'mg' as const };
}

/** Everything that was drawn is given. */
function whole(given: { readonly value: string; readonly unit: 'mg' }) {
  return { drawn: given, given, wasted: mg('0'), returned: mg('0') };
}

/** As the case states it, or what brings the ordered dose in the ordered time; null where an order says neither. */
function rateOf(stated: string | undefined, { dose, infusionConcentration, infusionMinutes }: WireOrder) {
  if (stated !== undefined) return { value: stated, unit: 'mL/h' as const };
  if (infusionConcentration === null || typeof infusionMinutes !== 'number') return null;
  const rate = exact(dose.value, 'mg').dividedBy(infusionConcentration.value).dividedBy(infusionMinutes).times(MINUTES_IN_AN_HOUR);
  return { value: rate.toDecimalPlaces(1).toFixed(), unit: 'mL/h' as const };
}

function concentrationOf({ concentration }: WireOrder) {
  return concentration ?? { value: '0', unit: 'mg/mL' as const };
}

/** The volume of the order for its own dose, or what an amount takes at the order's concentration. */
function volumeOf(amount: { readonly value: string }, order: WireOrder) {
  if (order.volume !== null && exact(amount.value, 'mg').equals(order.dose.value)) return order.volume;
  const perMl = exact(concentrationOf(order).value, 'mg/mL');
  return { value: perMl.isZero() ? '0' : exact(amount.value, 'mg').dividedBy(perMl).toDecimalPlaces(2).toFixed(), unit: 'mL' as const };
}
