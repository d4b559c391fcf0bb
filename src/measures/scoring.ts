import type { RuleFinding } from '#foundation/rule.ts';
import { RULE_SET_VERSION } from '#foundation/rule.ts';
import type { Refusal } from '#foundation/refusal.ts';
import type { AnswerSet } from './answer-set.ts';
import { refuseAnswers, valueAt } from './answer-set.ts';
import { askedItems } from './asked-items.ts';
import type { Band, Instrument, Item, MeasureName, Questionnaire } from './instrument.ts';
import { measureRefusal } from './refusals.ts';
import type { MeasureSettings } from './settings.ts';
import { measureSettings } from './settings.ts';

type ScoreHead = {
  readonly measure: MeasureName;
  readonly version: string;
  /** One sentence that says how the number came about, to be shown wherever the number is. */
  readonly computation: string;
};

/** A total and how it came about; `prorated` totals are estimates and are flagged wherever they are shown. */
export type Score = ScoreHead & {
  readonly state: 'scored';
  readonly total: number;
  readonly method: 'summed' | 'prorated' | 'entered';
  readonly band: Band | null;
  readonly missingItems: readonly string[];
  readonly finding: RuleFinding | null;
};

/** No total, and why: too many items open, or one that is never filled in and has to be asked, such as PHQ-9 item 9. */
export type NoScore = ScoreHead & {
  readonly state: 'not-scored';
  readonly reason: 'item-never-filled-in' | 'too-many-open' | 'each-answer-stands-alone';
  readonly missingItems: readonly string[];
  readonly askNext: readonly string[];
  readonly finding: RuleFinding | null;
};

/**
 * Scores a questionnaire. Up to two unanswered PHQ-9 items are filled in as sum times items over answered, halves
 * rounded up, and flagged; item 9 never is, and with three or more open there is no score (OUT-8). A question that the
 * form leaves out, because of an earlier answer, adds nothing.
 * @returns the score, why there is none, or a refusal when an answer does not belong to the questionnaire
 */
export function scoreAnswers(instrument: Questionnaire, answers: AnswerSet, settings: MeasureSettings): Score | NoScore | Refusal {
  const refusal = refuseAnswers(instrument, answers);
  if (refusal !== null) return refusal;
  if (instrument.scoring === 'none') return standingAlone(instrument);
  const scored = askedItems(instrument, answers).filter((item) => item.isScored);
  const missing = scored.filter((item) => valueAt(answers, item.id) === null).map((item) => item.id);
  const sum = sumOf(scored, answers);
  if (missing.length === 0) return summed(instrument, sum, scored.length);
  const reason = reasonForNoScore(instrument, missing, settings);
  if (reason !== null) return notScored(instrument, reason, missing, scored.length, settings);
  return prorated(instrument, sum, missing, scored.length, settings);
}

/** A total that staff enter from a sheet of their own; refused when it is no whole number in the measure's range. */
export function enterTotal(instrument: Instrument, total: number): Score | Refusal {
  if (instrument.range === null) return measureRefusal('measures.measure-not-scored-by-total', { measure: instrument.id });
  const { minimum, maximum } = instrument.range;
  if (!Number.isInteger(total) || total < minimum || total > maximum) {
    return measureRefusal('measures.total-out-of-range', { measure: instrument.id, minimum, maximum });
  }
  return {
    ...headOf(instrument, `${total} of ${maximum}, a total entered by staff from the clinic's own ${instrument.name} sheet.`),
    state: 'scored',
    total,
    method: 'entered',
    band: bandOf(instrument, total),
    missingItems: [],
    finding: null,
  };
}

/** The band that a total falls in; null when the measure has no bands. */
export function bandOf(instrument: Instrument, total: number): Band | null {
  return instrument.bands.find((band) => total >= band.from && total <= band.to) ?? null;
}

function summed(instrument: Questionnaire, sum: number, count: number): Score {
  const leftOut = instrument.items.filter((item) => item.isScored).length - count;
  const computation = `${sum} of ${instrument.range?.maximum ?? sum}: ${addedText(count, leftOut)} of ${instrument.name} version ${instrument.version} added up.`;
  return { ...headOf(instrument, computation), state: 'scored', total: sum, method: 'summed', band: bandOf(instrument, sum), missingItems: [], finding: null };
}

