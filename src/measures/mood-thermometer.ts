import type { Questionnaire } from './instrument.ts';
import { OWN_CHECK, rating } from './own-wording.ts';
import { YES_NO } from './yes-no.ts';

/** The item that asks about the urge to hurt oneself; a yes is followed up at once (SAFE-1). */
export const URGE_ITEM = 'mood-thermometer.urge';

/** Five short questions about this moment, in our own words; each answer stands for itself, there is no total. */
export const moodThermometer: Questionnaire = {
  ...OWN_CHECK,
  id: 'mood-thermometer',
  name: 'Mood thermometer',
  recall: { label: 'right now', days: null },
  instruction: 'How is it for you right now? Move each mark to where it feels true.',
  items: [
    rating('mood-thermometer.mood', 'My mood', 10, ['as low as it gets', 'as good as it gets'], false),
    rating('mood-thermometer.anxiety', 'Anxiety or worry', 10, ['none', 'as strong as it gets'], false),
    rating('mood-thermometer.hope', 'Hope', 10, ['none', 'as much as I can imagine'], false),
    rating('mood-thermometer.rumination', 'Thoughts going round in circles', 10, ['not at all', 'without a pause'], false),
    { kind: 'choice', id: URGE_ITEM, text: 'Do you feel an urge to hurt yourself?', code: null, answers: YES_NO, isScored: false, selfHarm: 'yes' },
  ],
  scoring: 'none',
  range: null,
  bands: [],
};
