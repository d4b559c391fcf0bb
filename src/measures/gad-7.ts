import type { ChoiceItem, Questionnaire } from './instrument.ts';
import { loinc } from './loinc.ts';
import { TWO_WEEK_FREQUENCY } from './phq-9.ts';

function item(number: number, code: string, text: string): ChoiceItem {
  return { kind: 'choice', id: `gad-7.${number}`, code: loinc(code), text, answers: TWO_WEEK_FREQUENCY, isScored: true, selfHarm: null };
}

/** Generalised anxiety questionnaire, seven items, 0 to 21 points (Spitzer, Kroenke, Williams and Löwe; codes: KTC). */
export const gad7: Questionnaire = {
  kind: 'questionnaire',
  id: 'gad-7',
  version: '1',
  name: 'GAD-7',
  languages: ['en', 'es'],
  completedBy: 'patient',
  recall: { label: 'the last 2 weeks', days: 14 },
  instruction: 'Over the last 2 weeks, how often have you been bothered by the following problems?',
  items: [
    item(1, '69725-0', 'Feeling nervous, anxious or on edge'),
    item(2, '68509-9', 'Not being able to stop or control worrying'),
    item(3, '69733-4', 'Worrying too much about different things'),
    item(4, '69734-2', 'Trouble relaxing'),
    item(5, '69735-9', 'Being so restless that it is hard to sit still'),
    item(6, '69689-8', 'Becoming easily annoyed or irritable'),
    item(7, '69736-7', 'Feeling afraid as if something awful might happen'),
  ],
  scoring: 'sum',
  missing: { mayBeProrated: false, neverProrated: [] },
  range: { minimum: 0, maximum: 21 },
  bands: [
    { from: 0, to: 4, label: 'minimal' },
    { from: 5, to: 9, label: 'mild' },
    { from: 10, to: 14, label: 'moderate' },
    { from: 15, to: 21, label: 'severe' },
  ],
  isValidated: true,
  licence: {
    owner: 'Pfizer Inc.',
    notice: 'Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc. No permission required to reproduce, translate, display or distribute.',
    wording: 'bundled',
  },
  loinc: { panel: loinc('69737-5'), total: loinc('70274-6') },
  sources: [{ key: 'KTC', mark: 'C' }, { key: 'NYSI', mark: 'C' }, { key: 'PHR', mark: 'C' }, { key: 'Zoro21', mark: 'C' }, { key: 'Cam', mark: 'C' }],
};
