import type { FaultList } from './fhir-fault.ts';
import type { FhirObject } from './fhir-json.ts';
import { extensionValue, isObject, objectsAt, refuseUnknown, textAt } from './fhir-json.ts';
import type { Answer } from './instrument.ts';

/** The extensions that give an answer its score. */
const SCORES = ['http://hl7.org/fhir/StructureDefinition/ordinalValue', 'http://hl7.org/fhir/StructureDefinition/itemWeight'];

const MOST_ANSWERS = 30;
const MOST_POINTS = 100;

/** An answer as it is shown and scored, and the words or code by which conditions name it. */
export type FhirAnswer = { readonly label: string; readonly code: string | null; readonly system: string | null; readonly points: number | null };

/** The answers of a choice, from its own list or a contained value set; faults what cannot be shown or scored. */
export function readAnswers(faults: FaultList, where: string, item: FhirObject, contained: readonly FhirObject[]): readonly FhirAnswer[] {
  const valueSet = textAt(item, 'answerValueSet');
  const answers = valueSet === null ? objectsAt(item, 'answerOption').flatMap((option) => readOption(faults, where, option)) : readValueSet(faults, where, valueSet, contained);
  if (answers.length < 2) faults.add('options-missing', where);
  if (answers.length > MOST_ANSWERS) faults.add('too-large', where, `${answers.length} answers`);
  const scored = answers.filter(({ points }) => points !== null);
  if (scored.length > 0 && scored.length < answers.length) faults.add('ordinal-partial', where, answers.find(({ points }) => points === null)?.label);
  return answers;
}

/** The answers in their order, as the product's own instruments have them. */
export function listedAnswers(answers: readonly FhirAnswer[]): readonly Answer[] {
  return answers.map(({ label, points }, value) => ({ value, label, code: null, ...(points !== null && { points }) }));
}

function readOption(faults: FaultList, where: string, option: FhirObject): readonly FhirAnswer[] {
  refuseUnknown(faults, where, option, ['id', 'extension', 'valueCoding', 'valueString', 'valueInteger', 'initialSelected'], SCORES);
  if (option['initialSelected'] === true) faults.add('initial', where, 'initialSelected');
  const { valueCoding: coding, valueInteger: integer } = option;
  if (isObject(coding)) return readConcept(faults, where, coding, textAt(coding, 'system'), option);
  const label = textAt(option, 'valueString') ?? (Number.isInteger(integer) ? String(integer) : null);
  if (label !== null) return [{ label, code: null, system: null, points: pointsOf(faults, where, [option]) }];
  faults.add('option-type', where, Object.keys(option).join(', '));
  return [];
}

function readValueSet(faults: FaultList, where: string, reference: string, contained: readonly FhirObject[]): readonly FhirAnswer[] {
  const valueSet = contained.find(({ id, resourceType }) => resourceType === 'ValueSet' && reference === `#${String(id)}`);
  const compose = valueSet?.['compose'];
  const includes = isObject(compose) ? objectsAt(compose, 'include') : [];
  const isPlain = isObject(compose) && Object.keys(compose).every((key) => key === 'include') && includes.every((include) => objectsAt(include, 'concept').length > 0 && Object.keys(include).every((key) => ['system', 'version', 'concept'].includes(key)));
  if (!isPlain || includes.length === 0) {
    faults.add('value-set', where, reference);
    return [];
  }
  return includes.flatMap((include) => objectsAt(include, 'concept').flatMap((concept) => readConcept(faults, where, concept, textAt(include, 'system'), concept)));
}

function readConcept(faults: FaultList, where: string, coding: FhirObject, system: string | null, option: FhirObject): readonly FhirAnswer[] {
  refuseUnknown(faults, where, coding, ['id', 'extension', 'system', 'version', 'code', 'display', 'userSelected'], SCORES);
  const label = textAt(coding, 'display');
  if (label === null) faults.add('option-type', where, textAt(coding, 'code') ?? 'a coding without a display');
  return label === null ? [] : [{ label, code: textAt(coding, 'code'), system, points: pointsOf(faults, where, [coding, option]) }];
}

function pointsOf(faults: FaultList, where: string, places: readonly FhirObject[]): number | null {
  const value = places.map((place) => extensionValue(place, SCORES)).find((each) => each !== undefined);
  if (value === undefined) return null;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST_POINTS) return value;
  faults.add('ordinal-not-whole', where, value);
  return null;
}
