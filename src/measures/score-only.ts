import type { LevelOnly, Licence, ScoreOnly } from './instrument.ts';
import { loinc } from './loinc.ts';

const NO_CODE = { panel: null, total: null } as const;

function notBundled(owner: string, notice: string): Licence {
  return { owner, notice, wording: 'not-bundled' };
}

const SCORE_ONLY = { kind: 'score-only', version: '1', isValidated: true } as const;

/** Montgomery-Åsberg depression rating scale by a clinician, 0 to 60 points. */
export const madrs: ScoreOnly = {
  ...SCORE_ONLY,
  id: 'madrs',
  name: 'MADRS',
  completedBy: 'clinician',
  recall: { label: 'the past week', days: 7 },
  range: { minimum: 0, maximum: 60 },
  bands: [
    { from: 0, to: 6, label: 'normal' },
    { from: 7, to: 19, label: 'mild' },
    { from: 20, to: 34, label: 'moderate' },
    { from: 35, to: 60, label: 'severe' },
  ],
  licence: notBundled('Montgomery and Åsberg', 'The clinic rates on its own licensed sheet and enters the total.'),
  loinc: NO_CODE,
  sources: [{ key: 'cliot', mark: 'C' }, { key: 'GPDS', mark: 'C' }],
};

/** Quick inventory of depressive symptomatology by self-report, 0 to 27 points. */
export const qidsSr16: ScoreOnly = {
  ...SCORE_ONLY,
  id: 'qids-sr16',
  name: 'QIDS-SR16',
  completedBy: 'patient',
  recall: { label: 'the last 7 days', days: 7 },
  range: { minimum: 0, maximum: 27 },
  bands: [
    { from: 0, to: 5, label: 'none' },
    { from: 6, to: 10, label: 'mild' },
    { from: 11, to: 15, label: 'moderate' },
    { from: 16, to: 20, label: 'severe' },
    { from: 21, to: 27, label: 'very severe' },
  ],
  licence: notBundled('UT Southwestern and A. John Rush', 'The clinic uses its own licensed sheet and enters the total.'),
  loinc: NO_CODE,
  sources: [{ key: 'IDSq', mark: 'C' }, { key: 'Milli', mark: 'C' }],
};

/** Insomnia severity index, 0 to 28 points. */
export const isi: ScoreOnly = {
  ...SCORE_ONLY,
  id: 'isi',
  name: 'ISI',
  completedBy: 'patient',
  recall: { label: 'the last 2 weeks', days: 14 },
  range: { minimum: 0, maximum: 28 },
  bands: [
    { from: 0, to: 7, label: 'no clinically significant insomnia' },
    { from: 8, to: 14, label: 'subthreshold' },
    { from: 15, to: 21, label: 'moderate' },
    { from: 22, to: 28, label: 'severe' },
  ],
  licence: notBundled('C. M. Morin, distributed by Mapi Research Trust', 'The clinic uses its own licensed sheet and enters the total.'),
  loinc: NO_CODE,
  sources: [{ key: 'ISIm', mark: 'C' }, { key: 'PhenX', mark: 'C' }],
};

/** Clinician-administered dissociative states scale, 23 items, 0 to 92 points; information only (SED-2). */
export const cadss: ScoreOnly = {
  ...SCORE_ONLY,
  id: 'cadss',
  name: 'CADSS (23 items)',
  completedBy: 'clinician',
  recall: { label: 'right now', days: null },
  range: { minimum: 0, maximum: 92 },
  bands: [],
  licence: notBundled('J. Douglas Bremner', 'The clinic uses its own licensed sheet and enters the total.'),
  loinc: NO_CODE,
  sources: [{ key: 'Brem24', mark: 'C' }, { key: 'Rodr21', mark: 'C' }],
};

/** Altman self-rating mania scale, 0 to 20 points (MAN-1). */
export const asrm: ScoreOnly = {
  ...SCORE_ONLY,
  id: 'asrm',
  name: 'ASRM',
  completedBy: 'patient',
  recall: { label: 'the past week', days: 7 },
  range: { minimum: 0, maximum: 20 },
  bands: [],
  licence: notBundled('Edward Altman', 'The clinic uses its own sheet and enters the total.'),
  loinc: NO_CODE,
  sources: [{ key: 'Altman97', mark: 'M' }],
};

/** Drug abuse screening test, 0 to 10 points. */
export const dast10: ScoreOnly = {
  ...SCORE_ONLY,
  id: 'dast-10',
  name: 'DAST-10',
  completedBy: 'either',
  recall: { label: 'the past year', days: 365 },
  range: { minimum: 0, maximum: 10 },
  bands: [
    { from: 0, to: 0, label: 'no problems reported' },
    { from: 1, to: 2, label: 'low' },
    { from: 3, to: 5, label: 'moderate' },
    { from: 6, to: 8, label: 'substantial' },
    { from: 9, to: 10, label: 'severe' },
  ],
  licence: notBundled('Harvey Skinner and the Centre for Addiction and Mental Health', 'The clinic uses its own sheet and enters the total.'),
  loinc: { panel: loinc('82666-9'), total: loinc('82667-7') },
  sources: [{ key: 'Synth', mark: 'C' }, { key: 'Cam', mark: 'C' }],
};

/** Columbia suicide severity rating scale, screener: only the level it ended in is kept. */
export const cssrs: LevelOnly = {
  kind: 'level-only',
  version: '1',
  id: 'c-ssrs',
  name: 'C-SSRS screener',
  isValidated: true,
  completedBy: 'clinician',
  recall: { label: 'the past month and lifetime, or since the last contact', days: null },
  range: null,
  bands: [],
  levels: [
    { level: 'none-reported', label: 'no risk item reported', code: null },
    { level: 'low', label: 'low', code: 'LA9194-7' },
    { level: 'moderate', label: 'moderate', code: 'LA6751-7' },
    { level: 'high', label: 'high', code: 'LA9193-9' },
  ],
  licence: notBundled('The Research Foundation for Mental Hygiene', 'Care providers may use the scale free of charge; the clinic asks from its own form and records the answers by number.'),
  loinc: { panel: loinc('93373-9'), total: loinc('93374-7') },
  sources: [{ key: 'CLP', mark: 'C' }, { key: 'HL7BH', mark: 'C' }, { key: 'SPiER', mark: 'C' }],
};