function addedText(count: number, leftOut: number): string {
  if (leftOut > 0) return `the items that were asked, ${count} of ${count + leftOut},`;
  return count === 1 ? 'the one scored item' : `all ${count} items`;
}

function prorated(instrument: Questionnaire, sum: number, missing: readonly string[], count: number, settings: MeasureSettings): Score {
  const answered = count - missing.length;
  const total = roundHalfUp(sum * count, answered);
  const computation = `${total} is an estimate: ${answered} of ${count} items of ${instrument.name} version ${instrument.version} add up to ${sum}; ${sum} × ${count} ÷ ${answered}, halves rounded up.`;
  const finding = missingFinding(instrument, 'The total is an estimate, because not every item was answered.', missing, settings);
  return { ...headOf(instrument, computation), state: 'scored', total, method: 'prorated', band: bandOf(instrument, total), missingItems: missing, finding };
}

function reasonForNoScore(instrument: Questionnaire, missing: readonly string[], settings: MeasureSettings): 'item-never-filled-in' | 'too-many-open' | null {
  const atMost = instrument.missing.mayBeProrated ? settings['OUT-8.itemsProratedAtMost'] : 0;
  if (missing.some((item) => instrument.missing.neverProrated.includes(item))) return 'item-never-filled-in';
  return missing.length > atMost ? 'too-many-open' : null;
}

function notScored(instrument: Questionnaire, reason: 'item-never-filled-in' | 'too-many-open', missing: readonly string[], count: number, settings: MeasureSettings): NoScore {
  const neverFilledIn = missing.filter((item) => instrument.missing.neverProrated.includes(item));
  const sentence = reason === 'too-many-open' ? 'There is no total, because too many items are open.' : 'There is no total yet: an item that is never filled in is open. Please ask it.';
  return {
    ...headOf(instrument, `No total: ${missing.length} of ${count} items of ${instrument.name} version ${instrument.version} are open.`),
    state: 'not-scored',
    reason,
    missingItems: missing,
    askNext: neverFilledIn.length > 0 ? neverFilledIn : missing,
    finding: missingFinding(instrument, sentence, missing, settings),
  };
}

function standingAlone(instrument: Questionnaire): NoScore {
  return { ...headOf(instrument, `${instrument.name} has no total: each answer stands for itself.`), state: 'not-scored', reason: 'each-answer-stands-alone', missingItems: [], askNext: [], finding: null };
}

function missingFinding(instrument: Questionnaire, sentence: string, missing: readonly string[], settings: MeasureSettings): RuleFinding {
  const filledIn = `at most ${settings['OUT-8.itemsProratedAtMost']} items may be filled in, item 9 never`;
  return {
    ruleId: 'OUT-8',
    sentence,
    inputs: [{ name: 'open items', value: missing.join(', ') }],
    threshold: instrument.missing.mayBeProrated ? filledIn : `no item of ${instrument.name} is filled in`,
    sources: [measureSettings['OUT-8.itemsProratedAtMost'].source],
    ruleSetVersion: RULE_SET_VERSION,
  };
}

function headOf(instrument: Instrument, computation: string): ScoreHead {
  return { measure: instrument.id, version: instrument.version, computation };
}

function sumOf(items: readonly Item[], answers: AnswerSet): number {
  return items.reduce((sum, item) => sum + pointsAt(item, answers), 0);
}

function pointsAt(item: Item, answers: AnswerSet): number {
  const value = valueAt(answers, item.id);
  return value === null ? 0 : pointsOf(item, value);
}

/** What an answer adds to the total: its own points where it has them, its value otherwise. */
export function pointsOf(item: Item, value: number): number {
  const given = item.kind === 'choice' ? item.answers.find((answer) => answer.value === value) : undefined;
  return given?.points ?? value;
}

/** Whole-number division that rounds halves up, without passing through a binary fraction. */
function roundHalfUp(dividend: number, divisor: number): number {
  return Math.floor((2 * dividend + divisor) / (2 * divisor));
}
