import type { AnswerOf } from '#foundation/contract.ts';
import { between, days } from '#foundation/instant.ts';
import { patientScreening, runScreening } from '#screening/api-decision.ts';
import { proposeTreatment } from '#screening/api-intake.ts';
import type { ProposedTreatment } from '#screening/treatment.ts';
import type { Refused } from './browser.ts';
import { isRefused } from './browser.ts';
import type { Scene } from './scene.ts';
import { browserFor, look, patientIdOf } from './scene.ts';
import type { NamedTreatment } from './treatment.ts';
import { plannedTreatment, proposedTreatment } from './treatment.ts';

export type Screening = AnswerOf<typeof patientScreening>;

/** Says which treatment screening is for, where that has changed, and runs it. */
export async function screenFor(scene: Scene, treatment: NamedTreatment | null, by: string): Promise<Refused | null> {
  const { screening } = scene.record;
  const params = { patientId: patientIdOf(scene) };
  const proposed = proposedTreatment(treatment, scene.document.person);
  if (screening.proposed === null || !isSame(screening.proposed, proposed)) {
    const reply = await browserFor(scene, proposeTreatment, by).ask(proposeTreatment, { params, body: proposed });
    if (isRefused(reply)) return reply;
    screening.proposed = proposed;
  }
  const reply = await browserFor(scene, runScreening, by).ask(runScreening, { params });
  if (isRefused(reply)) return reply;
  Object.assign(screening, { ranAt: scene.clock.now(), isStale: false });
  return null;
}

/** Where screening stands now; it is run first when intake has changed since it last ran. */
export async function askScreening(scene: Scene): Promise<Screening> {
  const { screening } = scene.record;
  if (screening.ranAt === null || screening.isStale) await screenFor(scene, plannedTreatment(scene.document), 'prescriber');
  return readScreening(scene);
}

/**
 * What a clinic does before it plans, orders or gives a dose: screening is run if it never was, if it has run out, or if
 * intake has changed while it was open. One that a prescriber has decided on stands.
 */
export async function screenBeforeTreatment(scene: Scene): Promise<void> {
  const { ranAt, isStale } = scene.record.screening;
  if (ranAt !== null && !isStale && between(ranAt, scene.clock.now()) < FRESH) return;
  const standing = ranAt === null ? 'incomplete' : (await readScreening(scene)).standing;
  if (ranAt === null || standing === 'out-of-date' || (isStale && standing !== 'cleared')) await screenFor(scene, plannedTreatment(scene.document), 'prescriber');
}

/** Whether it has run out is asked of the platform once it is this old. */
const FRESH = days(14);

function readScreening(scene: Scene): Promise<Screening> {
  return look(scene, patientScreening, { params: { patientId: patientIdOf(scene) } });
}

function isSame(left: ProposedTreatment, right: ProposedTreatment): boolean {
  return left.product === right.product && left.route === right.route && left.indication === right.indication;
}
