import type { Questionnaire } from './instrument.ts';
import { amount, OWN_CHECK, rating } from './own-wording.ts';

/** Four questions on the day, in our own words: sleep, movement, alcohol, other people. Each answer stands for itself. */
export const lifestyleLog: Questionnaire = {
  ...OWN_CHECK,
  id: 'lifestyle-log',
  name: 'Daily log',
  recall: { label: 'today, and last night', days: 1 },
  instruction: 'How was your day?',
  items: [
    amount('lifestyle-log.sleep', 'How many hours did you sleep last night?', 24, 'hours'),
    amount('lifestyle-log.movement', 'How many minutes did you move your body today? Walks count.', 960, 'minutes'),
    amount('lifestyle-log.alcohol', 'How many drinks with alcohol did you have today?', 50, 'drinks'),
    rating('lifestyle-log.company', 'How much time did you spend with people you feel well with?', 10, ['none', 'as much as I wished'], false),
  ],
  scoring: 'none',
  range: null,
  bands: [],
};
