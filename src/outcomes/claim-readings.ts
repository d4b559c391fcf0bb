import { claims } from '#evidence/claims.ts';
import type { ShareInterval } from './cohort/wilson-interval.ts';
import type { SurvivalStep } from './cohort/kaplan-meier.ts';
import type { ClinicOutcomes } from './clinic-outcomes.ts';
import type { GroupCurve } from './durability-curve.ts';
import type { CurveName, ReadSeed, ShareFigure } from './figure-names.ts';
import { READ_SEEDS } from './figure-names.ts';
import type { GroupComparison } from './group-comparison.ts';
import type { GroupShare } from './group-figures.ts';

/** What is read of the clinic's own people beside a claim: a share, a curve on a day or at its middle, or how integration compares. */
type OwnFigure =
  | { readonly kind: 'share'; readonly figure: ShareFigure }
  | { readonly kind: 'on-day'; readonly curve: CurveName; readonly day: number }
  | { readonly kind: 'median'; readonly curve: CurveName }
  | { readonly kind: 'integration' };

/** By claim, what of the clinic's own is nearest to it; a claim that is not here has nothing of the kind. */
const NEAREST: Readonly<Record<string, OwnFigure>> = {
  'response-first-day': { kind: 'share', figure: 'response-24-hours' },
  'response-first-week': { kind: 'share', figure: 'response-7-days' },
  'response-after-six': { kind: 'share', figure: 'response-series-end' },
  'not-everybody-finishes': { kind: 'share', figure: 'series-completed' },
  'booster-timing': { kind: 'share', figure: 'further-dose' },
  'relapse-after-six': { kind: 'median', curve: 'durability' },
  'kept-without-more': { kind: 'on-day', curve: 'durability', day: 28 },
  'kept-eight-weeks': { kind: 'on-day', curve: 'durability', day: 56 },
  'some-get-worse': { kind: 'share', figure: 'worsened' },
  'therapy-after-six': { kind: 'integration' },
};

/** Claims whose one published share counts the same thing as the clinic's figure, so that the two can be held against each other. */
const SAME_SHARE: ReadonlySet<string> = new Set(['response-first-day', 'response-first-week', 'response-after-six', 'kept-without-more', 'kept-eight-weeks', 'some-get-worse']);

/** A share of the clinic's own, 0 to 1, how many people it rests on, and its 95 % interval; null on a curve before anything happened and where it happened to everybody. */
export type OwnShare = { readonly share: number; readonly people: number; readonly interval: ShareInterval | null };

/**
 * What the clinic's own people say. `too-few` where fewer than allowed are counted, `not-defined` where the measure
 * gives it no meaning, `not-followed` where nobody was followed so long, `none` where nothing like it is counted here.
 */
export type OwnReading =
  | { readonly state: 'share'; readonly value: OwnShare }
  | { readonly state: 'median'; readonly days: number | null; readonly people: number; readonly events: number }
  | { readonly state: 'compared'; readonly comparison: GroupComparison }
  | { readonly state: 'too-few' | 'not-defined' | 'not-followed' | 'none' };

/** Where a published share lies: inside the interval of the clinic's own, or above or below all of it. */
export type PublishedPlace = 'inside' | 'above' | 'below';

/** One claim beside the clinic's own people; `published` is its share in percent where it counts the same thing. */
export type ClaimReading = {
  readonly claimId: string;
  readonly own: OwnReading;
  readonly kind: OwnFigure['kind'] | null;
  readonly figure: ShareFigure | null;
  readonly day: number | null;
  readonly published: { readonly percent: number; readonly place: PublishedPlace } | null;
};

/** The claims of one element of the guide, each beside the clinic's own people. */
export type SeedReading = { readonly seed: ReadSeed; readonly claims: readonly ClaimReading[] };

/**
 * Every claim of S7 and S35 to S38 beside the clinic's own people. Nothing is tested against the published figure: it
 * is only said where it lies, because other people were counted in another way.
 * @param all everybody as one group
 * @param byIntegration the same people by integration, from the landmark on
 */
export function readClaims(all: ClinicOutcomes, byIntegration: ClinicOutcomes): readonly SeedReading[] {
  return READ_SEEDS.map((seed) => ({ seed, claims: claims.filter(({ seeds }) => seeds.includes(seed)).map(({ id }) => readClaim(id, all, byIntegration)) }));
}

function readClaim(claimId: string, all: ClinicOutcomes, byIntegration: ClinicOutcomes): ClaimReading {
  const nearest = NEAREST[claimId];
  const own = nearest === undefined ? ({ state: 'none' } as const) : ownReading(nearest, all, byIntegration);
  return {
    claimId,
    own,
    kind: nearest?.kind ?? null,
    figure: nearest?.kind === 'share' ? nearest.figure : null,
    day: nearest?.kind === 'on-day' ? nearest.day : null,
    published: publishedBeside(claimId, own),
  };
}

function ownReading(nearest: OwnFigure, all: ClinicOutcomes, byIntegration: ClinicOutcomes): OwnReading {
  switch (nearest.kind) {
    case 'share':
      return shareReading(all.groups[0]?.figures?.shares.find(({ figure }) => figure === nearest.figure)?.share);
    case 'on-day':
      return onDay(all[nearest.curve].curves[0], nearest.day);
    case 'median': {
      const curve = all[nearest.curve].curves[0];
      return curve?.state === 'shown' ? { state: 'median', days: curve.medianDays, people: curve.people, events: curve.events } : { state: 'too-few' };
    }
    case 'integration': {
      const { comparison } = byIntegration.durability;
      return comparison === null ? { state: 'too-few' } : { state: 'compared', comparison };
    }
  }
}

function shareReading(share: GroupShare | undefined): OwnReading {
  if (share === undefined || share.state === 'not-shown') return { state: 'too-few' };
  if (share.state === 'not-defined') return share;
  return { state: 'share', value: { share: share.yes / share.of, people: share.of, interval: share.interval } };
}

/** The share still free of the event on a day. */
function onDay(curve: GroupCurve | undefined, day: number): OwnReading {
  if (curve?.state !== 'shown') return { state: 'too-few' };
  if (curve.lastDay < day) return { state: 'not-followed' };
  const step: SurvivalStep | undefined = curve.steps.findLast((each) => each.day <= day);
  return { state: 'share', value: { share: step?.share ?? 1, people: curve.people, interval: step?.interval ?? null } };
}

function publishedBeside(claimId: string, own: OwnReading): ClaimReading['published'] {
  if (own.state !== 'share' || !SAME_SHARE.has(claimId)) return null;
  const percent = claims.find(({ id }) => id === claimId)?.figures.find(({ unit, arm }) => unit === 'percent' && arm === 'treated')?.value;
  const { interval } = own.value;
  return percent === undefined || interval === null ? null : { percent, place: placeOf(percent / 100, interval) };
}

function placeOf(published: number, { low, high }: ShareInterval): PublishedPlace {
  if (published > high) return 'above';
  return published < low ? 'below' : 'inside';
}
