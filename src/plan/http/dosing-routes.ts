import type { PatientId } from '#foundation/id.ts';
import { exact, write } from '#foundation/quantity.ts';
import { CLINICAL_ROLES } from '#foundation/role.ts';
import { settingsInForce } from '#foundation/setting.ts';
import { chartRoute } from '#people/http/chart-route.ts';
import type { Route } from '#transport/route.ts';
import type { DosingWeights } from '../api-dosing.ts';
import { dosingWeights } from '../api-dosing.ts';
import { exposureOf } from '../exposure.ts';
import { planSettings } from '../settings.ts';
import { listDoses } from '../store/dose-history.ts';
import type { MeasuredWeight } from '../weight.ts';
import { inBothUnits } from '../weight.ts';
import { offerWeights } from '../weight-basis.ts';
import { readDosingContext } from './dosing-context.ts';
import type { StaffContext } from './plan-context.ts';

/** What the plan domain offers beside an order: the weights it may be reckoned from, and what was given so far. */
export const dosingRoutes: readonly Route[] = [
  chartRoute(dosingWeights, { audience: 'staff', roles: CLINICAL_ROLES }, async (context: StaffContext, { params }) => {
    const { tx, clinic, now } = context;
    context.audit({ action: 'plan.dosing-weights-opened', patientId: params.patientId });
    const { weight, previousWeight, heightCm, idealWeightFormula } = await readDosingContext(tx, clinic, params.patientId, now, null, null);
    const offer = weight && offerWeights({ weight: weight.weight, heightCm, formula: idealWeightFormula }, settingsInForce(planSettings, clinic.settings));
    return {
      weight: weight && wireWeight(weight),
      previous: previousWeight && wireWeight(previousWeight),
      offer: offer && { bodyMassIndex: offer.bodyMassIndex, ideal: offer.ideal && write(offer.ideal, 'kg'), adjusted: offer.adjusted && write(offer.adjusted, 'kg') },
      exposure: await readExposure(context, params.patientId),
    };
  }),
];

async function readExposure({ tx, clinic, now }: StaffContext, patientId: PatientId): Promise<DosingWeights['exposure']> {
  const given = await listDoses(tx, clinic.clinicId, patientId);
  const { last, byTreatment, ...counts } = exposureOf(given.map((row) => ({ givenAt: row.started_at, treatment: row.treatment, dose: exact(row.dose_mg, 'mg') })), now, clinic.zone);
  return {
    ...counts,
    last: last && { ...last, dose: write(last.dose, 'mg') },
    byTreatment: byTreatment.map((each) => ({ ...each, total: write(each.total, 'mg') })),
  };
}

function wireWeight({ weight, enteredUnit, measuredAt }: MeasuredWeight): NonNullable<DosingWeights['weight']> {
  return { kilograms: write(weight, 'kg'), pounds: inBothUnits(weight).pounds, enteredUnit, measuredAt };
}
