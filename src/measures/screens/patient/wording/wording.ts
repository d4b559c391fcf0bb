import { useLanguage } from '#interface/words/language.ts';
import { wordsOf } from '#interface/words/words.ts';
import type { Answer, Item, Questionnaire } from '../../../instrument.ts';
import { instruments } from '../../../instruments.ts';

/** Says the words of one form; `isAsWritten` when the product holds them in another language only. */
export type FormWording = {
  readonly isAsWritten: boolean;
  readonly instruction: string;
  readonly notice: string;
  text(item: Item): string;
  answer(answer: Answer): string;
  /** What the lowest and the highest number of a rating mean, and the unit of a number. */
  part(item: Item, part: 'lowest' | 'highest' | 'unit'): string;
};

const worded: readonly Questionnaire[] = Object.values(instruments).flatMap((each) => (each.kind === 'questionnaire' && each.languages.includes('es') ? [each] : []));

/** Every word of the forms that are held in both languages, by its key, in English as the instruments have it. */
export const englishWording: Readonly<Record<string, string>> = Object.fromEntries(worded.flatMap(wordingOf));

const useTranslation = wordsOf(englishWording, { es: () => import('./words.es.json') });

/** The words of a form in the reader's language, or as they were written where there are none. Spanish is each owner's own form where there is one. */
export function useFormWording(instrument: Questionnaire): FormWording {
  const say = useTranslation();
  const isAsWritten = !instrument.languages.includes(useLanguage());
  const word = (key: string, written: string) => (isAsWritten || !Object.hasOwn(englishWording, key) ? written : say(key));
  return {
    isAsWritten,
    instruction: word(`${instrument.id}.instruction`, instrument.instruction),
    notice: word(`${instrument.id}.notice`, instrument.licence.notice),
    text: ({ id, text }) => word(id, text),
    answer: (answer) => word(answerKey(answer), answer.label),
    part: (item, part) => word(`${item.id}.${part}`, partsOf(item)[part] ?? ''),
  };
}

/** The name under which an answer of a list is worded: its LOINC code, so that equal answers are worded alike. */
function answerKey({ code, label }: Answer): string {
  return code ?? label;
}

function wordingOf(instrument: Questionnaire): readonly [string, string][] {
  return [[`${instrument.id}.instruction`, instrument.instruction], [`${instrument.id}.notice`, instrument.licence.notice], ...instrument.items.flatMap(itemWording)];
}

function itemWording(item: Item): readonly [string, string][] {
  const parts = Object.entries(partsOf(item)).map(([part, words]): [string, string] => [`${item.id}.${part}`, words]);
  const answers = item.kind === 'choice' ? item.answers : [];
  return [[item.id, item.text], ...parts, ...answers.map((answer): [string, string] => [answerKey(answer), answer.label])];
}

function partsOf(item: Item): Readonly<Partial<Record<'lowest' | 'highest' | 'unit', string>>> {
  switch (item.kind) {
    case 'choice':
    case 'text':
      return {};
    case 'rating':
      return { lowest: item.minimumLabel, highest: item.maximumLabel };
    case 'number':
      return { unit: item.unit };
  }
}
