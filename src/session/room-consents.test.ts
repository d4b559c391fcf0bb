import { describe, expect, it } from 'vitest';
import { idSchema } from '#foundation/id.ts';
import { after, minutes, toInstant } from '#foundation/instant.ts';
import type { Consent, ConsentScope, TextHash } from '#screening/consent.ts';
import { refuseWithdrawn, ROOM_MATTERS, roomConsents } from './room-consents.ts';

const id = '00000000-0000-7000-8000-000000000009';
const treatment = { kind: 'treatment', product: 'racemic-ketamine', route: 'intravenous', siteId: idSchema<'Site'>().parse(id) } as const;
const now = toInstant('2026-03-02T15:00:00Z');
const hash = 'a'.repeat(64) as TextHash;

function signed(scope: ConsentScope, change: Partial<Consent> = {}): Consent {
  const document = { documentId: idSchema<'ConsentDocument'>().parse(id), version: 1, language: 'en', textHash: hash, scope, supersededAt: null };
  return {
    consentId: idSchema<'Consent'>().parse(id), patientId: idSchema<'Patient'>().parse(id), document, signedTextHash: hash,
    signedAt: after(now, minutes(-600)), signedBy: 'person', expiresAt: after(now, minutes(600)), withdrawnAt: null, ...change,
  };
}

describe('what is agreed to in a room', () => {
  it('names the treatment, touch, recording and company, and what was never asked is not agreed to', () => {
    expect(roomConsents([signed(treatment), signed({ kind: 'touch' })], treatment, now).map(({ matter, standing }) => [matter, standing])).toEqual([
      ['treatment', 'in-force'], ['touch', 'in-force'], ['recording', 'missing'], ['support-person', 'missing'],
    ]);
    expect(roomConsents([], null, now).map(({ standing }) => standing)).toEqual(['missing', ...ROOM_MATTERS.map(() => 'missing')]);
  });

  it('says when it was taken back, and which consent could be', () => {
    const [first] = roomConsents([signed(treatment)], treatment, now);
    expect(first).toMatchObject({ consentId: id, withdrawnAt: null });
    expect(roomConsents([signed(treatment, { withdrawnAt: now })], treatment, now)[0]).toEqual({ matter: 'treatment', standing: 'withdrawn', withdrawnAt: now, consentId: null });
  });
});

describe('more of a dose', () => {
  it('is refused from the moment of a withdrawal, not for what was given before it', () => {
    const withdrawn = [signed(treatment, { withdrawnAt: now })];
    expect(refuseWithdrawn(withdrawn, treatment, now)).toMatchObject({ code: 'session.consent-withdrawn', facts: { withdrawnAt: now } });
    expect(refuseWithdrawn(withdrawn, treatment, toInstant('2026-03-02T14:59:59.999Z'))).toBeNull();
  });

  it('is not refused because a text was renewed or ran out in the middle of it, or touch was taken back', () => {
    expect(refuseWithdrawn([signed(treatment, { expiresAt: now })], treatment, now)).toBeNull();
    expect(refuseWithdrawn([signed(treatment, { document: { ...signed(treatment).document, supersededAt: now } })], treatment, now)).toBeNull();
    expect(refuseWithdrawn([signed(treatment), signed({ kind: 'touch' }, { withdrawnAt: now })], treatment, now)).toBeNull();
    expect(refuseWithdrawn([], null, now)).toBeNull();
  });
});
