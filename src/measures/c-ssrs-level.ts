import type { RuleFinding } from '#foundation/rule.ts';
import { RULE_SET_VERSION } from '#foundation/rule.ts';

/** What became of one question of the screener, known here by its number only. */
export type ScreenerAnswer = 'yes' | 'no' | 'declined' | 'not-asked';

/** The answers of a C-SSRS screener. The form "since last contact" asks question 6 once; it is entered as recent. */
export type ColumbiaAnswers = {
  readonly form: 'lifetime-and-recent' | 'since-last-contact';
  readonly question1: ScreenerAnswer;
  readonly question2: ScreenerAnswer;
  readonly question3: ScreenerAnswer;
  readonly question4: ScreenerAnswer;
  readonly question5: ScreenerAnswer;
  readonly question6Lifetime: ScreenerAnswer;
  readonly question6Recent: ScreenerAnswer;
};

/** `unknown` when nothing was answered yes and an open question could still raise the level. */
export type ColumbiaLevel = 'unknown' | 'none-reported' | 'low' | 'moderate' | 'high';

/** The level, whether an open question could still raise it, and the rule finding behind it. */
export type ColumbiaReading = { readonly level: ColumbiaLevel; readonly couldBeHigher: boolean; readonly finding: RuleFinding };

type Question = Exclude<keyof ColumbiaAnswers, 'form'>;

const HIGH: readonly Question[] = ['question4', 'question5', 'question6Recent'];
const MODERATE: readonly Question[] = ['question3', 'question6Lifetime'];
const LOW: readonly Question[] = ['question1', 'question2'];

/**
 * The level of a C-SSRS screener: high by question 4, 5 or a recent 6; moderate by 3 or a lifetime 6; low by 1 or 2
 * (Columbia Lighthouse Project). Questions that the form skips after a no may stay unasked; any other open one is
 * never read as a no.
 */
export function readColumbia(answers: ColumbiaAnswers): ColumbiaReading {
  const isYes = (question: Question) => answers[question] === 'yes';
  const highest = HIGH.some(isYes) ? 'high' : MODERATE.some(isYes) ? 'moderate' : LOW.some(isYes) ? 'low' : 'none-reported';
  const couldBeHigher = questionsAbove(highest).some((question) => isOpen(question, answers));
  const level = highest === 'none-reported' && couldBeHigher ? 'unknown' : highest;
  return { level, couldBeHigher, finding: findingOf(level, answers) };
}

function questionsAbove(level: Exclude<ColumbiaLevel, 'unknown'>): readonly Question[] {
  switch (level) {
    case 'high':
      return [];
    case 'moderate':
      return HIGH;
    case 'low':
      return [...HIGH, ...MODERATE];
    case 'none-reported':
      return [...HIGH, ...MODERATE, ...LOW];
  }
}

/** For a question above the level, which nobody answered yes. The form leaves out questions 3 to 5 after a no to question 2, and the recent part of 6 after a lifetime no. */
function isOpen(question: Question, answers: ColumbiaAnswers): boolean {
  const answer = answers[question];
  if (answer === 'no') return false;
  if (answer === 'declined') return true;
  if (question === 'question3' || question === 'question4' || question === 'question5') return answers.question2 !== 'no';
  if (question === 'question6Recent') return answers.question6Lifetime !== 'no';
  if (question === 'question6Lifetime') return answers.form === 'lifetime-and-recent';
  return true;
}

function findingOf(level: ColumbiaLevel, answers: ColumbiaAnswers): RuleFinding {
  return {
    ruleId: 'C-SSRS',
    sentence: SENTENCES[level],
    inputs: Object.entries(answers).map(([name, value]) => ({ name, value })),
    threshold: 'high by 4, 5 or recent 6; moderate by 3 or lifetime 6; low by 1 or 2',
    sources: [{ key: 'CLP', mark: 'C' }, { key: 'BPt', mark: 'C' }],
    ruleSetVersion: RULE_SET_VERSION,
  };
}

const SENTENCES: Readonly<Record<ColumbiaLevel, string>> = {
  unknown: 'The level is not known, because questions are open.',
  'none-reported': 'No question was answered yes.',
  low: 'The screener ended at the low level.',
  moderate: 'The screener ended at the moderate level.',
  high: 'The screener ended at the high level.',
};
