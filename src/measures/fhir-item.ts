import { listedAnswers, readAnswers } from './fhir-choice.ts';
import type { Askable } from './fhir-condition.ts';
import { readConditions } from './fhir-condition.ts';
import type { FaultList } from './fhir-fault.ts';
import type { FhirObject } from './fhir-json.ts';
import { extensionValue, isObject, objectsAt, refuseUnknown, textAt } from './fhir-json.ts';
import type { Condition, Item } from './instrument.ts';
import type { LoincCode } from './loinc.ts';
import { isLoincCode } from './loinc.ts';
import { LONGEST_WRITTEN } from './written-answer.ts';
import { YES_NO } from './yes-no.ts';

const ITEM_ELEMENTS = [
  'id', 'linkId', 'definition', 'code', 'prefix', 'text', 'type', 'enableWhen', 'enableBehavior', 'required', 'repeats', 'readOnly', 'maxLength', 'answerValueSet',
  'answerOption', 'initial', 'item', 'extension',
];
const MINIMUM = 'http://hl7.org/fhir/StructureDefinition/minValue';
const MAXIMUM = 'http://hl7.org/fhir/StructureDefinition/maxValue';
const CONTROL = 'http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl';
/** Ways to show a question that ask for nothing else than the product does anyway. */
const CONTROLS = ['radio-button', 'drop-down', 'text-box'];
const LOINC = 'http://loinc.org';
const LONGEST_TEXT = 1000;
const LONGEST_LINK_ID = 64;
const HIGHEST_NUMBER = 99_999;

type Groups = readonly (readonly Condition[])[];
type Inherited = { readonly path: string; readonly conditions: Groups };
type Lead = { readonly text: string; readonly conditions: Groups; readonly where: string };

/** Reads the items of a questionnaire into questions, one after another; groups and texts become what stands before a question. */
export class ItemReader {
  readonly items: Item[] = [];
  readonly #faults: FaultList;
  readonly #contained: readonly FhirObject[];
  readonly #askable = new Map<string, Askable>();
  readonly #linkIds = new Set<string>();
  #lead: Lead[] = [];
  hasRequired = false;
  hasOpenNumber = false;

  constructor(faults: FaultList, contained: readonly FhirObject[]) {
    this.#faults = faults;
    this.#contained = contained;
  }

