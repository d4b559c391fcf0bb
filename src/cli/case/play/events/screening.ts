import { decideOnScreening } from '#screening/api-decision.ts';
import type { Adapters } from '../cue.ts';
import { actorOf, ask } from '../cue.ts';
import { recordOf } from '../missing.ts';
import { done, failed, notSupported, outcomeOf, refused } from '../outcome.ts';
import { patientIdOf } from '../scene.ts';
import { askScreening, screenFor } from '../screening-run.ts';
import { named, plannedTreatment } from '../treatment.ts';

/** Running screening and deciding on its verdict. */
export const screeningEvents: Adapters<'screening-run' | 'screening-decision'> = {
  async 'screening-run'({ scene, event }) {
    const treatment = event.route === undefined ? plannedTreatment(scene.document) : named(event.route, event.product);
    const refusal = await screenFor(scene, treatment, actorOf(event));
    return refusal === null ? done('screened') : refused(refusal);
  },

  async 'screening-decision'(cue) {
    const { scene, event } = cue;
    if (event.decision === 'defer') return notSupported('a decision cannot be put off on record yet', recordOf('decision put off'));
    const { verdicts: [newest] } = await askScreening(scene);
    if (newest === undefined) return failed('there is no verdict to decide on');
    const outcome = event.decision === 'accept' ? 'accepted' : 'declined';
    return outcomeOf(await ask(cue, decideOnScreening, { params: { patientId: patientIdOf(scene) }, body: { verdictId: newest.verdictId, outcome, reason: event.reason ?? '' } }));
  },
};
