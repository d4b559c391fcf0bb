import type { z } from 'zod';
import type { findingSchema } from '#foundation/finding-schema.ts';
import { isExpectedNumber, isExpectedTime } from '../compare.ts';
import type { ExpectationOf } from '../expectations.ts';
import type { TimeContext } from '../time-text.ts';
import { digitsOf } from '../values.ts';
import type { Check } from './check.ts';
import { check } from './check.ts';

/** A finding as it travels, as far as every domain's findings agree. */
export type AnyFinding = z.output<typeof findingSchema>;

type Input = AnyFinding['inputs'][number];
type ExpectedInputs = ExpectationOf<'finding'>['inputs'];
type ShownParts = ExpectationOf<'finding'>['shows'];

/** For each input listed there must be one that agrees in every field stated. */
export function inputsOf(stated: ExpectedInputs, { inputs }: Pick<AnyFinding, 'inputs'>, context: TimeContext): readonly Check[] {
  if (stated === undefined) return [];
  const isThere = stated.every((wanted) => inputs.some((input) => agrees(wanted, input, context)));
  return [check('inputs', isThere, inputs.map(writtenInput).join('; '))];
}

function agrees(wanted: NonNullable<ExpectedInputs>[number], input: Input, context: TimeContext): boolean {
  const { name, value, unit, at } = wanted;
  return (
    (name === undefined || input.name.toLowerCase().includes(name.toLowerCase())) &&
    (value === undefined || isSameValue(value, input.value)) &&
    (unit === undefined || input.unit === unit) &&
    (at === undefined || isExpectedTime(at, input.at ?? null, context))
  );
}

/** Amounts travel as text, and a blood pressure as two numbers; a number stated is met by the same number written in digits. */
export function isSameValue(wanted: string | number | boolean | null, found: Input['value']): boolean {
  if (wanted === found) return true;
  if (typeof wanted === 'number' && typeof found === 'string' && /^\d+\/\d+$/.test(found)) return found.split('/').includes(digitsOf(wanted));
  if (typeof wanted === 'number' && found !== null && typeof found !== 'boolean' && found !== '') return isExpectedNumber(digitsOf(wanted), found);
  return typeof wanted === 'string' && typeof found === 'number' && wanted === digitsOf(found);
}

/** The parts that a finding shows so that a clinician can check it. */
export function partsOf(stated: ShownParts, finding: AnyFinding): readonly Check[] {
  if (stated === undefined) return [];
  const isShown = {
    rule: finding.ruleId !== '',
    inputs: finding.inputs.length > 0,
    threshold: finding.threshold !== null && finding.threshold !== '',
    source: finding.sources.length > 0,
    version: finding.ruleSetVersion !== '',
    'reading-dates': finding.inputs.some(({ at }) => at !== undefined),
  } as const;
  const missing = stated.filter((part) => !isShown[part]);
  return [check('shows', missing.length === 0, missing.length === 0 ? 'all parts' : `without ${missing.join(', ')}`)];
}

/** Everything a finding says, in one text. */
export function textOf(finding: AnyFinding & { readonly options?: readonly string[]; readonly liftedBy?: string }): string {
  const inputs = finding.inputs.map(writtenInput);
  return [finding.ruleId, finding.sentence, finding.threshold ?? '', ...(finding.options ?? []), finding.liftedBy ?? '', ...inputs].join('\n');
}

function writtenInput({ name, value, unit, at }: Input): string {
  return [name, value === null ? 'not known' : String(value), unit, at].filter((part) => part !== undefined).join(' ');
}
