import type { ClaimWords } from '#evidence/claim-words.ts';
import { claims } from '#evidence/claims.ts';
import { shippedGuide } from '#evidence/http/guide/shipped-guide.ts';
import { sourceOf } from '#evidence/sources.ts';
import type { Clinic } from '#foundation/clinic.ts';
import type { Instant } from '#foundation/instant.ts';
import { settingsInForce } from '#foundation/setting.ts';
import { localDateOf } from '#foundation/zoned-time.ts';
import { integrationSettings } from '#integration/settings.ts';
import { listedName } from '#people/person-name.ts';
import { listNamed } from '#people/store/patient.ts';
import type { Context, Route, StaffActor } from '#transport/route.ts';
import { route } from '#transport/route.ts';
import type { WireReading } from '../api-clinic.ts';
import { clinicClaimsQuery, clinicOutcomesQuery, figurePeopleQuery } from '../api-clinic.ts';
import type { ClaimReading } from '../claim-readings.ts';
import { readClaims } from '../claim-readings.ts';
import type { OutcomesQuestion } from '../clinic-outcomes.ts';
import { clinicOutcomes } from '../clinic-outcomes.ts';
import { CURVE_CAPTION } from '../durability-curve.ts';
import { peopleInFigure } from '../figure-people.ts';
import { limitsOf } from '../measure-limits.ts';
import { outcomeSettings } from '../settings.ts';
import type { CohortTx } from '../store/treated-people.ts';
import { keptPeople } from './kept-people.ts';

type StaffContext = Omit<Context<never>, 'actor' | 'tx'> & { readonly tx: CohortTx; readonly actor: StaffActor };

/** What the outcomes domain offers of everybody treated. */
export const clinicOutcomeRoutes: readonly Route[] = [
  route(clinicOutcomesQuery, { audience: 'staff', roles: ['owner', 'prescriber', 'therapist'] }, async ({ tx, clinic, now, audit }: StaffContext, { query: { measure, by } }) => {
    audit({ action: 'outcomes.clinic-opened', facts: { measure, by } });
    const settings = settingsInForce(outcomeSettings, clinic.settings);
    const question = questionOf(clinic, now, { measure, by });
    const limits = limitsOf(measure, settings);
    const people = await keptPeople(tx, clinic, { measure, now });
    return {
      measure, by, on: question.today, caption: CURVE_CAPTION,
      smallestGroup: settings['TTE-1.smallestGroup'],
      lostAfterDays: settings['TTE-1.lostAfterDays'],
      limits: { baselineFrom: settings['OUT-2.baselineFrom'], remissionAtMost: limits.remissionAtMost?.value ?? null, looksBackTwoWeeks: limits.looksBackTwoWeeks },
      integrationDays: question.landmarkDay,
      ...clinicOutcomes(people, question, settings),
    };
  }),

  route(figurePeopleQuery, { audience: 'staff', roles: ['prescriber', 'therapist'] }, async ({ tx, clinic, now, audit }: StaffContext, { query: { measure, by, group, figure } }) => {
    const people = await keptPeople(tx, clinic, { measure, now });
    const listed = peopleInFigure(people, questionOf(clinic, now, { measure, by }), { group, figure }, settingsInForce(outcomeSettings, clinic.settings));
    audit({ action: 'outcomes.figure-people-opened', facts: { measure, by, group, figure, people: listed?.length ?? 0 } });
    if (listed === null) return { people: null };
    const standings = new Map(listed.map((person) => [person.patientId, person]));
    const named = await listNamed(tx, clinic.clinicId, [...standings.keys()]);
    return {
      people: named.flatMap((row) => {
        const person = standings.get(row.patient_id);
        return person === undefined ? [] : [{ ...person, patientName: listedName({ familyName: row.family_name, givenName: row.given_name }), birthDate: row.birth_date }];
      }),
    };
  }),

  route(clinicClaimsQuery, { audience: 'staff', roles: ['owner', 'prescriber', 'therapist'] }, async ({ tx, clinic, now, audit }: StaffContext, { query: { measure } }) => {
    audit({ action: 'outcomes.claims-opened', facts: { measure } });
    const settings = settingsInForce(outcomeSettings, clinic.settings);
    const people = await keptPeople(tx, clinic, { measure, now });
    const all = questionOf(clinic, now, { measure, by: 'all' });
    const outcomes = clinicOutcomes(people, all, settings);
    const lost = outcomes.groups[0]?.figures?.shares.find(({ figure }) => figure === 'lost')?.share;
    const { claimWords } = await shippedGuide('en');
    return {
      measure,
      on: all.today,
      treated: outcomes.groups[0]?.figures?.treated ?? null,
      lost: lost?.state === 'shown' ? { yes: lost.yes, of: lost.of, afterDays: settings['TTE-1.lostAfterDays'] } : null,
      smallestGroup: settings['TTE-1.smallestGroup'],
      integrationDays: all.landmarkDay,
      caption: CURVE_CAPTION,
      seeds: readClaims(outcomes, clinicOutcomes(people, { ...all, by: 'integration' }, settings)).map((reading) => ({ seed: reading.seed, claims: reading.claims.flatMap((claim) => publishedClaim(claim, claimWords)) })),
    };
  }),
];

/** A reading with what the guide says of its claim, where that has words. */
function publishedClaim(reading: ClaimReading, claimWords: ClaimWords): readonly WireReading[] {
  const [claim, words] = [claims.find(({ id }) => id === reading.claimId), claimWords[reading.claimId]];
  if (claim === undefined || words === undefined) return [];
  const { standing, grade, sources } = claim;
  return [{ ...reading, standing, grade, known: words.known, disputed: words.disputed ?? null, studied: words.source, sources: sources.map(({ key, mark }) => ({ key, mark, reference: sourceOf(key).reference, where: sourceOf(key).where })) }];
}

function questionOf({ zone, settings }: Clinic, now: Instant, asked: Pick<OutcomesQuestion, 'measure' | 'by'>): OutcomesQuestion {
  return { ...asked, today: localDateOf(now, zone), landmarkDay: settingsInForce(integrationSettings, settings)['INTG-2.countedDays'] };
}
