import { settingsInForce } from '#foundation/setting.ts';
import type { RecordedAssessment } from '#measures/api.ts';
import { PHQ_9_SELF_HARM_ITEM } from '#measures/phq-9.ts';
import { listRecorded } from '#measures/store/assessment.ts';
import type { Order } from '#plan/order.ts';
import { listDoses } from '#plan/store/dose-history.ts';
import { factSheetOf, presentFact, stateOf } from '#screening/fact-sheet.ts';
import { medicineOf } from '#screening/listed-medicine.ts';
import { screeningSettings } from '#screening/settings.ts';
import { listFacts } from '#screening/store/fact.ts';
import { readMedicines, readTestResults } from '#screening/store/intake.ts';
import type { SuicideCheck } from '../discharge-criteria.ts';
import type { DischargeFacts } from '../recorded-discharge.ts';
import type { SessionHead } from '../session-record.ts';
import type { SessionContext } from './session-context.ts';
import type { Settled } from './step.ts';

/** What is settled when the dose begins: how closely the person is watched, and whether the liver lengthens the stay. */
export async function settleAtStart(context: SessionContext, session: SessionHead, order: Order): Promise<Settled> {
  const medicines = await readMedicines(context.tx, context.clinic.clinicId, session.patientId);
  const hasInhibitor = medicines.state === 'known' && medicines.value.some((listed) => medicineOf(listed)?.classes.includes('maoi'));
  return { isCloselyWatched: order.dose.infusionTime === 'push' || hasInhibitor, hasLiverConcern: await readLiverConcern(context, session) };
}

/** Liver disease of class B or C, or liver tests over the line of ELIG-R5; null when nobody has asked about liver disease. */
async function readLiverConcern({ tx, clinic }: SessionContext, { patientId }: SessionHead): Promise<boolean | null> {
  const sheet = factSheetOf(await listFacts(tx, clinic.clinicId, patientId));
  const disease = presentFact(sheet, 'liver-disease');
  const tests = (await readTestResults(tx, clinic.clinicId, patientId))('liver-tests');
  const limit = settingsInForce(screeningSettings, clinic.settings)['ELIG-R5.timesUpperLimit'];
  const measured = tests.state === 'known' && tests.value.kind === 'liver-tests' ? [tests.value.altTimesUpperLimit, tests.value.astTimesUpperLimit] : [];
  if (measured.some((times) => times !== null && times > limit)) return true;
  if (disease !== null) return disease.details?.childPugh !== 'A';
  return stateOf(sheet, 'liver-disease') === 'absent' ? false : null;
}

/** What the measures tell the discharge criteria: thoughts of suicide at the baseline, item 9 as last answered, the last C-SSRS. */
export async function readDischargeFacts({ tx, clinic }: SessionContext, { patientId, dosingStartedAt }: SessionHead): Promise<DischargeFacts> {
  const recorded = await listRecorded(tx, clinic.clinicId, patientId);
  const [firstDose] = await listDoses(tx, clinic.clinicId, patientId);
  const baselineUntil = firstDose?.started_at ?? dosingStartedAt;
  const columbias = recorded.filter(({ measure }) => measure === 'c-ssrs');
  return {
    zone: clinic.zone,
    hadIdeationAtBaseline: ideationIn(recorded.filter(({ measuredAt }) => baselineUntil === null || measuredAt <= baselineUntil)),
    itemNine: recorded.flatMap((each) => itemNineOf(each) ?? []).at(-1) ?? null,
    columbia: columbias.map(checkOf).findLast((check) => check !== null) ?? null,
  };
}

function itemNineOf({ measure, answers }: RecordedAssessment): number | null {
  const answer = measure === 'phq-9' ? answers[PHQ_9_SELF_HARM_ITEM] : undefined;
  return typeof answer === 'number' ? answer : null;
}

function ideationIn(baseline: readonly RecordedAssessment[]): boolean | null {
  const items = baseline.flatMap((each) => itemNineOf(each) ?? []);
  const levels = baseline.flatMap(({ measure, level }) => (measure === 'c-ssrs' && level !== null && level !== 'unknown' ? [level] : []));
  if (items.some((item) => item > 0) || levels.some((level) => level !== 'none-reported')) return true;
  return items.length + levels.length === 0 ? null : false;
}

function checkOf({ level, measuredAt }: RecordedAssessment): SuicideCheck | null {
  if (level === 'none-reported' || level === 'low') return { checkedAt: measuredAt, level: 'low' };
  return level === 'moderate' || level === 'high' ? { checkedAt: measuredAt, level } : null;
}
