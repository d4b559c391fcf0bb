import type { Clinic } from '#foundation/clinic.ts';
import type { PatientId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { listSites } from '#people/store/room.ts';
import { consentInForce } from '../consent.ts';
import type { ScreeningStanding } from '../screening-decision.ts';
import type { Product, Route } from '../treatment.ts';
import { listConsents } from './consent.ts';
import type { ScreeningTx } from './eligibility-input.ts';
import { findPreparedAt } from './preparation.ts';
import { readStanding } from './standing.ts';

/** Where screening, consent and preparation stand for one person and one treatment. */
export type Readiness = {
  readonly screening: ScreeningStanding;
  readonly screenedAt: Instant | null;
  readonly consent: 'in-force' | 'missing' | 'withdrawn' | 'expired' | 'superseded';
  readonly preparedAt: Instant | null;
};

/** Reads where a person stands before a plan is made, an order signed or a dose given. */
export async function readReadiness(tx: ScreeningTx, clinic: Clinic, patientId: PatientId, treatment: { readonly product: Product; readonly route: Route }, now: Instant): Promise<Readiness> {
  const { standing, newest } = await readStanding(tx, clinic, patientId, now);
  return {
    screening: standing,
    screenedAt: newest?.verdict.screenedAt ?? null,
    consent: await readConsent(tx, clinic, patientId, treatment, now),
    preparedAt: await findPreparedAt(tx, clinic.clinicId, patientId),
  };
}

async function readConsent(tx: ScreeningTx, clinic: Clinic, patientId: PatientId, treatment: { readonly product: Product; readonly route: Route }, now: Instant): Promise<Readiness['consent']> {
  const [site] = await listSites(tx, clinic.clinicId);
  if (site === undefined) return 'missing';
  const inForce = consentInForce(await listConsents(tx, clinic.clinicId, patientId), { kind: 'treatment', ...treatment, siteId: site.site_id }, now);
  if (!isRefusal(inForce)) return 'in-force';
  switch (inForce.code) {
    case 'screening.consent-withdrawn':
      return 'withdrawn';
    case 'screening.consent-expired':
      return 'expired';
    case 'screening.consent-superseded':
      return 'superseded';
    default:
      return 'missing';
  }
}
