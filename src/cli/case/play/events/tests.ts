import type { z } from 'zod';
import type { Instant } from '#foundation/instant.ts';
import { after, milliseconds } from '#foundation/instant.ts';
import { recordTestResult } from '#screening/api-intake.ts';
import type { testResultSchema } from '#screening/intake-schema.ts';
import type { EventOf } from '../../events.ts';
import type { Adapters, Cue } from '../cue.ts';
import { ask, momentOf } from '../cue.ts';
import type { EventOutcome } from '../outcome.ts';
import { notSupported, outcomeOf } from '../outcome.ts';
import { patientIdOf } from '../scene.ts';

type TestEvents = 'laboratory-result' | 'pregnancy-test' | 'drug-screen' | 'prescription-monitoring-check';

/** Results of tests. */
export const testEvents: Adapters<TestEvents> = {
  async 'laboratory-result'(cue) {
    const { event, scene } = cue;
    if (event.test !== 'alt' && event.test !== 'ast') return notSupported(`the platform has no place for this result yet: ${event.name ?? event.test}`);
    const multiple = timesUpperLimit(event);
    if (multiple === null) return notSupported('a liver test is entered as a value with its upper limit of normal', 'ELIG-R5');
    const measuredAt = takenAt(cue);
    const liver = { ...scene.record.liver, [event.test]: multiple, enteredFor: measuredAt };
    const outcome = await enter(cue, { kind: 'liver-tests', altTimesUpperLimit: liver.alt, astTimesUpperLimit: liver.ast }, measuredAt);
    if (outcome.state === 'done') Object.assign(scene.record.liver, liver);
    return outcome;
  },

  async 'pregnancy-test'(cue) {
    const { result } = cue.event;
    return result === 'declined' ? notSupported('a pregnancy test that the person declined cannot be entered', 'ELIG-A6') : enter(cue, { kind: 'pregnancy-test', result });
  },

  async 'drug-screen'(cue) {
    const { result, positiveFor = [] } = cue.event;
    if (result === 'unclear' || result === 'declined') return notSupported('a urine drug screen without a result cannot be entered', 'ELIG-R2');
    return enter(cue, { kind: 'urine-drug-screen', positiveFor });
  },

  async 'prescription-monitoring-check'() {
    return notSupported('the platform keeps no look at the prescription monitoring programme yet');
  },
};

async function enter(cue: Cue<EventOf<TestEvents>>, result: z.input<typeof testResultSchema>, measuredAt = cue.effectiveAt): Promise<EventOutcome> {
  return outcomeOf(await ask(cue, recordTestResult, { params: { patientId: patientIdOf(cue.scene) }, body: { result, measuredAt } }));
}

/** Two results of one moment are entered one after the other, so that the second is the newer one. */
function takenAt(cue: Cue<EventOf<'laboratory-result'>>): Instant {
  const { record, clock } = cue.scene;
  const stated = momentOf(cue, cue.event.takenOn) ?? cue.effectiveAt;
  const taken = stated < cue.at ? stated : cue.at;
  if (taken !== record.liver.enteredFor) return taken;
  const next = after(taken, milliseconds(1));
  clock.moveTo(next);
  return next;
}

function timesUpperLimit({ value, upperLimit, timesUpperLimit: stated, result }: EventOf<'laboratory-result'>): number | null {
  if (stated !== undefined) return stated;
  if (value !== undefined && upperLimit !== undefined && upperLimit > 0) return value / upperLimit;
  return result === 'normal' && value === undefined ? 1 : null;
}
