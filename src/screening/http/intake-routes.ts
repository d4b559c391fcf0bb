import type { Instant } from '#foundation/instant.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { settingsInForce } from '#foundation/setting.ts';
import { CLINICAL_ROLES } from '#foundation/role.ts';
import type { PatientId } from '#foundation/id.ts';
import type { MeasuresTables } from '#measures/store/tables.ts';
import { chartRoute, decidingChartRoute } from '#people/http/chart-route.ts';
import type { PeopleTables } from '#people/store/tables.ts';
import type { Context, Route, StaffActor } from '#transport/route.ts';
import { route } from '#transport/route.ts';
import {
  patientIntake, proposeTreatment, recordBloodPressure, recordBodyMeasure, recordFacts, recordMedicines, recordTestResult, recordTrials, searchMedicines,
} from '../api-intake.ts';
import type { ScreeningFact } from '../fact.ts';
import { factSheetOf, refuseWeakerRecord } from '../fact-sheet.ts';
import { medicineOf } from '../listed-medicine.ts';
import { searchMedicines as searchDictionary } from '../medicine-dictionary.ts';
import { refuse } from '../refusals.ts';
import { screeningSettings } from '../settings.ts';
import { insertBodyMeasure, listBodyMeasures } from '../store/body-measure.ts';
import { insertFacts, listFacts } from '../store/fact.ts';
import { listGoals, listIntakeWords } from '../store/goal.ts';
import { insertBloodPressure, insertIntakeList, insertTestResult, listBloodPressure, listTestResults, readProposedTreatment, readTrials, readWrittenMedicines } from '../store/intake.ts';
import type { ScreeningTables } from '../store/tables.ts';
import { validUntil } from '../test-validity.ts';
import { toKilograms } from '../typed-weight.ts';
import { actOnTestResult } from './test-signals.ts';

type StaffContext = Omit<Context<ScreeningTables & MeasuresTables & PeopleTables>, 'actor'> & { readonly actor: StaffActor };

const clinicians = { audience: 'staff', roles: CLINICAL_ROLES } as const;

