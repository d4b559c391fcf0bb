import { changeSetting } from '#people/api.ts';
import type { Adapters } from '../cue.ts';
import { ask } from '../cue.ts';
import { done, notSupported, outcomeOf } from '../outcome.ts';

/** The clinic itself: its numbers, its clock, and what it writes to people. */
export const clinicEvents: Adapters<'setting-changed' | 'wait' | 'message-to-patient'> = {
  async 'setting-changed'(cue) {
    const { setting, value, reason = 'Changed for this case.' } = cue.event;
    return outcomeOf(await ask(cue, changeSetting, { body: { settingId: setting, value, reason } }));
  },

  async wait() {
    return done('time passed');
  },

  async 'message-to-patient'() {
    return notSupported('the clinic cannot write to the person’s app yet');
  },
};
