/** Why a FHIR questionnaire cannot be shown as it was meant, by the name of what stands in the way. */
const SENTENCES = {
  'not-json': 'The text is not JSON.',
  'not-a-questionnaire': 'This is not a FHIR R4 Questionnaire: its resourceType has to be “Questionnaire”.',
  'too-large': 'It is larger than Fenestra keeps: at most 100 questions, 30 answers to a question and 1 000 characters to a text.',
  'title-missing': 'It has no title. The title is the name by which people know the form.',
  'no-questions': 'It has no question.',
  'status': 'Its status is neither draft nor active.',
  'language': 'It is in a language other than English or Spanish.',
  'subject': 'It asks about something other than a patient.',
  'element': 'This element is not shown, and leaving it out could change what is asked.',
  'modifier-extension': 'A modifier extension changes what the rest means.',
  'extension': 'This extension is not known here, and leaving it out could change what is asked.',
  'link-id': 'Every item needs a linkId of its own, of at most 64 characters.',
  'item-type': 'Questions of this type are not shown. Known are group, display, boolean, choice, integer, text and string.',
  'text-missing': 'A question needs a text.',
  'repeats': 'Questions and groups that repeat, or take several answers, are not shown.',
  'read-only': 'Read-only questions are not shown.',
  'initial': 'Answers that are filled in beforehand are not shown: nobody here answers by leaving something as it is.',
  'nested-under-question': 'Questions under a question are not shown. A condition (enableWhen) says the same.',
  'display-last': 'A text after the last question has no question to stand before.',
  'display-before-conditional': 'A text or heading stands before a question that is asked only sometimes, so it could vanish with it.',
  'display-condition': 'A text with a condition of its own is not shown.',
  'options-missing': 'A choice needs at least two answers.',
  'option-type': 'Answers have to be a coding with a display, a string or an integer.',
  'value-set': 'Its answers stand in a value set that is not contained, or that is not a plain list of concepts.',
  'ordinal-partial': 'Some of its answers have a score and some have none.',
  'ordinal-not-whole': 'Scores have to be whole numbers from 0 to 100.',
  'number-range': 'A number needs whole limits from 0 to 99 999, the lower first.',
  'condition-unknown': 'A condition names a question that does not come before it.',
  'condition-answer': 'A condition asks for an answer that its question does not have.',
  'condition-operator': 'A condition compares in a way that this kind of question does not allow.',
  'enable-behavior': 'Several conditions need an enableBehavior, all or any.',
  'loinc': 'A LOINC code is mistyped: its check digit does not fit.',
} as const;

export type FaultName = keyof typeof SENTENCES;

/** One thing that stands in the way: its name, where it was found, what was found there, and why it matters. */
export type FormFault = { readonly name: FaultName; readonly where: string; readonly found: string; readonly sentence: string };

/** Gathers faults while a questionnaire is read, so that all of them are told at once. */
export class FaultList {
  readonly faults: FormFault[] = [];

  add(name: FaultName, where: string, found: unknown = ''): void {
    this.faults.push({ name, where, found: typeof found === 'string' ? found.slice(0, 80) : JSON.stringify(found).slice(0, 80), sentence: SENTENCES[name] });
  }
}
