import type { FormFault } from './fhir-fault.ts';
import { FaultList } from './fhir-fault.ts';
import { ItemReader } from './fhir-item.ts';
import type { FhirObject } from './fhir-json.ts';
import { isObject, objectsAt, refuseUnknown, textAt } from './fhir-json.ts';
import type { Item, OwnMeasureId, Questionnaire } from './instrument.ts';

/** What a clinic should know of a form that can be shown: something in it is not done here, or not watched. */
export type FormRemark = 'required-not-enforced' | 'number-without-maximum' | 'own-words-not-watched' | 'no-total';

/** A questionnaire of the clinic's as it will be shown and scored, or everything that stands in the way. */
export type TranslatedForm =
  | { readonly state: 'accepted'; readonly form: Questionnaire; readonly remarks: readonly FormRemark[] }
  | { readonly state: 'refused'; readonly faults: readonly FormFault[] };

const ELEMENTS = [
  'resourceType', 'id', 'meta', 'language', 'text', 'contained', 'url', 'identifier', 'version', 'name', 'title', 'derivedFrom', 'status', 'experimental', 'subjectType', 'date',
  'publisher', 'contact', 'description', 'useContext', 'jurisdiction', 'purpose', 'copyright', 'approvalDate', 'lastReviewDate', 'effectivePeriod', 'code', 'item', 'extension',
];
const MOST_QUESTIONS = 100;

/**
 * Reads a FHIR R4 Questionnaire into a form of the product. Shown are groups, texts, and questions of type boolean,
 * choice, integer, text and string, with conditions (enableWhen) on earlier questions and whole ordinal scores. What
 * cannot be shown as it was meant is refused by its name and place; nothing is left out in silence.
 * @param text the resource as JSON
 * @param known the version this becomes
 */
export function translateQuestionnaire(text: string, known: { readonly version: string }): TranslatedForm {
  const faults = new FaultList();
  const found = parsed(text);
  if (found === null) faults.add('not-json', 'the text');
  else if (found['resourceType'] !== 'Questionnaire') faults.add('not-a-questionnaire', 'resourceType', found['resourceType'] ?? '');
  if (found === null || faults.faults.length > 0) return { state: 'refused', faults: faults.faults };
  refuseHead(faults, found);
  const reader = new ItemReader(faults, objectsAt(found, 'contained'));
  const items = reader.readAll(objectsAt(found, 'item'));
  if (items.length === 0 && faults.faults.length === 0) faults.add('no-questions', 'item');
  if (items.length > MOST_QUESTIONS) faults.add('too-large', 'item', `${items.length} questions`);
  if (faults.faults.length > 0) return { state: 'refused', faults: faults.faults };
  return { state: 'accepted', form: formOf(found, items, known.version), remarks: remarksOn(reader) };
}

/** The id under which a measure of the clinic's own with this name is kept; the same name is the same measure. */
export function ownMeasureIdOf(name: string): OwnMeasureId {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const slug = plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '').slice(0, 60);
  return `own-${slug === '' ? 'form' : slug}`;
}

function parsed(text: string): FhirObject | null {
  try {
    const found: unknown = JSON.parse(text);
    return isObject(found) ? found : {};
  } catch {
    return null;
  }
}

function refuseHead(faults: FaultList, found: FhirObject): void {
  refuseUnknown(faults, 'Questionnaire', found, ELEMENTS, []);
  const { status, subjectType } = found;
  if (textAt(found, 'title') === null) faults.add('title-missing', 'title');
  if (status !== 'draft' && status !== 'active') faults.add('status', 'status', status ?? '');
  if (languageOf(found) === null) faults.add('language', 'language', found['language']);
  if (Array.isArray(subjectType) && !subjectType.includes('Patient')) faults.add('subject', 'subjectType', subjectType);
}

function languageOf(found: FhirObject): 'en' | 'es' | null {
  const tag = (textAt(found, 'language') ?? 'en').slice(0, 2).toLowerCase();
  return tag === 'en' || tag === 'es' ? tag : null;
}

function formOf(found: FhirObject, items: readonly Item[], version: string): Questionnaire {
  const name = textAt(found, 'title') ?? '';
  const scored = items.filter(({ isScored }) => isScored);
  return {
    kind: 'questionnaire',
    id: ownMeasureIdOf(name),
    version,
    name,
    languages: [languageOf(found) ?? 'en'],
    completedBy: 'patient',
    recall: { label: '', days: null },
    instruction: textAt(found, 'description') ?? '',
    items,
    scoring: scored.length > 0 ? 'sum' : 'none',
    missing: { mayBeProrated: false, neverProrated: [] },
    range: scored.length > 0 ? rangeOf(scored) : null,
    bands: [],
    isValidated: false,
    licence: { owner: textAt(found, 'publisher') ?? '', notice: textAt(found, 'copyright') ?? '', wording: 'of-the-clinic' },
    loinc: { panel: null, total: null },
    sources: [],
  };
}

/** The least and the most that the answers can add up to; a question that may be left out adds nothing then. */
function rangeOf(scored: readonly Item[]): { readonly minimum: number; readonly maximum: number } {
  const points = scored.map((item) => (item.kind === 'choice' ? item.answers.map((answer) => answer.points ?? answer.value) : [0]));
  const least = scored.map((item, index) => (item.askWhen === undefined ? Math.min(...(points[index] ?? [0])) : 0));
  return { minimum: total(least), maximum: total(points.map((each) => Math.max(...each))) };
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function remarksOn({ items, hasRequired, hasOpenNumber }: ItemReader): readonly FormRemark[] {
  const remarks: readonly (readonly [boolean, FormRemark])[] = [
    [hasRequired, 'required-not-enforced'],
    [hasOpenNumber, 'number-without-maximum'],
    [items.some(({ kind }) => kind === 'text'), 'own-words-not-watched'],
    [items.every(({ isScored }) => !isScored), 'no-total'],
  ];
  return remarks.flatMap(([applies, remark]) => (applies ? [remark] : []));
}
