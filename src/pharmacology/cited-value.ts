import type { SourceMark } from '#foundation/rule.ts';

/** A published value with its interval, what it means, and where it was read. */
export type CitedValue = {
  readonly value: number;
  /** As published; null where none was, or none was read. */
  readonly interval: readonly [low: number, high: number] | null;
  readonly unit: 'nmol/L' | 'ng/mL' | 'min' | 'mmHg' | 'share';
  readonly meaning: string;
  readonly source: SourceMark;
};
