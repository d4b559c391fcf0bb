import { idSchema } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import { after, days, hours, minutes } from '#foundation/instant.ts';
import { exact } from '#foundation/quantity.ts';
import { settingsInForce } from '#foundation/setting.ts';
import { zoneSchema } from '#foundation/zoned-time.ts';
import type { Order } from '#plan/order.ts';
import { orderInMilligrams } from '#plan/ordered-dose.ts';
import type { TreatmentKey } from '#plan/route.ts';
import type { DischargeInput, Escort } from '#session/discharge-criteria.ts';
import type { GateInput } from '#session/gate.ts';
import { sessionSettings } from '#session/settings.ts';
import type { VitalSigns, VitalSignsEntry } from '#session/vital-signs.ts';
import { acceptVitalSigns } from '#session/vital-signs.ts';

export const settings = settingsInForce(sessionSettings, {});
export const prescriber = idSchema<'Staff'>().parse('00000000-0000-7000-8000-000000000001');
const orderId = idSchema<'Order'>().parse('00000000-0000-7000-8000-000000000002');

/** A whole set of calm vital signs; only what is given differs. */
export function vitalSignsAt(takenAt: Instant, change: Partial<VitalSignsEntry> = {}): VitalSigns {
  const entry: VitalSignsEntry = {
    takenAt, systolicMmHg: 122, diastolicMmHg: 78, heartRatePerMinute: 76, oxygenSaturationPercent: 98, breathedAir: 'room-air',
    breathsPerMinute: 14, sedation: 5, agitation: null, confirmed: ['systolic', 'diastolic', 'heartRate', 'oxygenSaturation', 'breathing'], ...change,
  };
  const result = acceptVitalSigns(entry, settings);
  if ('refused' in result) throw new Error(result.code);
  return result;
}

/** An order of 56 mg in force. */
export function signedOrder(treatment: TreatmentKey, signedAt: Instant): Order {
  const dose = orderInMilligrams({ treatment, dose: exact('56', 'mg'), concentration: null, infusionConcentration: null, infusionTime: null });
  return { id: orderId, version: 1, state: 'signed', dose, signature: { signedBy: prescriber, signedAt, reasons: [], secondPrescriber: null, secondSignedAt: null }, cancelReason: null };
}

/** A person before a lozenge, with whom every item of the check is a go at `now`. */
export function fitForDose(now: Instant): GateInput {
  return {
    now,
    treatment: 'racemic-sublingual',
    identityEntered: { initials: 'a.e.', birthYear: 1984 },
    identityExpected: { initials: 'AE', birthYear: 1984 },
    consent: 'in-force',
    screening: 'cleared',
    screeningFindings: [],
    order: signedOrder('racemic-sublingual', after(now, days(-1))),
    doseFindings: [],
    concerns: [],
    nonResponse: 'not-flagged',
    medicines: { asked: 'nothing-new', entered: [], findings: [], review: null },
    pregnancy: 'not-applicable',
    lastFood: after(now, hours(-12)),
    lastDrink: after(now, hours(-3)),
    lastNasalSpray: null,
    escort: { name: 'A. Example', relation: 'friend', phone: '555 0100' },
    readings: [vitalSignsAt(after(now, minutes(-5)))],
    choice: null,
    isPrescriberOnSite: true,
    programme: null,
    reasons: {},
  };
}

/** A person an hour and a half after an injection at `start`, for whom every discharge criterion holds. */
export function fitToLeave(start: Instant): DischargeInput & { readonly escort: Escort } {
  const at = (minute: number) => after(start, minutes(minute));
  const pressureAt = (minute: number, systolicMmHg: number, diastolicMmHg: number) => vitalSignsAt(at(minute), { systolicMmHg, diastolicMmHg });
  return {
    times: { treatment: 'racemic-intramuscular', startedAt: start, lastGivenAt: start, endedAt: null },
    hasLiverConcern: false,
    baseline: pressureAt(-5, 132, 82),
    recovery: [pressureAt(60, 142, 88), pressureAt(75, 138, 86), pressureAt(90, 130, 82)],
    now: at(90),
    zone: zoneSchema.parse('America/New_York'),
    isOriented: true,
    walksSteadily: true,
    hasPersistentVomiting: false,
    patientSaysClear: true,
    clinicianSaysClear: true,
    hadIdeationAtBaseline: false,
    itemNine: 0,
    suicideCheck: null,
    escort: { name: 'A. Example', relation: 'daughter', phone: '555 0100', isIdentityChecked: true, hasSigned: true, arrivedAt: at(85) },
    isToldNotToDrive: true,
    hasWrittenInstructions: true,
    hasCrisisNumber: true,
    nextContactAt: at(1440),
    signedOffBy: prescriber,
  };
}
