import type { ColumbiaAnswers, ScreenerAnswer } from '#measures/c-ssrs-level.ts';
import type { EventOf } from '../../events.ts';

type Columbia = EventOf<'c-ssrs'>;
type Stated = NonNullable<Columbia['answers']>;

/** Answers that end in a level, where the case states only the level. */
const ANSWERS_FOR = {
  'none-reported': {},
  low: { q1: 'yes' },
  moderate: { q1: 'yes', q2: 'yes', q3: 'yes' },
  high: { q1: 'yes', q2: 'yes', q3: 'yes', q4: 'yes' },
} as const satisfies Readonly<Record<NonNullable<Columbia['level']>, Stated>>;

/** The numbered answers of a C-SSRS entry; the form since the last contact asks question 6 once. */
export function columbiaAnswersOf({ form, answers, level, otherwise }: Columbia): ColumbiaAnswers {
  const stated: Stated = level === undefined ? (answers ?? {}) : ANSWERS_FOR[level];
  const rest = level === undefined ? otherwise : 'no';
  const of = (answer: Stated[keyof Stated]): ScreenerAnswer => screenerAnswer(answer ?? rest);
  const isLater = form === 'since-last-contact';
  return {
    form: isLater ? 'since-last-contact' : 'lifetime-and-recent',
    question1: of(stated.q1),
    question2: of(stated.q2),
    question3: of(stated.q3),
    question4: of(stated.q4),
    question5: of(stated.q5),
    question6Lifetime: isLater ? 'not-asked' : of(stated.q6Lifetime),
    question6Recent: of(isLater ? (stated.q6SinceLastContact ?? stated.q6PastThreeMonths) : stated.q6PastThreeMonths),
  };
}

/** An answer that nobody knows is as open as one that was not asked for. */
function screenerAnswer(answer: Columbia['otherwise']): ScreenerAnswer {
  return answer === 'unknown' ? 'not-asked' : answer;
}
