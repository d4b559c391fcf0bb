import type { AnswerOf } from '#foundation/contract.ts';
import type { PlanId, VisitId } from '#foundation/id.ts';
import { idSchema } from '#foundation/id.ts';
import { exact } from '#foundation/quantity.ts';
import { localDateOf } from '#foundation/zoned-time.ts';
import { cancelOrder, draftOrder, patientOrders, signOrder, signOrderSecond } from '#plan/api-order.ts';
import type { WireOrder } from '#plan/api-order.ts';
import { patientPlans } from '#plan/api-plan.ts';
import type { EventOf } from '../../events.ts';
import { isRefused } from '../browser.ts';
import type { InputOf } from '#foundation/contract-request.ts';
import type { Adapters, Cue } from '../cue.ts';
import { ask } from '../cue.ts';
import { recordOf } from '../missing.ts';
import type { EventOutcome } from '../outcome.ts';
import { done, failed, notSupported, outcomeOf, refused } from '../outcome.ts';
import { look, memberById, patientIdOf } from '../scene.ts';
import { screenBeforeTreatment } from '../screening-run.ts';
import { named, treatmentKeyOf } from '../treatment.ts';

type OrderEvent = EventOf<'order'>;
type WrittenDose = InputOf<typeof draftOrder>['body']['dose'];

const DEVICE_MG = 28;
const USUAL_CONCENTRATION = { value: '50', unit: 'mg/mL' } as const;
const USUAL_INFUSION_CONCENTRATION = { value: '1', unit: 'mg/mL' } as const;
const USUAL_INFUSION_MINUTES = 40;

/** An id that stands for no plan: where there is none, an order can only be asked for by naming one that is not there. */
const NO_PLAN = idSchema<'Plan'>().parse('00000000-0000-7000-8000-000000000000');

/** Dose orders: written as a draft, then signed, by two prescribers where a rule asks for them. */
export const orderEvents: Adapters<'order' | 'order-cancelled'> = {
  async order(cue) {
    const { scene, event } = cue;
    const treatment = treatmentKeyOf(named(event.route, event.product));
    if (treatment === null) return notSupported(`the platform does not offer ${event.product ?? 'racemic-ketamine'} by the ${event.route} route`, recordOf(`order by the ${event.route} route`));
    if (event.place === 'home') return notSupported('doses at home cannot be ordered', recordOf('order for a dose at home'));
    await screenBeforeTreatment(scene);
    const { planId, visitId } = await placeOf(cue);
    const drafted = await ask(cue, draftOrder, { params: { patientId: patientIdOf(scene) }, body: { planId, visitId, dose: doseOf(event, treatment) } });
    if (isRefused(drafted)) return refused(drafted);
    const name = event.id ?? `order of ${cue.at}`;
    scene.record.orders.set(name, { orderId: drafted.orderId, lastRefusal: null });
    scene.record.latestOrder = name;
    return contradiction(event, drafted) ?? sign(cue, drafted, name);
  },

  async 'order-cancelled'(cue) {
    const { scene, event } = cue;
    const name = event.order ?? scene.record.latestOrder;
    const order = name === null ? undefined : scene.record.orders.get(name);
    if (order === undefined) return failed('there is no order to cancel');
    const { orders } = await look(scene, patientOrders, { params: { patientId: patientIdOf(scene) } });
    const version = Math.max(...orders.filter(({ orderId }) => orderId === order.orderId).map((each) => each.version));
    return outcomeOf(await ask(cue, cancelOrder, { params: { orderId: order.orderId }, body: { version, reason: event.reason ?? '' } }));
  },
};

/** The platform reckons milligrams from milligrams per kilogram, and the volume from both: what it reckons cannot be written otherwise. */
function contradiction({ doseMg, doseMgPerKg, volumeMl }: OrderEvent, { dose, volume }: WireOrder): EventOutcome | null {
  const differs = (stated: string | undefined, reckoned: string) => stated !== undefined && !exact(stated, 'mg').equals(reckoned);
  if (doseMgPerKg !== undefined && differs(doseMg, dose.value)) return notSupported(`an order for ${doseMgPerKg} mg/kg comes to ${dose.value} mg and cannot say otherwise`, 'DOSE-10');
  return volume !== null && differs(volumeMl, volume.value) ? notSupported(`an order for ${dose.value} mg comes to ${volume.value} mL and cannot say otherwise`, 'DOSE-11') : null;
}

