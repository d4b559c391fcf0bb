import type { Licence, NumberItem, Questionnaire, RatingItem } from './instrument.ts';

/** The notice under every check that the project wrote itself. */
export const OWN_WORDING: Licence = {
  owner: 'The Fenestra project',
  notice: 'Written for this product. Not validated: it opens a conversation, it does not diagnose or measure treatment effect.',
  wording: 'own-wording',
};

/** What every check of our own has in common. */
export const OWN_CHECK = {
  kind: 'questionnaire',
  version: '1',
  languages: ['en', 'es'],
  completedBy: 'patient',
  missing: { mayBeProrated: false, neverProrated: [] },
  isValidated: false,
  licence: OWN_WORDING,
  loinc: { panel: null, total: null },
  sources: [{ key: 'product-default', mark: 'P' }],
} as const satisfies Partial<Questionnaire>;

/** A question rated from 0 to `maximum` whose two ends are named. */
export function rating(id: string, text: string, maximum: number, ends: readonly [lowest: string, highest: string], isScored: boolean): RatingItem {
  return { kind: 'rating', id, text, code: null, minimum: 0, maximum, minimumLabel: ends[0], maximumLabel: ends[1], isScored, selfHarm: null };
}

/** A question answered with a whole number from 0 to `maximum` of a unit. */
export function amount(id: string, text: string, maximum: number, unit: string): NumberItem {
  return { kind: 'number', id, text, code: null, minimum: 0, maximum, unit, isScored: false, selfHarm: null };
}
