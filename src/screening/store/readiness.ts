import type { Kysely } from 'kysely';
import type { Clinic } from '#foundation/clinic.ts';
import type { PatientId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { settingsInForce } from '#foundation/setting.ts';
import { listSites } from '#people/store/room.ts';
import type { PeopleTables } from '#people/store/tables.ts';
import { consentInForce } from '../consent.ts';
import type { ScreeningStanding } from '../screening-decision.ts';
import { screeningStanding } from '../screening-decision.ts';
import { screeningSettings } from '../settings.ts';
import type { Product, Route } from '../treatment.ts';
import { listConsents } from './consent.ts';
import { findPreparedAt } from './preparation.ts';
import type { ScreeningTables } from './tables.ts';
import { findDecision, listVerdicts } from './verdict.ts';

type Tx = Kysely<ScreeningTables & PeopleTables>;

/** Where screening, consent and preparation stand for one person and one treatment. */
export type Readiness = {
  readonly screening: ScreeningStanding;
  readonly screenedAt: Instant | null;
  readonly consent: 'in-force' | 'missing' | 'withdrawn' | 'expired' | 'superseded';
  readonly preparedAt: Instant | null;
};

/** Reads where a person stands before a plan is made, an order signed or a dose given. */
export async function readReadiness(tx: Tx, clinic: Clinic, patientId: PatientId, treatment: { readonly product: Product; readonly route: Route }, now: Instant): Promise<Readiness> {
  const settings = settingsInForce(screeningSettings, clinic.settings);
  const [stored] = await listVerdicts(tx, clinic.clinicId, patientId, 1);
  const decision = stored === undefined ? null : await findDecision(tx, clinic.clinicId, stored);
  return {
    screening: screeningStanding(stored?.verdict ?? null, decision, now, settings),
    screenedAt: stored?.verdict.screenedAt ?? null,
    consent: await readConsent(tx, clinic, patientId, treatment, now),
    preparedAt: await findPreparedAt(tx, clinic.clinicId, patientId),
  };
}

async function readConsent(tx: Tx, clinic: Clinic, patientId: PatientId, treatment: { readonly product: Product; readonly route: Route }, now: Instant): Promise<Readiness['consent']> {
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
