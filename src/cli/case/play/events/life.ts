import { localDateOf, localDateSchema } from '#foundation/zoned-time.ts';
import { recordCourseEvent } from '#outcomes/api.ts';
import type { CourseEventKind } from '#outcomes/course-event.ts';
import type { EventOf } from '../../events.ts';
import type { Adapters, Cue } from '../cue.ts';
import { ask } from '../cue.ts';
import { recordOf } from '../missing.ts';
import type { EventOutcome } from '../outcome.ts';
import { notSupported, outcomeOf } from '../outcome.ts';
import { patientIdOf } from '../scene.ts';

type LifeEvents = 'hospitalisation' | 'suicide-attempt' | 'death' | 'relapse-declared' | 'new-treatment';

/** What happens to the person outside the clinic and changes how a course is read. */
export const lifeEvents: Adapters<LifeEvents> = {
  async hospitalisation(cue) {
    const { admittedOn, reason } = cue.event;
    switch (reason) {
      case 'worsening-depression':
      case 'suicide-prevention':
        return record(cue, 'hospitalisation', admittedOn, reason);
      case 'suicide-attempt':
        return record(cue, 'suicide-attempt', admittedOn, 'Admitted after an attempt.');
      case 'mania':
      case 'adverse-event':
      case 'unrelated':
      case 'other':
        return notSupported(`an admission to hospital for this reason cannot be recorded yet: ${reason}`, recordOf('admission to hospital'));
    }
  },

  async 'suicide-attempt'(cue) {
    return record(cue, 'suicide-attempt', cue.event.on, cue.event.text);
  },

  async death(cue) {
    return record(cue, 'death', cue.event.on, cue.event.cause);
  },

  async 'relapse-declared'(cue) {
    return record(cue, 'prescriber-declaration', cue.event.on, cue.event.reason);
  },

  async 'new-treatment'(cue) {
    const { treatment, name, startedOn } = cue.event;
    switch (treatment) {
      case 'antidepressant':
      case 'ect':
      case 'tms':
        return record(cue, treatment, startedOn, name);
      case 'augmentation':
        return record(cue, 'antidepressant', startedOn, name ?? 'augmentation');
      case 'psychotherapy':
      case 'ketamine-elsewhere':
      case 'other':
        return notSupported(`a new treatment of this kind cannot be recorded yet: ${treatment}`, 'TTE-1');
    }
  },
};

async function record(cue: Cue<EventOf<LifeEvents>>, kind: CourseEventKind, day: string | undefined, note = ''): Promise<EventOutcome> {
  const { scene } = cue;
  const happenedOn = day === undefined ? localDateOf(cue.effectiveAt, scene.document.zone) : localDateSchema.parse(day);
  return outcomeOf(await ask(cue, recordCourseEvent, { params: { patientId: patientIdOf(scene) }, body: { kind, happenedOn, note } }));
}
