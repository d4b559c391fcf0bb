import type { Jurisdiction } from '#foundation/clinic.ts';
import type { SourceMark } from '#foundation/rule.ts';
import { ageYears } from './age.ts';
import type { EligibilityInput } from './eligibility-input.ts';
import { medicinesOfClass } from './medicine-history.ts';
import type { ScreeningSettings } from './settings.ts';
import type { Indication, ProposedTreatment } from './treatment.ts';
import { countFailedTrials } from './treatment-trials.ts';

/**
 * `on-label`: product, route and indication are approved together. `off-label`: an approved product used otherwise.
 * `not-approved`: a compounded form that no authority has approved. `not-known`: a part it depends on is not known.
 */
export type LabelStatus = 'on-label' | 'off-label' | 'not-approved' | 'not-known';

/** The label status with the reason in words and what it rests on; it decides which consent is signed (S2). */
export type LabelReading = { readonly status: LabelStatus; readonly reason: string; readonly sources: readonly SourceMark[] };

type LabelInput = Pick<EligibilityInput, 'treatment' | 'trials' | 'medicines' | 'birthDate' | 'now' | 'zone' | 'settings' | 'jurisdiction'>;

type Condition = 'two-failed-trials' | 'with-oral-antidepressant';

/** What one jurisdiction has approved, as dated data. */
type LabelProfile = {
  readonly asOf: string;
  /** Routes of racemic ketamine for which an approved product exists, as an anaesthetic. */
  readonly approvedRacemicRoutes: readonly NonNullable<ProposedTreatment['route']>[];
  readonly esketamineIndications: Partial<Readonly<Record<Indication, { readonly condition: Condition; readonly sources: readonly SourceMark[] }>>>;
};

const PROFILES: Readonly<Record<Jurisdiction, LabelProfile>> = {
  us: {
    asOf: '2026-11',
    approvedRacemicRoutes: ['intravenous', 'intramuscular'],
    esketamineIndications: {
      'treatment-resistant-depression': { condition: 'two-failed-trials', sources: [{ key: 'SprMono', mark: 'C' }, { key: 'link-Sust3', mark: 'C' }] },
      'depression-with-acute-suicidality': { condition: 'with-oral-antidepressant', sources: [{ key: 'MDSI20', mark: 'C' }, { key: 'SprMono', mark: 'C' }] },
    },
  },
};

/** Whether the proposed product, route and indication are on the label of the clinic's jurisdiction. */
export function labelStatus(input: LabelInput): LabelReading {
  const { product, route, indication } = input.treatment;
  if (product === null || route === null || indication === null) return reading('not-known', 'Product, route or indication has not been chosen yet.', []);
  const profile = PROFILES[input.jurisdiction];
  if (product === 'esketamine') return route === 'nasal' ? esketamine(indication, profile, input) : reading('not-approved', 'Esketamine is approved as a nasal spray only.', [{ key: 'SprLabel', mark: 'C' }]);
  if (profile.approvedRacemicRoutes.includes(route)) {
    return reading('off-label', 'Racemic ketamine by this route is approved as an anaesthetic; this use is off-label.', [{ key: 'FDA23', mark: 'C' }]);
  }
  return reading('not-approved', 'Ketamine in this form is compounded; no authority has approved it.', [{ key: 'FDA22', mark: 'C' }, { key: 'FDA23', mark: 'C' }]);
}

function reading(status: LabelStatus, reason: string, sources: readonly SourceMark[]): LabelReading {
  return { status, reason, sources };
}

function esketamine(indication: Indication, profile: LabelProfile, input: LabelInput): LabelReading {
  const approved = profile.esketamineIndications[indication];
  if (approved === undefined) return reading('off-label', 'Esketamine is not approved for this indication.', [{ key: 'SprLabel', mark: 'C' }]);
  const age = ageYears(input);
  if (age !== null && age < LABEL_AGE_YEARS) return reading('off-label', 'Esketamine is not approved under 18 years.', [{ key: 'OncNA', mark: 'C' }]);
  const holds = age === null ? null : conditionHolds(approved.condition, input);
  if (holds === null) return reading('not-known', `It cannot be told yet whether this is on-label: ${UNKNOWN_PART[approved.condition]}`, approved.sources);
  if (holds) return reading('on-label', 'Esketamine nasal spray is approved for this indication.', approved.sources);
  return reading('off-label', OFF_LABEL_BECAUSE[approved.condition], approved.sources);
}

/** Fixed by the label (OncNA); not the age the clinic chooses to treat from. */
const LABEL_AGE_YEARS = 18;

const UNKNOWN_PART: Readonly<Record<Condition, string>> = {
  'two-failed-trials': 'the age or the record of earlier treatment trials is missing.',
  'with-oral-antidepressant': 'the age or the medicine list is missing.',
};

const OFF_LABEL_BECAUSE: Readonly<Record<Condition, string>> = {
  'two-failed-trials': 'The label speaks of depression that did not improve enough with at least two adequate trials; fewer are on record.',
  'with-oral-antidepressant': 'For this indication the label has esketamine together with an oral antidepressant; none is on the medicine list.',
};

function conditionHolds(condition: Condition, input: LabelInput): boolean | null {
  switch (condition) {
    case 'two-failed-trials':
      return hasEnoughTrials(input.trials, input.settings);
    case 'with-oral-antidepressant': {
      const antidepressants = medicinesOfClass(input, 'antidepressant');
      return antidepressants === null ? null : antidepressants.length > 0;
    }
  }
}

function hasEnoughTrials(trials: LabelInput['trials'], settings: ScreeningSettings): boolean | null {
  if (trials.state !== 'known') return null;
  return countFailedTrials(trials.value, settings) >= settings['ELIG-R12.failedTrials'];
}
