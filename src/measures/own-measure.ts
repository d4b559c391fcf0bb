import type { Refusal } from '#foundation/refusal.ts';
import type { FormRemark } from './fhir-questionnaire.ts';
import { ownMeasureIdOf, translateQuestionnaire } from './fhir-questionnaire.ts';
import type { FormFault } from './fhir-fault.ts';
import type { Questionnaire, ScoreOnly } from './instrument.ts';
import { measureRefusal } from './refusals.ts';

/** A measure of which a clinic enters totals from a sheet that it holds a licence for. */
export type OwnScore = { readonly name: string; readonly minimum: number; readonly maximum: number; readonly notice: string };

/** What a clinic hands in: a FHIR R4 Questionnaire as JSON, or a measure that is entered as a total. */
export type OwnDefinition = { readonly kind: 'questionnaire'; readonly json: string } | ({ readonly kind: 'score-only' } & OwnScore);

/** What a handed-in measure comes to. */
export type OwnReading =
  | { readonly state: 'accepted'; readonly instrument: Questionnaire | ScoreOnly; readonly remarks: readonly FormRemark[] }
  | { readonly state: 'refused'; readonly faults: readonly FormFault[] };

/** Reads what a clinic hands in as the version it would become. */
export function readOwnDefinition(definition: OwnDefinition, version: string): OwnReading {
  if (definition.kind === 'score-only') return { state: 'accepted', instrument: scoreOnly(definition, version), remarks: [] };
  const translated = translateQuestionnaire(definition.json, { version });
  return translated.state === 'refused' ? translated : { state: 'accepted', instrument: translated.form, remarks: translated.remarks };
}

/** Refuses a measure that cannot be shown as it was meant, naming everything that stands in the way. */
export function refuseFaults(faults: readonly FormFault[]): Refusal {
  return measureRefusal('measures.own-form-not-shown', { faults: faults.map(({ name, where, found }) => `${name}: ${where}${found === '' ? '' : ` (${found})`}`) });
}

/** What is kept of a definition: the questionnaire as it came, the rest as JSON of our own. */
export function keptDefinition(definition: OwnDefinition): string {
  return definition.kind === 'questionnaire' ? definition.json : JSON.stringify({ name: definition.name, minimum: definition.minimum, maximum: definition.maximum, notice: definition.notice });
}

function scoreOnly({ name, minimum, maximum, notice }: OwnScore, version: string): ScoreOnly {
  return {
    kind: 'score-only',
    id: ownMeasureIdOf(name),
    version,
    name,
    completedBy: 'either',
    recall: { label: '', days: null },
    range: { minimum, maximum },
    bands: [],
    isValidated: false,
    licence: { owner: '', notice, wording: 'of-the-clinic' },
    loinc: { panel: null, total: null },
    sources: [],
  };
}
