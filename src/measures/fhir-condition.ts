import type { FhirAnswer } from './fhir-choice.ts';
import type { FaultList } from './fhir-fault.ts';
import type { FhirObject } from './fhir-json.ts';
import { isObject, objectsAt, refuseUnknown, textAt } from './fhir-json.ts';
import type { Condition } from './instrument.ts';

/** What a condition can be about: an earlier question, by its kind and its answers. */
export type Askable = { readonly kind: 'choice' | 'boolean' | 'number' | 'text'; readonly answers: readonly FhirAnswer[] };

const TESTS: Readonly<Record<string, Condition['test']>> = { '=': 'is', '!=': 'is-not', '>': 'above', '>=': 'at-least', '<': 'below', '<=': 'at-most' };

/** The conditions of an item as groups, of each of which one has to hold; faults what cannot be checked while the form is filled in. */
export function readConditions(faults: FaultList, where: string, item: FhirObject, earlier: ReadonlyMap<string, Askable>): readonly (readonly Condition[])[] {
  const all = objectsAt(item, 'enableWhen');
  const conditions = all.flatMap((each) => readCondition(faults, where, each, earlier));
  const behaviour = item['enableBehavior'];
  if (behaviour !== undefined && behaviour !== 'all' && behaviour !== 'any') faults.add('enable-behavior', where, behaviour);
  if (all.length > 1 && behaviour === undefined) faults.add('enable-behavior', where);
  if (conditions.length === 0) return [];
  return behaviour === 'any' ? [conditions] : conditions.map((condition) => [condition]);
}

function readCondition(faults: FaultList, where: string, found: FhirObject, earlier: ReadonlyMap<string, Askable>): readonly Condition[] {
  refuseUnknown(faults, where, found, ['id', 'question', 'operator', 'answerBoolean', 'answerInteger', 'answerString', 'answerCoding'], []);
  const itemId = textAt(found, 'question') ?? '';
  const question = earlier.get(itemId);
  const operator = textAt(found, 'operator') ?? '';
  if (question === undefined) {
    faults.add('condition-unknown', where, itemId);
    return [];
  }
  if (operator === 'exists') return [{ itemId, test: found['answerBoolean'] === false ? 'not-answered' : 'answered', value: 0 }];
  const test = TESTS[operator];
  const isAllowed = question.kind === 'number' || (question.kind !== 'text' && (test === 'is' || test === 'is-not'));
  if (test === undefined || !isAllowed) {
    faults.add('condition-operator', where, operator);
    return [];
  }
  const value = valueIn(found, question);
  if (value === null) faults.add('condition-answer', where, itemId);
  return value === null ? [] : [{ itemId, test, value }];
}

/** The answer that a condition names, as the number under which it is kept; null when the question has no such answer. */
function valueIn(found: FhirObject, { kind, answers }: Askable): number | null {
  const { answerBoolean: yes, answerInteger: integer, answerCoding: coding } = found;
  if (kind === 'boolean') return typeof yes === 'boolean' ? Number(yes) : null;
  if (kind === 'number') return typeof integer === 'number' && Number.isInteger(integer) ? integer : null;
  const place = answers.findIndex((answer) => {
    if (isObject(coding)) return answer.code !== null && answer.code === textAt(coding, 'code') && (textAt(coding, 'system') ?? answer.system) === answer.system;
    return answer.code === null && answer.label === (textAt(found, 'answerString') ?? String(integer));
  });
  return place < 0 ? null : place;
}
