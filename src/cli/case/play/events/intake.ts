import type { LocalDate } from '#foundation/zoned-time.ts';
import { addDays, localDateOf, localDateSchema } from '#foundation/zoned-time.ts';
import { recordBloodPressure, recordBodyMeasure, recordFacts } from '#screening/api-intake.ts';
import type { FactDetails, FactOrigin, FactState } from '#screening/fact.ts';
import type { FactId } from '#screening/facts.ts';
import { FACT_IDS } from '#screening/facts.ts';
import type { EventOf } from '../../events.ts';
import { factOf } from '../../fact-names.ts';
import { digitsOf } from '../../values.ts';
import { isRefused } from '../browser.ts';
import type { Adapters, Cue } from '../cue.ts';
import { ask } from '../cue.ts';
import type { EventOutcome } from '../outcome.ts';
import { done, outcomeOf } from '../outcome.ts';
import { patientIdOf } from '../scene.ts';

type StatedFact = { readonly factId: FactId; readonly state: FactState; readonly details: FactDetails };

/** Facts, readings and measures of intake. */
export const intakeEvents: Adapters<'fact' | 'facts' | 'finding-replaced' | 'blood-pressure' | 'weight'> = {
  async fact(cue) {
    const { scene, event } = cue;
    const named = factOf(event.fact);
    const today = localDateOf(cue.at, scene.document.zone);
    return stateFacts(cue, [{ factId: named.fact, state: event.state, details: { ...named.details, ...detailsOf(event, today) } }], event.origin);
  },

  async facts(cue) {
    const { scene, event } = cue;
    const named = namedFacts(event);
    const rest = event.otherwise === undefined ? [] : otherFacts(event.otherwise, new Set([...scene.record.statedFacts, ...named.map(({ factId }) => factId)]));
    const facts = [...named, ...rest];
    return facts.length === 0 ? done('every fact is stated already') : stateFacts(cue, facts, 'staff');
  },

  async 'finding-replaced'(cue) {
    const { event } = cue;
    const { fact, details } = factOf(event.fact);
    const when = event.evidenceOn === undefined ? {} : { happenedOn: localDateSchema.parse(event.evidenceOn) };
    return stateFacts(cue, [{ factId: fact, state: event.state, details: { ...details, ...when, words: event.evidence } }], 'document');
  },

  async 'blood-pressure'(cue) {
    const { scene, event, effectiveAt: measuredAt } = cue;
    const { systolicMmHg, diastolicMmHg } = event;
    return outcomeOf(await ask(cue, recordBloodPressure, { params: { patientId: patientIdOf(scene) }, body: { systolicMmHg, diastolicMmHg, measuredAt } }));
  },

  async weight(cue) {
    const { scene, event, effectiveAt: measuredAt } = cue;
    const weight = weightOf(event);
    return outcomeOf(await ask(cue, recordBodyMeasure, { params: { patientId: patientIdOf(scene) }, body: { weight, heightCm: event.heightCm ?? null, measuredAt } }));
  },
};

async function stateFacts(cue: Cue<EventOf<'fact' | 'facts' | 'finding-replaced'>>, facts: readonly StatedFact[], origin: FactOrigin): Promise<EventOutcome> {
  const { scene } = cue;
  const reply = await ask(cue, recordFacts, { params: { patientId: patientIdOf(scene) }, body: { facts: [...facts], origin } });
  if (!isRefused(reply)) for (const { factId } of facts) scene.record.statedFacts.add(factId);
  return outcomeOf(reply);
}

/** A weight as it was typed, in its unit. */
export function weightOf({ weightKg, weightLb }: { readonly weightKg?: string | undefined; readonly weightLb?: number | undefined }) {
  if (weightKg !== undefined) return { value: weightKg, unit: 'kg' as const };
  return weightLb === undefined ? null : { value: digitsOf(weightLb), unit: 'lb' as const };
}

function namedFacts(event: EventOf<'facts'>): readonly StatedFact[] {
  const states = { present: event.present, absent: event.absent, unknown: event.unknown, declined: event.declined, 'not-asked': event.notAsked } as const;
  return (['present', 'absent', 'unknown', 'declined', 'not-asked'] as const).flatMap((state) =>
    states[state].map((name) => {
      const { fact, details } = factOf(name);
      return { factId: fact, state, details: state === 'present' ? details : {} };
    }),
  );
}

function otherFacts(state: FactState, stated: ReadonlySet<FactId>): readonly StatedFact[] {
  return FACT_IDS.filter((factId) => !stated.has(factId)).map((factId) => ({ factId, state, details: {} }));
}

function detailsOf({ happenedOn, control, activity, childPugh, bipolarType, hasRecentCrisis, clearance, words }: EventOf<'fact'>, today: LocalDate): FactDetails {
  return {
    ...(happenedOn !== undefined && { happenedOn: latestDayOf(happenedOn, today) }),
    ...(control !== undefined && { control }),
    ...(activity !== undefined && { activity }),
    ...(childPugh !== undefined && { childPugh }),
    ...(bipolarType !== undefined && { bipolarType }),
    ...(hasRecentCrisis !== undefined && { hasRecentCrisis }),
    ...(clearance !== undefined && { clearance: { givenOn: localDateSchema.parse(clearance.givenOn), reference: clearance.reference } }),
    ...(words !== undefined && { words }),
  };
}

/** The latest day, up to today, on which something remembered by its month or year can have happened. */
function latestDayOf(rough: string, today: LocalDate): LocalDate {
  if (rough.length === 10) return localDateSchema.parse(rough);
  const [year = '', month = '12'] = rough.split('-');
  const next = month === '12' ? `${Number(year) + 1}-01-01` : `${year}-${String(Number(month) + 1).padStart(2, '0')}-01`;
  const last = addDays(localDateSchema.parse(next), -1);
  return last < today ? last : today;
}
