import type { Answer, ChoiceItem, Questionnaire } from './instrument.ts';
import { loinc } from './loinc.ts';

/** The answer list LL358-3, shared by PHQ-9 and GAD-7; the score of an answer is its place in the list. */
export const TWO_WEEK_FREQUENCY: readonly Answer[] = [
  { value: 0, label: 'Not at all', code: 'LA6568-5' },
  { value: 1, label: 'Several days', code: 'LA6569-3' },
  { value: 2, label: 'More than half the days', code: 'LA6570-1' },
  { value: 3, label: 'Nearly every day', code: 'LA6571-9' },
];

const DIFFICULTY: readonly Answer[] = [
  { value: 0, label: 'Not difficult at all', code: 'LA6572-7' },
  { value: 1, label: 'Somewhat difficult', code: 'LA6573-5' },
  { value: 2, label: 'Very difficult', code: 'LA6575-0' },
  { value: 3, label: 'Extremely difficult', code: 'LA6574-3' },
];

/** The item that asks about thoughts of death or self-harm: never filled in, always followed up (OUT-8, SAFE-1). */
export const PHQ_9_SELF_HARM_ITEM = 'phq-9.9';

function item(number: number, code: string, text: string): ChoiceItem {
  const id = `phq-9.${number}`;
  const selfHarm = id === PHQ_9_SELF_HARM_ITEM ? 'how-often' : null;
  return { kind: 'choice', id, code: loinc(code), text, answers: TWO_WEEK_FREQUENCY, isScored: true, selfHarm };
}

/** Patient Health Questionnaire, nine items, 0 to 27 points (Kroenke, Spitzer and Williams; codes: KTC, LOINC 2.82). */
export const phq9: Questionnaire = {
  kind: 'questionnaire',
  id: 'phq-9',
  version: '1',
  name: 'PHQ-9',
  languages: ['en', 'es'],
  completedBy: 'patient',
  recall: { label: 'the last 2 weeks', days: 14 },
  instruction: 'Over the last 2 weeks, how often have you been bothered by any of the following problems?',
  items: [
    item(1, '44250-9', 'Little interest or pleasure in doing things'),
    item(2, '44255-8', 'Feeling down, depressed, or hopeless'),
    item(3, '44259-0', 'Trouble falling or staying asleep, or sleeping too much'),
    item(4, '44254-1', 'Feeling tired or having little energy'),
    item(5, '44251-7', 'Poor appetite or overeating'),
    item(6, '44258-2', 'Feeling bad about yourself — or that you are a failure or have let yourself or your family down'),
    item(7, '44252-5', 'Trouble concentrating on things, such as reading the newspaper or watching television'),
    item(8, '44253-3', 'Moving or speaking so slowly that other people could have noticed? Or the opposite — being so fidgety or restless that you have been moving around a lot more than usual'),
    item(9, '44260-8', 'Thoughts that you would be better off dead or of hurting yourself in some way'),
    {
      kind: 'choice',
      id: 'phq-9.difficulty',
      code: loinc('69722-7'),
      text: 'If you checked off any problems, how difficult have these problems made it for you to do your work, take care of things at home, or get along with other people?',
      answers: DIFFICULTY,
      isScored: false,
      selfHarm: null,
    },
  ],
  scoring: 'sum',
  missing: { mayBeProrated: true, neverProrated: [PHQ_9_SELF_HARM_ITEM] },
  range: { minimum: 0, maximum: 27 },
  bands: [
    { from: 0, to: 4, label: 'none or minimal' },
    { from: 5, to: 9, label: 'mild' },
    { from: 10, to: 14, label: 'moderate' },
    { from: 15, to: 19, label: 'moderately severe' },
    { from: 20, to: 27, label: 'severe' },
  ],
  isValidated: true,
  licence: {
    owner: 'Pfizer Inc.',
    notice: 'Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc. No permission required to reproduce, translate, display or distribute.',
    wording: 'bundled',
  },
  loinc: { panel: loinc('44249-1'), total: loinc('44261-6') },
  sources: [{ key: 'KTC', mark: 'C' }, { key: 'LFF', mark: 'C' }, { key: 'SDC', mark: 'C' }, { key: 'Cam', mark: 'C' }],
};
