import type { Instant } from '#foundation/instant.ts';
import { minutes } from '#foundation/instant.ts';
import type { ZoneName } from '#foundation/zoned-time.ts';
import type { Indication } from '#screening/treatment.ts';
import { checkArithmetic } from './dose-arithmetic.ts';
import { checkCeilings } from './dose-ceilings.ts';
import type { DoseFinding } from './dose-finding.ts';
import { doseFinding } from './dose-finding.ts';
import { checkInterval } from './dose-interval.ts';
import { checkEsketamine } from './esketamine-limits.ts';
import type { EarlierDose, OrderedDose } from './ordered-dose.ts';
import type { PlanSettings } from './settings.ts';
import { planSettings } from './settings.ts';
import type { MeasuredWeight } from './weight.ts';
import type { IdealWeightFormula } from './weight-basis.ts';
import { describeWeightOffer, offerWeights } from './weight-basis.ts';
import { checkDosingWeight, checkWeight } from './weight-check.ts';

/** What is known of the person and the course when a dose is ordered; `null` means not known. */
export type DosingContext = {
  readonly now: Instant;
  /** The session in question; null for an order that covers a plan in which none is booked ahead. */
  readonly plannedAt: Instant | null;
  readonly zone: ZoneName;
  readonly weight: MeasuredWeight | null;
  readonly previousWeight: MeasuredWeight | null;
  readonly heightCm: number | null;
  readonly idealWeightFormula: IdealWeightFormula | null;
  readonly ageYears: number | null;
  readonly indication: Indication | null;
  readonly isUnitedStates: boolean;
  /** Doses of earlier sessions by any route, the session in question left out. */
  readonly earlierDoses: readonly EarlierDose[];
  /** First dose of the present course; null when this is the first. */
  readonly courseStartedAt: Instant | null;
};

/**
 * Everything the dose rules DOSE-1 to DOSE-11 find in an order, the most serious first; none means nothing to say.
 * A finding changes nothing by itself: `signOrder` asks for what it asks for.
 */
export function checkDose(order: OrderedDose, context: DosingContext, settings: PlanSettings): readonly DoseFinding[] {
  const findings = [
    ...amountFindings(order, context, settings),
    ...infusionTime(order, settings),
    ...intervalFindings(context, settings),
    ...weightFindings(order, context, settings),
    ...checkArithmetic(order, settings),
  ];
  return findings.toSorted((left, right) => seriousness[right.level] - seriousness[left.level]);
}

const seriousness: Readonly<Record<DoseFinding['level'], number>> = { information: 0, soft: 1, 'second-prescriber': 2, never: 3 };

function amountFindings(order: OrderedDose, context: DosingContext, settings: PlanSettings): readonly DoseFinding[] {
  if (order.treatment === 'esketamine-nasal') return checkEsketamine({ ...context, dose: order.dose }, settings);
  const isFirstDose = !context.earlierDoses.some((dose) => dose.treatment === order.treatment);
  return checkCeilings({ treatment: order.treatment, dose: order.dose, weight: context.weight?.weight ?? null, isFirstDose }, settings);
}

/** Without a session there is no interval to judge; the same-day check judges it before the dose. */
function intervalFindings({ plannedAt, ...context }: DosingContext, settings: PlanSettings): readonly DoseFinding[] {
  return plannedAt === null ? [] : checkInterval({ ...context, plannedAt }, settings);
}

function weightFindings(order: OrderedDose, context: DosingContext, settings: PlanSettings): readonly DoseFinding[] {
  const isFixedDose = ['racemic-sublingual', 'racemic-nasal', 'esketamine-nasal'].includes(order.treatment);
  if (isFixedDose) return [];
  const offer = context.weight === null ? null : offerWeights({ weight: context.weight.weight, heightCm: context.heightCm, formula: context.idealWeightFormula }, settings);
  return [
    ...checkWeight({ weight: context.weight, previous: context.previousWeight, now: context.now }, settings),
    ...checkDosingWeight(order.perWeight, context.weight, settings),
    ...describeWeightOffer(offer, settings),
  ];
}

function infusionTime(order: OrderedDose, settings: PlanSettings): readonly DoseFinding[] {
  if (order.treatment !== 'racemic-intravenous') return [];
  const limit = settings['DOSE-1.infusionMinutes'];
  const { infusionTime: time } = order;
  if (time !== null && time !== 'push' && time >= minutes(limit)) return [];
  return [
    doseFinding({
      ruleId: 'DOSE-1',
      level: time === null ? 'never' : 'soft',
      sentence: time === null ? 'The order does not say how long the infusion runs.' : `The infusion is shorter than ${limit} minutes.`,
      inputs: [{ name: 'infusion time', value: typeof time === 'number' ? time / minutes(1) : time, unit: 'min' }],
      threshold: `${limit} minutes or longer`,
      source: planSettings['DOSE-1.infusionMinutes'].source,
      remedy: time === null ? 'State the infusion time.' : 'The prescriber writes the reason, or a longer time is chosen.',
    }),
  ];
}
