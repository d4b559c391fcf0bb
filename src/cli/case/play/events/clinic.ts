import { writeToPatient } from '#people/api-messages.ts';
import { changeSetting } from '#people/api.ts';
import type { Adapters } from '../cue.ts';
import { ask } from '../cue.ts';
import { done, outcomeOf } from '../outcome.ts';
import { patientIdOf } from '../scene.ts';

/** The clinic itself: its numbers, its clock, and what it writes to people. */
export const clinicEvents: Adapters<'setting-changed' | 'wait' | 'message-to-patient'> = {
  async 'setting-changed'(cue) {
    const { setting, value, reason = 'Changed for this case.' } = cue.event;
    return outcomeOf(await ask(cue, changeSetting, { body: { settingId: setting, value, reason } }));
  },

  async wait() {
    return done('time passed');
  },

  async 'message-to-patient'(cue) {
    return outcomeOf(await ask(cue, writeToPatient, { params: { patientId: patientIdOf(cue.scene) }, body: { text: cue.event.text } }));
  },
};
