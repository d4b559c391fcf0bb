import { describe, expect, it } from 'vitest';
import { idSchema } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import { toInstant } from '#foundation/instant.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { person, settings } from '../../tests/support/screening-cases.ts';
import type { Consent, ConsentDocument, ConsentScope, TextHash } from './consent.ts';
import { consentExpiry, consentInForce, consentState, isRunningOut } from './consent.ts';

const siteId = idSchema<'Site'>().parse('00000000-0000-7000-8000-000000000009');
const otherSite = idSchema<'Site'>().parse('00000000-0000-7000-8000-00000000000a');
const hash = (letter: string) => letter.repeat(64) as TextHash;
const signedAt = toInstant('2026-02-20T15:00:00Z');
const now = toInstant('2026-03-02T15:00:00Z');
const scope: ConsentScope = { kind: 'treatment', product: 'racemic-ketamine', route: 'intravenous', siteId };
const document: ConsentDocument = {
  documentId: idSchema<'ConsentDocument'>().parse('00000000-0000-7000-8000-00000000000b'),
  version: 3,
  language: 'en',
  textHash: hash('a'),
  scope,
  supersededAt: null,
};

function consent(change: Partial<Consent> = {}): Consent {
  return {
    consentId: idSchema<'Consent'>().parse('00000000-0000-7000-8000-00000000000c'),
    patientId: person,
    document,
    signedTextHash: hash('a'),
    signedAt,
    signedBy: 'person',
    expiresAt: consentExpiry(signedAt, settings),
    withdrawnAt: null,
    ...change,
  };
}

function inForce(consents: readonly Consent[], need: ConsentScope = scope, when: Instant = now) {
  const found = consentInForce(consents, need, when);
  return isRefusal(found) ? found.code : found.signedAt;
}

describe('the state of a consent', () => {
  it('is signed until it expires, expired from that moment', () => {
    const signed = consent({ expiresAt: toInstant('2026-03-02T15:00:00.001Z') });
    expect(consentState(signed, now)).toBe('signed');
    expect(consentState({ ...signed, expiresAt: now }, now)).toBe('expired');
  });

  it('is withdrawn from the moment of the withdrawal, whatever else it is', () => {
    expect(consentState(consent({ withdrawnAt: toInstant('2026-03-02T15:00:00.001Z') }), now)).toBe('signed');
    expect(consentState(consent({ withdrawnAt: now, expiresAt: signedAt }), now)).toBe('withdrawn');
  });

  it('is superseded when a newer text asks for a new signature, or when the text signed is not the document’s', () => {
    expect(consentState(consent({ document: { ...document, supersededAt: now } }), now)).toBe('superseded');
    expect(consentState(consent({ document: { ...document, supersededAt: toInstant('2026-03-03T15:00:00Z') } }), now)).toBe('signed');
    expect(consentState(consent({ signedTextHash: hash('b') }), now)).toBe('superseded');
  });

  it('is told to run out within thirty days of it, while it counts', () => {
    const at = (expiresAt: string, change: Partial<Consent> = {}) => isRunningOut(consent({ expiresAt: toInstant(expiresAt), ...change }), now, settings);
    expect([at('2026-04-01T15:00:00Z'), at('2026-04-01T15:00:00.001Z'), at('2026-03-02T15:00:00Z')]).toEqual([true, false, false]);
    expect(at('2026-03-10T15:00:00Z', { withdrawnAt: now })).toBe(false);
  });

  it('runs for a year by default', () => {
    expect(consentExpiry(signedAt, settings)).toBe('2027-02-20T15:00:00.000Z');
  });
});

describe('the consent that covers what is about to happen', () => {
  it('is the signed one', () => {
    expect(inForce([consent()])).toBe(signedAt);
  });

  it.each<[string, ConsentScope]>([
    ['another product', { ...scope, product: 'esketamine' }],
    ['another route', { ...scope, route: 'intramuscular' }],
    ['another site', { ...scope, siteId: otherSite }],
    ['another matter', { kind: 'telehealth' }],
  ])('is missing for %s', (_, need) => {
    expect(inForce([consent()], need)).toBe('screening.consent-missing');
  });

  it('a consent of another matter stands by its kind alone', () => {
    const touch: ConsentScope = { kind: 'touch' };
    expect(inForce([consent({ document: { ...document, scope: touch } })], touch)).toBe(signedAt);
  });

  it.each<[string, Partial<Consent>, string]>([
    ['withdrawn', { withdrawnAt: now }, 'screening.consent-withdrawn'],
    ['expired', { expiresAt: now }, 'screening.consent-expired'],
    ['superseded', { signedTextHash: hash('b') }, 'screening.consent-superseded'],
    ['signed later than now', { signedAt: toInstant('2026-03-02T15:00:00.001Z') }, 'screening.consent-missing'],
  ])('one that is %s does not count', (_, change, code) => {
    expect(inForce([consent(change)])).toBe(code);
  });

  it('speaks of the label status that holds, or of none', () => {
    const labelled = consent({ document: { ...document, scope: { ...scope, labelStatus: 'off-label' } } });
    expect(inForce([labelled], { ...scope, labelStatus: 'off-label' })).toBe(signedAt);
    expect(inForce([labelled], { ...scope, labelStatus: 'on-label' })).toBe('screening.consent-other-label');
    expect(inForce([labelled])).toBe(signedAt);
    expect(inForce([consent()], { ...scope, labelStatus: 'on-label' })).toBe(signedAt);
    expect(inForce([{ ...labelled, expiresAt: now }], { ...scope, labelStatus: 'on-label' })).toBe('screening.consent-missing');
  });

  it('is ended by a withdrawal under a text of another label status as well', () => {
    const withdrawn = consent({ document: { ...document, scope: { ...scope, labelStatus: 'on-label' } }, withdrawnAt: now });
    expect(inForce([consent({ document: { ...document, scope: { ...scope, labelStatus: 'off-label' } } }), withdrawn], { ...scope, labelStatus: 'off-label' })).toBe('screening.consent-withdrawn');
  });

  it('a withdrawal ends every earlier consent of the same scope, and a later signature counts again', () => {
    const earlier = consent({ signedAt: toInstant('2026-01-10T15:00:00Z') });
    const withdrawn = consent({ withdrawnAt: toInstant('2026-02-25T15:00:00Z') });
    expect(inForce([earlier, withdrawn])).toBe('screening.consent-withdrawn');
    const again = consent({ signedAt: toInstant('2026-02-26T15:00:00Z') });
    expect(inForce([again, earlier, withdrawn])).toBe(again.signedAt);
    const sameMoment = consent({ signedAt: toInstant('2026-02-25T15:00:00Z') });
    expect(inForce([sameMoment, withdrawn])).toBe('screening.consent-withdrawn');
  });

  it('a withdrawal of one matter leaves the others', () => {
    const touch = consent({ document: { ...document, scope: { kind: 'touch' } }, withdrawnAt: now });
    expect(inForce([touch, consent()])).toBe(signedAt);
  });
});
