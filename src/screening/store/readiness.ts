import type { Clinic } from '#foundation/clinic.ts';
import type { PatientId, SiteId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import { listSites } from '#people/store/room.ts';
import { labelOf } from '../consent-label.ts';
import type { ConsentAt } from '../consent-standing.ts';
import { consentAt } from '../consent-standing.ts';
import type { OpenFinding, ScreeningStanding } from '../screening-decision.ts';
import type { Product, Route } from '../treatment.ts';
import { listConsents } from './consent.ts';
import type { ScreeningTx } from './eligibility-input.ts';
import { readEligibilityInput } from './eligibility-input.ts';
import { findPreparedAt } from './preparation.ts';
import { readStanding } from './standing.ts';

/** Where screening, consent and preparation stand for one person and one treatment. */
export type Readiness = {
  readonly screening: ScreeningStanding;
  /** The findings behind a screening that is refused, incomplete or met by something new. */
  readonly open: readonly OpenFinding[];
  readonly screenedAt: Instant | null;
  readonly consent: ConsentAt;
  readonly preparedAt: Instant | null;
};

type Treatment = { readonly product: Product; readonly route: Route };

/**
 * Reads where a person stands before a plan is made, an order signed or a dose given.
 * @param siteId where it takes place, because a consent is for one site; null while nobody knows, and then any site's consent counts
 */
export async function readReadiness(tx: ScreeningTx, clinic: Clinic, patientId: PatientId, treatment: Treatment, now: Instant, siteId: SiteId | null = null): Promise<Readiness> {
  const { standing, open, newest } = await readStanding(tx, clinic, patientId, now);
  const consents = await listConsents(tx, clinic.clinicId, patientId);
  // The label of ketamine names no indication, so nothing about the person can change what its text says.
  const labelStatus = treatment.product === 'esketamine' ? labelOf(await readEligibilityInput(tx, clinic, patientId, now), treatment) : undefined;
  const sites = siteId === null ? (await listSites(tx, clinic.clinicId)).map((site) => site.site_id) : [siteId];
  const found = sites.map((site) => consentAt(consents, { kind: 'treatment', ...treatment, siteId: site, labelStatus }, now));
  return {
    screening: standing,
    open,
    screenedAt: newest?.verdict.screenedAt ?? null,
    consent: FURTHEST_FIRST.find((state) => found.includes(state)) ?? 'missing',
    preparedAt: await findPreparedAt(tx, clinic.clinicId, patientId),
  };
}

const FURTHEST_FIRST = ['in-force', 'withdrawn', 'other-label', 'superseded', 'expired'] as const satisfies readonly Readiness['consent'][];
