import type { Questionnaire } from './instrument.ts';

/** The single drug question: how many times in the past year; one or more is positive (Smith10). Held in English alone, as it was validated. */
export const drugQuestion: Questionnaire = {
  kind: 'questionnaire',
  id: 'drug-question',
  version: '1',
  name: 'Single drug question',
  languages: ['en'],
  completedBy: 'either',
  recall: { label: 'the past year', days: 365 },
  instruction: 'One question about the past year.',
  items: [
    {
      kind: 'number',
      id: 'drug-question.times',
      text: 'How many times in the past year have you used an illegal drug or used a prescription medication for non-medical reasons?',
      code: null,
      minimum: 0,
      maximum: 999,
      unit: 'times',
      isScored: true,
      selfHarm: null,
    },
  ],
  scoring: 'sum',
  missing: { mayBeProrated: false, neverProrated: [] },
  range: { minimum: 0, maximum: 999 },
  bands: [
    { from: 0, to: 0, label: 'negative' },
    { from: 1, to: 999, label: 'positive' },
  ],
  isValidated: true,
  licence: {
    owner: 'Smith and colleagues',
    notice: 'Single-question screening test for drug use, Smith, Schmidt, Allensworth-Davies and Saitz, 2010. Published wording.',
    wording: 'bundled',
  },
  loinc: { panel: null, total: null },
  sources: [{ key: 'Smith10', mark: 'C' }],
};
