import type { z } from 'zod';
import type { Instant } from '#foundation/instant.ts';
import { recordTestResult } from '#screening/api-intake.ts';
import type { testResultSchema } from '#screening/intake-schema.ts';
import type { EventOf } from '../../events.ts';
import type { Adapters, Cue } from '../cue.ts';
import { ask, momentOf } from '../cue.ts';
import { recordOf } from '../missing.ts';
import type { EventOutcome } from '../outcome.ts';
import { done, notSupported, outcomeOf } from '../outcome.ts';
import { patientIdOf } from '../scene.ts';

type TestEvents = 'laboratory-result' | 'pregnancy-test' | 'drug-screen' | 'prescription-monitoring-check';

/** Results of tests. */
export const testEvents: Adapters<TestEvents> = {
  async 'laboratory-result'(cue) {
    const { event, scene } = cue;
    if (event.test !== 'alt' && event.test !== 'ast') return notSupported(`the platform has no place for this result yet: ${event.name ?? event.test}`, recordOf(`result of ${event.name ?? event.test}`));
    const multiple = timesUpperLimit(event);
    if (multiple === null) return notSupported('a liver test is entered as a value with its upper limit of normal', 'ELIG-R5');
    scene.record.liver[event.test] = multiple;
    if (hasOtherEnzymeNext(cue)) return done('entered together with the other enzyme');
    const { alt, ast } = scene.record.liver;
    return enter(cue, { kind: 'liver-tests', altTimesUpperLimit: alt, astTimesUpperLimit: ast }, takenAt(cue));
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
    return notSupported('the platform keeps no look at the prescription monitoring programme yet', recordOf('look at the prescription monitoring programme'));
  },
};

async function enter(cue: Cue<EventOf<TestEvents>>, result: z.input<typeof testResultSchema>, measuredAt = cue.effectiveAt): Promise<EventOutcome> {
  return outcomeOf(await ask(cue, recordTestResult, { params: { patientId: patientIdOf(cue.scene) }, body: { result, measuredAt } }));
}

/** Both enzymes of one sample are one result, entered with the later line. */
function hasOtherEnzymeNext({ scene, event, at }: Cue<EventOf<'laboratory-result'>>): boolean {
  const here = scene.entries.findIndex((entry) => entry.type === 'event' && entry.event === event);
  const next = scene.entries[here + 1];
  if (next?.type !== 'event' || next.at !== at || next.event.event !== 'laboratory-result') return false;
  const { test, takenOn, effectiveAt } = next.event;
  return (test === 'alt' || test === 'ast') && test !== event.test && takenOn === event.takenOn && effectiveAt === event.effectiveAt;
}

/** No sample is taken after its result is entered. */
function takenAt(cue: Cue<EventOf<'laboratory-result'>>): Instant {
  const stated = momentOf(cue, cue.event.takenOn) ?? cue.effectiveAt;
  return stated < cue.at ? stated : cue.at;
}

function timesUpperLimit({ value, upperLimit, timesUpperLimit: stated, result }: EventOf<'laboratory-result'>): number | null {
  if (stated !== undefined) return stated;
  if (value !== undefined && upperLimit !== undefined && upperLimit > 0) return value / upperLimit;
  return result === 'normal' && value === undefined ? 1 : null;
}
