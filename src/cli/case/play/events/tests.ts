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
    const baseline = baselineResult(event);
    if (baseline !== null) return enter(cue, baseline, takenAt(cue));
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
    return enter(cue, result === 'declined' ? { kind: 'no-result', of: 'pregnancy-test', state: result } : { kind: 'pregnancy-test', result });
  },

  async 'drug-screen'(cue) {
    const { result, positiveFor = [] } = cue.event;
    return enter(cue, result === 'unclear' || result === 'declined' ? { kind: 'no-result', of: 'urine-drug-screen', state: result } : { kind: 'urine-drug-screen', positiveFor });
  },

  async 'prescription-monitoring-check'(cue) {
    const { result, text = '' } = cue.event;
    return enter(cue, result === 'not-available' ? { kind: 'no-result', of: 'prescription-monitoring', state: 'unknown', words: text } : { kind: 'prescription-monitoring', result, words: text });
  },
};

async function enter(cue: Cue<EventOf<TestEvents>>, result: z.input<typeof testResultSchema>, measuredAt = cue.effectiveAt): Promise<EventOutcome> {
  return outcomeOf(await ask(cue, recordTestResult, { params: { patientId: patientIdOf(cue.scene) }, body: { result, measuredAt } }));
}

/** ECG, urinalysis and TSH by their word; null for other tests and for a number without one. */
function baselineResult({ test, result, text = '' }: EventOf<'laboratory-result'>): z.input<typeof testResultSchema> | null {
  const isNormal = result === 'normal' || result === 'negative';
  if (result === undefined) return null;
  if (test === 'ecg') return { kind: 'electrocardiogram', result: isNormal ? 'normal' : 'finding', words: text };
  if (test === 'urinalysis' || test === 'urine-blood') return { kind: 'urinalysis', result: isNormal ? 'normal' : test === 'urine-blood' ? 'blood' : 'other-finding', words: text };
  return test === 'tsh' && isNormal ? { kind: 'thyroid', result: 'normal', words: text } : null;
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
