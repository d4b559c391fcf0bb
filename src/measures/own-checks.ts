import type { Questionnaire } from './instrument.ts';
import { OWN_CHECK, rating } from './own-wording.ts';

const OFTEN = ['not at all', 'nearly all the time'] as const;
const STRONG = ['not at all', 'very much'] as const;

/** Five questions on the bladder, 0 to 15 points, in our own words (URO-1, URO-2). */
export const urinaryCheck: Questionnaire = {
  ...OWN_CHECK,
  id: 'urinary-check',
  name: 'Bladder check',
  recall: { label: 'the last 2 weeks', days: 14 },
  instruction: 'Over the last 2 weeks, how often did you notice each of these?',
  items: [
    rating('urinary-check.frequency', 'Needing to pass water much more often than usual', 3, OFTEN, true),
    rating('urinary-check.urgency', 'A sudden, strong need that could not wait', 3, OFTEN, true),
    rating('urinary-check.night', 'Getting up at night to pass water', 3, OFTEN, true),
    rating('urinary-check.pain', 'Pain or burning in the bladder or when passing water', 3, OFTEN, true),
    rating('urinary-check.blood', 'Blood in the urine', 3, OFTEN, true),
  ],
  scoring: 'sum',
  range: { minimum: 0, maximum: 15 },
  bands: [],
};

/** Five questions on signs of an over-high mood, 0 to 20 points, in our own words (MAN-1). */
export const maniaCheck: Questionnaire = {
  ...OWN_CHECK,
  id: 'mania-check',
  name: 'Energy and sleep check',
  recall: { label: 'the last few days', days: null },
  instruction: 'Over the last few days, how much was each of these true, compared with your usual self?',
  items: [
    rating('mania-check.sleep', 'I needed far less sleep and did not feel tired', 4, STRONG, true),
    rating('mania-check.energy', 'I had far more energy or drive', 4, STRONG, true),
    rating('mania-check.speed', 'My thoughts or my speech ran fast', 4, STRONG, true),
    rating('mania-check.spending', 'I spent money or took risks in a way that is not like me', 4, STRONG, true),
    rating('mania-check.irritability', 'I was quick to anger', 4, STRONG, true),
  ],
  scoring: 'sum',
  range: { minimum: 0, maximum: 20 },
  bands: [],
};

/** Three questions on liking, craving and temptation, 0 to 10 each, in our own words (MIS-1); there is no total. */
export const likingCheck: Questionnaire = {
  ...OWN_CHECK,
  id: 'liking-check',
  name: 'Liking and craving check',
  recall: { label: 'since the last visit', days: null },
  instruction: 'Since your last visit, and speaking of ketamine:',
  items: [
    rating('liking-check.liking', 'How much did you like the feeling itself?', 10, STRONG, false),
    rating('liking-check.craving', 'How strongly did you crave it between visits?', 10, STRONG, false),
    rating('liking-check.temptation', 'How tempted were you to get it or take it outside the clinic?', 10, STRONG, false),
  ],
  scoring: 'none',
  range: null,
  bands: [],
};