/** What screening offers to staff at intake: read it whole, add facts, readings, lists and results. */
export const intakeRoutes: readonly Route[] = [
  chartRoute(patientIntake, clinicians, async (context: StaffContext, { params }) => {
    const { tx, clinic: { clinicId, settings } } = context;
    context.audit({ action: 'screening.intake-opened', patientId: params.patientId });
    const [medicines, trials] = [await readWrittenMedicines(tx, clinicId, params.patientId), await readTrials(tx, clinicId, params.patientId)];
    const body = await listBodyMeasures(tx, clinicId, params.patientId);
    const facts = [...factSheetOf(await listFacts(tx, clinicId, params.patientId)).values()];
    return {
      facts: facts.map((fact) => ({ ...fact, details: fact.details ?? {} })),
      medicines: { state: medicines.state, list: medicines.state === 'known' ? medicines.value.map((line) => ({ ...line, medicineId: medicineOf(line)?.id ?? null })) : [] },
      trials: { state: trials.state, list: trials.state === 'known' ? [...trials.value] : [] },
      treatment: await readProposedTreatment(tx, clinicId, params.patientId),
      bloodPressure: (await listBloodPressure(tx, clinicId, params.patientId)).map((reading) => ({ systolicMmHg: reading.systolicMmHg, diastolicMmHg: reading.diastolicMmHg, measuredAt: reading.takenAt })),
      tests: (await listTestResults(tx, clinicId, params.patientId)).map((test) => ({ ...test, validUntil: validUntil(test.result, test.measuredAt, settingsInForce(screeningSettings, settings)) })),
      weightKg: body.weights[0]?.weight.toFixed() ?? null,
      heightCm: body.heightCm,
      goals: await listGoals(tx, clinicId, params.patientId),
      words: await listIntakeWords(tx, clinicId, params.patientId),
    };
  }),

  decidingChartRoute(recordFacts, clinicians, async (context: StaffContext, { params, body }) => {
    const sheet = factSheetOf(await listFacts(context.tx, context.clinic.clinicId, params.patientId));
    const recordedBy = { kind: 'staff', staffId: context.actor.staffId, roles: context.actor.roles } as const;
    const facts = body.facts.map((entry): ScreeningFact => ({ ...entry, origin: body.origin, recordedAt: context.now, recordedBy }));
    for (const fact of facts) {
      const refusal = refuseWeakerRecord(sheet, fact);
      if (refusal !== null) return refusal;
    }
    await insertFacts(context.tx, context.clinic.clinicId, params.patientId, () => context.newId<'ScreeningRecord'>(), facts);
    return recorded(context, params.patientId, 'screening.facts-recorded', { count: facts.length });
  }),

  chartRoute(recordBloodPressure, clinicians, async (context: StaffContext, { params, body }) => {
    if (body.measuredAt > context.now) return refuse('screening.measured-in-future');
    if (body.systolicMmHg <= body.diastolicMmHg) return refuse('screening.blood-pressure-implausible');
    await insertBloodPressure(context.tx, {
      ...owned(context, params.patientId), systolic_mmhg: body.systolicMmHg, diastolic_mmhg: body.diastolicMmHg,
      measured_at: body.measuredAt, recorded_at: context.now, staff_id: context.actor.staffId,
    });
    return recorded(context, params.patientId, 'screening.blood-pressure-recorded');
  }),

  chartRoute(recordBodyMeasure, clinicians, async (context: StaffContext, { params, body }) => {
    if (body.measuredAt > context.now) return refuse('screening.measured-in-future');
    const weight = body.weight && toKilograms(body.weight, settingsInForce(screeningSettings, context.clinic.settings));
    if (isRefusal(weight)) return weight;
    await insertBodyMeasure(context.tx, {
      ...owned(context, params.patientId),
      weight_kg: weight?.toFixed() ?? null,
      entered_weight: body.weight?.value ?? null,
      entered_unit: body.weight?.unit ?? null,
      is_reweighed: body.isReweighed,
      height_cm: body.heightCm,
      measured_at: body.measuredAt,
      staff_id: context.actor.staffId,
    });
    return recorded(context, params.patientId, 'screening.body-measure-recorded');
  }),

  chartRoute(recordMedicines, clinicians, async (context: StaffContext, { params, body }) => {
    await addList(context, params.patientId, 'medicines', body.state, body.medicines);
    return recorded(context, params.patientId, 'screening.medicines-recorded');
  }),

  chartRoute(recordTrials, clinicians, async (context: StaffContext, { params, body }) => {
    await addList(context, params.patientId, 'treatment-trials', body.state, body.trials);
    return recorded(context, params.patientId, 'screening.trials-recorded');
  }),

  chartRoute(proposeTreatment, clinicians, async (context: StaffContext, { params, body }) => {
    await addList(context, params.patientId, 'proposed-treatment', 'known', body);
    return recorded(context, params.patientId, 'screening.treatment-proposed');
  }),

  chartRoute(recordTestResult, clinicians, async (context: StaffContext, { params, body }) => {
    if (body.measuredAt > context.now) return refuse('screening.measured-in-future');
    await insertTestResult(context.tx, {
      ...owned(context, params.patientId), kind: body.result.kind === 'no-result' ? body.result.of : body.result.kind, content: JSON.stringify(body.result),
      measured_at: body.measuredAt, recorded_at: context.now, staff_id: context.actor.staffId,
    });
    await actOnTestResult(context, params.patientId, body.result, body.measuredAt);
    return recorded(context, params.patientId, 'screening.test-result-recorded', { kind: body.result.kind === 'no-result' ? body.result.of : body.result.kind });
  }),

  route(searchMedicines, clinicians, async (_context: StaffContext, { query }) => ({
    medicines: searchDictionary(query.search, 12).map(({ id, genericName, brandNames }) => ({ medicineId: id, genericName, brandNames: [...brandNames] })),
  })),
];

function owned(context: StaffContext, patientId: PatientId) {
  return { clinic_id: context.clinic.clinicId, patient_id: patientId, record_id: context.newId<'ScreeningRecord'>() };
}

function addList(context: StaffContext, patientId: PatientId, kind: ScreeningTables['intake_list']['kind'], state: 'known' | 'unknown' | 'declined', content: unknown): Promise<void> {
  return insertIntakeList(context.tx, { ...owned(context, patientId), kind, state, content: JSON.stringify(content), recorded_at: context.now, staff_id: context.actor.staffId });
}

function recorded(context: StaffContext, patientId: PatientId, action: string, facts: Readonly<Record<string, unknown>> = {}): { recordedAt: Instant } {
  context.audit({ action, patientId, facts });
  context.announce('intake', patientId);
  return { recordedAt: context.now };
}
