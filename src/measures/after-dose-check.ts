import type { Questionnaire } from './instrument.ts';
import { OWN_CHECK, rating } from './own-wording.ts';
import { YES_NO } from './yes-no.ts';

/** Six short questions hours and days after a dose, in our own words; each answer stands for itself, there is no total. */
export const afterDoseCheck: Questionnaire = {
  ...OWN_CHECK,
  id: 'after-dose-check',
  name: 'Check-in after a dose',
  recall: { label: 'right now, and last night', days: null },
  instruction: 'How is it for you now, after your session?',
  items: [
    rating('after-dose-check.mood', 'My mood', 10, ['as low as it gets', 'as good as it gets'], false),
    rating('after-dose-check.rumination', 'Thoughts going round in circles', 10, ['not at all', 'without a pause'], false),
    rating('after-dose-check.openness', 'How open I feel to people and to new thoughts', 10, ['not open at all', 'wide open'], false),
    rating('after-dose-check.calm', 'Calm', 10, ['no calm at all', 'as calm as can be'], false),
    rating('after-dose-check.sleep', 'How I slept last night', 10, ['as badly as it gets', 'as well as it gets'], false),
    { kind: 'choice', id: 'after-dose-check.urge', text: 'Do you feel an urge to hurt yourself?', code: null, answers: YES_NO, isScored: false, selfHarm: 'yes' },
  ],
  scoring: 'none',
  range: null,
  bands: [],
};
