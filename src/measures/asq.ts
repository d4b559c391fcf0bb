import type { ChoiceItem, Questionnaire } from './instrument.ts';
import { YES_NO } from './yes-no.ts';

/** The item that makes a positive screen acute: thoughts right now. */
export const ASQ_ACUITY_ITEM = 'asq.5';

function item(number: number, text: string): ChoiceItem {
  return { kind: 'choice', id: `asq.${number}`, code: null, text, answers: YES_NO, isScored: false, selfHarm: 'yes-or-declined' };
}

/**
 * Ask Suicide-Screening Questions, NIMH toolkit, wording unchanged. Any yes or refusal to answer among the first four
 * is a positive screen and opens the fifth; a yes there is acute. No LOINC code exists for it (SPiER).
 */
export const asq: Questionnaire = {
  kind: 'questionnaire',
  id: 'asq',
  version: '1',
  name: 'ASQ',
  languages: ['en', 'es'],
  completedBy: 'either',
  recall: { label: 'the past few weeks', days: null },
  instruction: 'Ask the patient:',
  items: [
    item(1, 'In the past few weeks, have you wished you were dead?'),
    item(2, 'In the past few weeks, have you felt that you or your family would be better off if you were dead?'),
    item(3, 'In the past week, have you been having thoughts about killing yourself?'),
    { ...item(4, 'Have you ever tried to kill yourself?'), followUp: 'If yes, how? When?' },
    { ...item(5, 'Are you having thoughts of killing yourself right now?'), followUp: 'If yes, please describe:', askWhen: 'any-earlier-yes' },
  ],
  scoring: 'none',
  missing: { mayBeProrated: false, neverProrated: [] },
  range: null,
  bands: [],
  isValidated: true,
  licence: {
    owner: 'National Institute of Mental Health (NIMH)',
    notice: 'asQ Suicide Risk Screening Toolkit, National Institute of Mental Health (NIMH). Developed with young people; tested in medical settings with adults too.',
    wording: 'bundled',
  },
  loinc: { panel: null, total: null },
  sources: [{ key: 'NIMH', mark: 'C' }, { key: 'NIMH19', mark: 'C' }, { key: 'SPiER', mark: 'C' }],
};