async function sign(cue: Cue<OrderEvent>, { orderId, version, findings, dose: readBack }: WireOrder, name: string): Promise<EventOutcome> {
  const { scene, event } = cue;
  const asked = new Set(findings.filter(({ level }) => level === 'soft' || level === 'second-prescriber').map(({ ruleId }) => ruleId));
  const reasons = event.reason === undefined ? [] : [...asked].map((ruleId) => ({ ruleId, text: event.reason ?? '' }));
  const second = event.secondPrescriber === undefined ? null : memberById(scene, event.secondPrescriber);
  const first = await ask(cue, signOrder, { params: { orderId }, body: { version, readBack, reasons, secondPrescriber: second?.staffId ?? null } });
  const isHalfSigned = !isRefused(first) && first.state === 'half-signed';
  const reply = isHalfSigned && second !== null ? await second.browser.ask(signOrderSecond, { params: { orderId }, body: { version, readBack } }) : first;
  if (!isRefused(reply)) return done(`${reply.dose.value} mg ordered`);
  scene.record.orders.set(name, { orderId, lastRefusal: reply });
  return refused(reply);
}

/** The plan an order belongs to and the session it is for: of the day stated, else the next one planned. */
async function placeOf(cue: Cue<OrderEvent>): Promise<{ readonly planId: PlanId; readonly visitId: VisitId | null }> {
  const { scene, event, at } = cue;
  const { plans } = await look(scene, patientPlans, { params: { patientId: patientIdOf(scene) } });
  const plan = newestOf(plans, treatmentKeyOf(named(event.route, event.product)));
  if (plan === null) return { planId: NO_PLAN, visitId: null };
  const { zone } = scene.document;
  const sessions = plan.visits.filter(({ kind, state }) => kind === 'dosing-session' && state === 'booked').toSorted((left, right) => (left.startsAt < right.startsAt ? -1 : 1));
  const wanted = event.for ?? localDateOf(at, zone);
  const onDay = sessions.find(({ startsAt }) => localDateOf(startsAt, zone) === wanted);
  const next = event.for === undefined ? sessions.find(({ startsAt }) => startsAt >= at) : undefined;
  return { planId: plan.planId, visitId: (onDay ?? next)?.visitId ?? null };
}

type Plan = AnswerOf<typeof patientPlans>['plans'][number];

function newestOf(plans: readonly Plan[], treatment: string | null): Plan | null {
  const newestFirst = plans.toSorted((left, right) => (left.madeAt < right.madeAt ? 1 : -1));
  return newestFirst.find((plan) => plan.treatment === treatment) ?? newestFirst[0] ?? null;
}

function doseOf(event: OrderEvent, treatment: WrittenDose['treatment']): WrittenDose {
  const isDrawn = event.route === 'intravenous' || event.route === 'intramuscular';
  const isInfused = event.route === 'intravenous' && !event.isPush;
  return {
    treatment,
    amount: amountOf(event),
    weightBasis: event.weightBasis,
    concentration: written(event.concentrationMgPerMl) ?? (isDrawn ? USUAL_CONCENTRATION : null),
    infusionConcentration: written(event.infusionConcentrationMgPerMl) ?? (isInfused ? USUAL_INFUSION_CONCENTRATION : null),
    infusionMinutes: isInfused ? (event.infusionMinutes ?? USUAL_INFUSION_MINUTES) : event.isPush ? 'push' : null,
  };
}

function amountOf({ doseMg, doseMgPerKg, devices = 0 }: OrderEvent): WrittenDose['amount'] {
  if (doseMgPerKg !== undefined) return { value: doseMgPerKg, unit: 'mg/kg' };
  return { value: doseMg ?? String(devices * DEVICE_MG), unit: 'mg' };
}

function written(value: string | undefined) {
  return value === undefined ? null : { value, unit: 'mg/mL' as const };
}
