import type { Answer, ChoiceItem, Condition, Questionnaire } from './instrument.ts';
import { loinc } from './loinc.ts';

type Listed = readonly [label: string, code: string];

const HOW_OFTEN: readonly Listed[] = [['Never', 'LA6270-8'], ['Monthly or less', 'LA18926-8'], ['2 to 4 times a month', 'LA18927-6'], ['2 to 3 times a week', 'LA18928-4'], ['4 or more times a week', 'LA18929-2']];
const HOW_MANY: readonly Listed[] = [['1 or 2', 'LA15694-5'], ['3 or 4', 'LA15695-2'], ['5 or 6', 'LA18930-0'], ['7 to 9', 'LA18931-8'], ['10 or more', 'LA18932-6']];
const HOW_OFTEN_SIX: readonly Listed[] = [['Never', 'LA6270-8'], ['Less than monthly', 'LA18933-4'], ['Monthly', 'LA18876-5'], ['Weekly', 'LA18891-4'], ['Daily or almost daily', 'LA18934-2']];

/** Who never drinks is not asked how much; what is not asked adds nothing. */
const DRINKS: Condition = { itemId: 'audit-c.1', test: 'is-not', value: 0 };

function item(number: number, code: string, text: string, listed: readonly Listed[]): ChoiceItem {
  const answers = listed.map(([label, answerCode], value): Answer => ({ value, label, code: answerCode }));
  return { kind: 'choice', id: `audit-c.${number}`, code: loinc(code), text, answers, isScored: true, selfHarm: null };
}

/** Three questions on alcohol, 0 to 12 points; what is positive depends on sex, see `audit-c.ts` (codes: CHPL). */
export const auditC: Questionnaire = {
  kind: 'questionnaire',
  id: 'audit-c',
  version: '1',
  name: 'AUDIT-C',
  languages: ['en', 'es'],
  completedBy: 'either',
  recall: { label: 'the past year', days: 365 },
  instruction: 'These questions are about the past year.',
  items: [
    item(1, '68518-0', 'How often do you have a drink containing alcohol?', HOW_OFTEN),
    { ...item(2, '68519-8', 'How many drinks containing alcohol do you have on a typical day when you are drinking?', HOW_MANY), askWhen: [[DRINKS]] },
    { ...item(3, '68520-6', 'How often do you have six or more drinks on one occasion?', HOW_OFTEN_SIX), askWhen: [[DRINKS]] },
  ],
  scoring: 'sum',
  missing: { mayBeProrated: false, neverProrated: [] },
  range: { minimum: 0, maximum: 12 },
  bands: [],
  isValidated: true,
  licence: {
    owner: 'World Health Organization',
    notice: 'From the AUDIT, © World Health Organization 2001. It may be reproduced and translated, but not for sale nor for use with commercial purposes.',
    wording: 'bundled',
  },
  loinc: { panel: loinc('72109-2'), total: loinc('75626-2') },
  sources: [{ key: 'CHPL', mark: 'C' }, { key: 'KTC', mark: 'C' }, { key: 'LOINC75626', mark: 'C' }, { key: 'VAaud', mark: 'C' }, { key: 'AUDes', mark: 'C' }],
};