  readAll(items: readonly FhirObject[]): readonly Item[] {
    for (const [index, item] of items.entries()) this.#read(item, { path: `item[${index}]`, conditions: [] });
    for (const { where, text } of this.#lead) this.#faults.add('display-last', where, text);
    return this.items;
  }

  #read(found: FhirObject, { path, conditions }: Inherited): void {
    const linkId = textAt(found, 'linkId');
    const where = linkId === null ? path : `${path} “${linkId}”`;
    const faults = this.#faults;
    refuseUnknown(faults, where, found, ITEM_ELEMENTS, [MINIMUM, MAXIMUM, CONTROL]);
    if (linkId === null || linkId.length > LONGEST_LINK_ID || this.#linkIds.has(linkId)) faults.add('link-id', where, linkId ?? '');
    this.#linkIds.add(linkId ?? '');
    if (found['repeats'] === true) faults.add('repeats', where);
    if (found['readOnly'] === true) faults.add('read-only', where);
    if (found['initial'] !== undefined) faults.add('initial', where);
    if (found['required'] === true) this.hasRequired = true;
    this.#refuseControl(found, where);
    const own = [...conditions, ...readConditions(faults, where, found, this.#askable)];
    this.#readByType(found, { where, path, linkId: linkId ?? '', conditions, own });
  }

  #readByType(found: FhirObject, at: { where: string; path: string; linkId: string; conditions: Groups; own: Groups }): void {
    const text = this.#textOf(found, at.where);
    const children = objectsAt(found, 'item');
    switch (found['type']) {
      case 'group':
        if (text !== '') this.#lead.push({ text, conditions: at.own, where: at.where });
        for (const [index, child] of children.entries()) this.#read(child, { path: `${at.path}.item[${index}]`, conditions: at.own });
        return;
      case 'display':
        if (at.own.length > at.conditions.length) this.#faults.add('display-condition', at.where);
        this.#lead.push({ text, conditions: at.conditions, where: at.where });
        return;
      default:
        if (children.length > 0) this.#faults.add('nested-under-question', at.where);
        if (text === '') this.#faults.add('text-missing', at.where);
        this.#addQuestion(found, at.where, { id: at.linkId, text, conditions: at.own });
    }
  }

  #addQuestion(found: FhirObject, where: string, { id, text, conditions }: { id: string; text: string; conditions: Groups }): void {
    for (const lead of this.#lead) if (lead.conditions.length !== conditions.length) this.#faults.add('display-before-conditional', lead.where, lead.text);
    const lead = this.#lead.map((each) => each.text);
    this.#lead = [];
    const head = { id, text, code: this.#codeOf(found, where), isScored: false, selfHarm: null, ...(conditions.length > 0 && { askWhen: conditions }), ...(lead.length > 0 && { lead }) };
    switch (found['type']) {
      case 'boolean':
        this.#keep({ ...head, kind: 'choice', answers: YES_NO }, { kind: 'boolean', answers: [] });
        return;
      case 'choice': {
        const answers = readAnswers(this.#faults, where, found, this.#contained);
        this.#keep({ ...head, kind: 'choice', answers: listedAnswers(answers), isScored: answers.length > 0 && answers.every(({ points }) => points !== null) }, { kind: 'choice', answers });
        return;
      }
      case 'integer':
        this.#keep({ ...head, kind: 'number', unit: '', ...this.#limitsOf(found, where) }, { kind: 'number', answers: [] });
        return;
      case 'text':
      case 'string':
        this.#keep({ ...head, kind: 'text', maxLength: this.#longest(found) }, { kind: 'text', answers: [] });
        return;
      default:
        this.#faults.add('item-type', where, found['type']);
    }
  }

  #keep(item: Item, askable: Askable): void {
    this.items.push(item);
    this.#askable.set(item.id, askable);
  }

  #textOf(found: FhirObject, where: string): string {
    const text = [textAt(found, 'prefix'), textAt(found, 'text')].filter((each) => each !== null).join(' ');
    if (text.length > LONGEST_TEXT) this.#faults.add('too-large', where, text);
    return text;
  }

  #limitsOf(found: FhirObject, where: string): { readonly minimum: number; readonly maximum: number } {
    const minimum = extensionValue(found, [MINIMUM]) ?? 0;
    const maximum = extensionValue(found, [MAXIMUM]);
    if (maximum === undefined) this.hasOpenNumber = true;
    const highest = maximum ?? HIGHEST_NUMBER;
    const isFitting = typeof minimum === 'number' && typeof highest === 'number' && Number.isInteger(minimum) && Number.isInteger(highest) && minimum >= 0 && minimum < highest && highest <= HIGHEST_NUMBER;
    if (isFitting) return { minimum, maximum: highest };
    this.#faults.add('number-range', where, [minimum, highest]);
    return { minimum: 0, maximum: 0 };
  }

  #longest(found: FhirObject): number {
    const stated = found['maxLength'];
    return typeof stated === 'number' && stated > 0 ? Math.min(stated, LONGEST_WRITTEN) : LONGEST_WRITTEN;
  }

  #refuseControl(found: FhirObject, where: string): void {
    const control = extensionValue(found, [CONTROL]);
    const codes = isObject(control) ? objectsAt(control, 'coding').map((coding) => textAt(coding, 'code') ?? '') : [];
    for (const code of codes) if (!CONTROLS.includes(code)) this.#faults.add('extension', where, `itemControl ${code}`);
  }

  #codeOf(found: FhirObject, where: string): LoincCode | null {
    const code = objectsAt(found, 'code').find(({ system }) => system === LOINC);
    const text = code === undefined ? null : textAt(code, 'code');
    if (text === null) return null;
    if (isLoincCode(text)) return text;
    this.#faults.add('loinc', where, text);
    return null;
  }
}
