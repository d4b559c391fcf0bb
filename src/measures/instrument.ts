import type { SourceMark } from '#foundation/rule.ts';
import type { LoincCode } from './loinc.ts';

/** The measures the product knows. An id keeps its meaning for ever; a change of wording or scoring is a new version. */
export const MEASURE_IDS = [
  'phq-9',
  'gad-7',
  'pcl-5',
  'madrs',
  'qids-sr16',
  'isi',
  'c-ssrs',
  'asq',
  'cadss',
  'asrm',
  'audit-c',
  'dast-10',
  'mood-thermometer',
  'mania-check',
  'urinary-check',
  'liking-check',
  'after-dose-check',
  'lifestyle-log',
  'drug-question',
] as const;

export type MeasureId = (typeof MEASURE_IDS)[number];

/** A measure that a clinic has added itself. */
export type OwnMeasureId = `own-${string}`;

/** Any measure that can be on record: one of the product's or one of the clinic's own. */
export type MeasureName = MeasureId | OwnMeasureId;

/** Whether a measure is one that a clinic has added. */
export function isOwnMeasure(measure: string): measure is OwnMeasureId {
  return measure.startsWith('own-');
}

/** One answer of a fixed list; `value` is its place in the list, first is 0, `code` its LOINC answer code, and `points` what it scores where that is not its place. */
export type Answer = { readonly value: number; readonly label: string; readonly code: string | null; readonly points?: number };

/** How an item tells of self-harm: by how often, by a yes, or by a yes or a refusal to answer. */
export type SelfHarmRole = 'how-often' | 'yes' | 'yes-or-declined';

/** What an earlier answer has to be. Without an answer only `not-answered` holds. */
export type Condition = {
  readonly itemId: string;
  readonly test: 'is' | 'is-not' | 'above' | 'at-least' | 'below' | 'at-most' | 'answered' | 'not-answered';
  readonly value: number;
};

/** When a question is asked at all: after a yes or a refusal among those before it, or when of each group of conditions at least one holds. */
export type AskWhen = 'any-earlier-yes' | readonly (readonly Condition[])[];

type ItemHead = {
  readonly id: string;
  readonly text: string;
  readonly code: LoincCode | null;
  readonly isScored: boolean;
  readonly selfHarm: SelfHarmRole | null;
  readonly askWhen?: AskWhen;
  /** Headings and sentences that stand before the question. */
  readonly lead?: readonly string[];
};

/** A question answered from a fixed list. */
export type ChoiceItem = ItemHead & {
  readonly kind: 'choice';
  readonly answers: readonly Answer[];
  readonly followUp?: string;
};

/** A question answered with a whole number between two named ends. */
export type RatingItem = ItemHead & {
  readonly kind: 'rating';
  readonly minimum: number;
  readonly maximum: number;
  readonly minimumLabel: string;
  readonly maximumLabel: string;
};

/** A question answered with a whole number that is written down, such as hours of sleep; `unit` says of what. */
export type NumberItem = ItemHead & {
  readonly kind: 'number';
  readonly minimum: number;
  readonly maximum: number;
  readonly unit: string;
};

/** A question answered in the person's own words, of at most `maxLength` characters. */
export type TextItem = ItemHead & { readonly kind: 'text'; readonly maxLength: number };

/** One question of a questionnaire, told apart by its `kind`. */
export type Item = ChoiceItem | RatingItem | NumberItem | TextItem;

/** A range of totals with its name, both ends included. */
export type Band = { readonly from: number; readonly to: number; readonly label: string };

/** Whether the words of a measure are in the product, and on what terms. */
export type Licence = {
  readonly owner: string;
  readonly notice: string;
  readonly wording: 'bundled' | 'own-wording' | 'not-bundled' | 'of-the-clinic';
};

type InstrumentHead = {
  readonly id: MeasureName;
  readonly version: string;
  readonly name: string;
  readonly completedBy: 'patient' | 'clinician' | 'either';
  /** How far back the measure asks; null days means the moment itself or a span without a number of days. */
  readonly recall: { readonly label: string; readonly days: number | null };
  readonly range: { readonly minimum: number; readonly maximum: number } | null;
  readonly bands: readonly Band[];
  readonly isValidated: boolean;
  readonly licence: Licence;
  readonly loinc: { readonly panel: LoincCode | null; readonly total: LoincCode | null };
  readonly sources: readonly SourceMark[];
};

/** A measure whose questions are in the product. */
export type Questionnaire = InstrumentHead & {
  readonly kind: 'questionnaire';
  /** The languages in which the product holds its words; in any other it is shown as it is, and says so. */
  readonly languages: readonly ('en' | 'es')[];
  readonly instruction: string;
  readonly items: readonly Item[];
  /** `sum` adds the scored items; `none` means that each answer stands for itself. */
  readonly scoring: 'sum' | 'none';
  /** Whether OUT-8 may fill in a few unanswered items, and which items it must never fill in. */
  readonly missing: { readonly mayBeProrated: boolean; readonly neverProrated: readonly string[] };
};

/** A measure of which the product holds only the total that staff enter. */
export type ScoreOnly = InstrumentHead & {
  readonly kind: 'score-only';
  readonly range: { readonly minimum: number; readonly maximum: number };
};

/** A measure of which the product holds only the level it ended in. */
export type LevelOnly = InstrumentHead & {
  readonly kind: 'level-only';
  readonly levels: readonly { readonly level: string; readonly label: string; readonly code: string | null }[];
};

/** Any measure the product knows, told apart by how much of it the product holds: its questions, its total, or its level. */
export type Instrument = Questionnaire | ScoreOnly | LevelOnly;
