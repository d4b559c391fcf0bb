import { expect, test } from 'vitest';
import { idSchema } from '#foundation/id.ts';
import { toInstant } from '#foundation/instant.ts';
import type { ConsentText, SignedConsent } from './consent-need.ts';
import { hasTreatmentConsent, inLanguage } from './consent-need.ts';

const at = toInstant('2026-11-23T15:00:00Z');
const id = '01a00000-0000-7000-8000-000000000001';
const treatment = { kind: 'treatment', product: 'esketamine', route: 'nasal', siteId: idSchema<'Site'>().parse(id) } as const;

function text(language: string, scope: ConsentText['scope'] = treatment): ConsentText {
  return { documentId: idSchema<'ConsentDocument'>().parse(id), version: 1, language, title: '', text: '', textHash: '', scope, publishedAt: at, teachBack: [] };
}
function signed(state: SignedConsent['state'], scope: SignedConsent['scope'] = treatment): SignedConsent {
  return { consentId: idSchema<'Consent'>().parse(id), documentId: idSchema<'ConsentDocument'>().parse(id), version: 1, title: '', scope, state, signedAt: at, expiresAt: at, withdrawnAt: null, isRunningOut: false };
}

const NOT_GUARDED = { nothingBindingUntil: null };

test('only a consent to treatment that is in force is enough', () => {
  expect(hasTreatmentConsent({ ...NOT_GUARDED, toSign: [text('en')], signed: [signed('signed')] })).toBe(true);
  for (const state of ['withdrawn', 'expired', 'superseded'] as const) expect(hasTreatmentConsent({ ...NOT_GUARDED, toSign: [text('en')], signed: [signed(state)] })).toBe(false);
  expect(hasTreatmentConsent({ ...NOT_GUARDED, toSign: [text('en')], signed: [signed('signed', { kind: 'touch' })] })).toBe(false);
});

test('one that runs out soon is asked for anew, not in the time after a dose', () => {
  const soon = { ...signed('signed'), isRunningOut: true };
  expect(hasTreatmentConsent({ ...NOT_GUARDED, toSign: [text('en')], signed: [soon] })).toBe(false);
  expect(hasTreatmentConsent({ nothingBindingUntil: at, toSign: [], signed: [soon] })).toBe(true);
});

test('where no text for a treatment has been published, none is missing', () => {
  expect(hasTreatmentConsent({ ...NOT_GUARDED, toSign: [], signed: [] })).toBe(true);
  expect(hasTreatmentConsent({ ...NOT_GUARDED, toSign: [text('en', { kind: 'recording' })], signed: [] })).toBe(true);
});

test('texts in the reader’s language stand alone; without one the others are shown', () => {
  expect(inLanguage([text('en'), text('es')], 'es').map(({ language }) => language)).toEqual(['es']);
  expect(inLanguage([text('en')], 'es').map(({ language }) => language)).toEqual(['en']);
});
