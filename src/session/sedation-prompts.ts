import type { Instant } from '#foundation/instant.ts';
import { between, minutes } from '#foundation/instant.ts';
import type { Prompt } from './prompt.ts';
import { makePrompt, trailingRun } from './prompt.ts';
import { sedationScores } from './sedation-scales.ts';
import type { SessionSettings } from './settings.ts';
import { sessionSettings } from './settings.ts';
import type { VitalSigns } from './vital-signs.ts';
import { readingsUntil } from './vital-signs.ts';

/** A 0 to 10 rating of distress, asked or shown. */
export type DistressRating = { readonly at: Instant; readonly rating: number };

/** Dissociation as staff noted it; `resolvedAt` is null while it lasts. */
export type DissociationNote = { readonly onsetAt: Instant; readonly resolvedAt: Instant | null };

/** What the sedation and distress rules look at. */
export type SedationInput = {
  readonly readings: readonly VitalSigns[];
  readonly distress: readonly DistressRating[];
  readonly dissociation: DissociationNote | null;
  readonly now: Instant;
};

type Score = { readonly takenAt: Instant; readonly score: number };

/**
 * The prompts on sedation and agitation (SED-1) and on distress and dissociation (SED-2) that stand at `now`.
 * Dissociation is information only: it belongs to the treatment. Distress counts as lasting until a lower rating is given.
 */
export function findSedationPrompts(input: SedationInput, settings: SessionSettings): readonly Prompt[] {
  const sets = readingsUntil(input.readings, input.now);
  return [...sedation(sets, settings), ...agitation(sets, settings), ...distress(input, settings), ...dissociation(input)];
}

function sedation(sets: readonly VitalSigns[], settings: SessionSettings): readonly Prompt[] {
  const latest = sets.findLast((each) => each.sedation !== null);
  if (latest === undefined || latest.sedation === null) return [];
  const red = settings['SED-1.moaasRedAt'];
  const amber = settings['SED-1.moaasAmberAt'];
  if (latest.sedation > Math.max(red, amber)) return [];
  const scores = sets.flatMap(({ takenAt, sedation: score }): readonly Score[] => (score === null ? [] : [{ takenAt, score }]));
  const isRed = latest.sedation <= red;
  const run = trailingRun(scores, ({ score }) => score <= (isRed ? red : Math.max(red, amber)));
  return [
    makePrompt({
      ruleId: 'SED-1',
      subject: 'sedation',
      priority: isRed ? 'red' : 'amber',
      sentence: `Sedation (MOAA/S ${latest.sedation}): ${sedationScores[latest.sedation].toLowerCase()}.`,
      inputs: [{ name: 'MOAA/S', value: latest.sedation, at: latest.takenAt }],
      threshold: isRed ? `${red} or below` : `${amber}`,
      source: sessionSettings['SED-1.moaasAmberAt'].source,
      since: run[0]?.takenAt ?? latest.takenAt,
      path: isRed ? 'prescriber' : 'none',
      options: ['Speak to the person and look at the breathing', ...(isRed ? ['Call the prescriber (clinic policy at this line)', 'Act by the clinic’s emergency plan'] : ['Score again'])],
    }),
  ];
}

function agitation(sets: readonly VitalSigns[], settings: SessionSettings): readonly Prompt[] {
  const scores = sets.flatMap(({ takenAt, agitation: score }): readonly Score[] => (score === null ? [] : [{ takenAt, score }]));
  const latest = scores.at(-1);
  const isRed = (score: number) => score <= settings['SED-1.rassRedAt'];
  const isAmber = (score: number) => score >= settings['SED-1.rassAmberAt'];
  if (latest === undefined || !(isRed(latest.score) || isAmber(latest.score))) return [];
  const red = isRed(latest.score);
  return [
    makePrompt({
      ruleId: 'SED-1',
      subject: 'agitation',
      priority: red ? 'red' : 'amber',
      sentence: red ? 'The person is deeply sedated on the RASS scale.' : 'The person is agitated on the RASS scale.',
      inputs: [{ name: 'RASS', value: latest.score, at: latest.takenAt }],
      threshold: red ? `${settings['SED-1.rassRedAt']} or below` : `${settings['SED-1.rassAmberAt']} or above`,
      source: sessionSettings['SED-1.rassRedAt'].source,
      since: trailingRun(scores, ({ score }) => (red ? isRed(score) : isAmber(score)))[0]?.takenAt ?? latest.takenAt,
      path: red ? 'prescriber' : 'none',
      options: red ? ['Look at the airway and the breathing', 'Call the prescriber (clinic policy at this line)'] : ['Stay near and speak calmly', 'Score again'],
    }),
  ];
}

function distress(input: SedationInput, settings: SessionSettings): readonly Prompt[] {
  const limit = settings['SED-2.distressAt'];
  const length = settings['SED-2.distressMinutes'];
  const ratings = input.distress.filter((each) => each.at <= input.now).toSorted((left, right) => (left.at < right.at ? -1 : 1));
  const latest = ratings.at(-1);
  const first = trailingRun(ratings, (each) => each.rating >= limit)[0];
  if (first === undefined || latest === undefined || between(first.at, input.now) < minutes(length)) return [];
  return [
    makePrompt({
      ruleId: 'SED-2',
      subject: 'distress',
      priority: 'amber',
      sentence: `Distress has stayed at ${limit} of 10 or above for ${length} minutes.`,
      inputs: [{ name: 'distress', value: latest.rating, unit: 'of 10', at: latest.at }],
      threshold: `${limit} of 10 or above for ${length} minutes`,
      source: sessionSettings['SED-2.distressAt'].source,
      since: first.at,
      options: ['Stay with the person; grounding, voice or a hand if agreed beforehand', 'Ask again how strong it is', 'Talk with the prescriber'],
    }),
  ];
}

function dissociation({ dissociation: note, now }: SedationInput): readonly Prompt[] {
  if (note === null || note.onsetAt > now || (note.resolvedAt !== null && note.resolvedAt <= now)) return [];
  return [
    makePrompt({
      ruleId: 'SED-2',
      subject: 'dissociation',
      priority: 'information',
      sentence: 'Dissociation is noted; it is expected and counts for discharge only.',
      inputs: [{ name: 'dissociation since', value: true, at: note.onsetAt }],
      threshold: 'Noted by staff',
      source: { key: 'SprLabel', mark: 'C' },
      since: note.onsetAt,
      options: ['Note when it has resolved'],
    }),
  ];
}
