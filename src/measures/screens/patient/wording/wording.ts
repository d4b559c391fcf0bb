import { wordsOf } from '#interface/words/words.ts';
import type { Answer, Item, Questionnaire } from '../../../instrument.ts';
import { instruments } from '../../../instruments.ts';

/** The name under which an answer of a list is worded: its LOINC code, so that equal answers are worded alike. */
export function answerKey({ code, label }: Answer): string {
  return code ?? label;
}

const questionnaires: readonly Questionnaire[] = Object.values(instruments).flatMap((each) => (each.kind === 'questionnaire' ? [each] : []));

/** Every word of the forms by its key, in English as the instruments have it. */
export const englishWording: Readonly<Record<string, string>> = Object.fromEntries(questionnaires.flatMap(wordingOf));

/** Says the questions and answers of the forms. Spanish is each owner's own form where there is one. */
export const useWording = wordsOf(englishWording, { es: () => import('./words.es.json') });

function wordingOf(instrument: Questionnaire): readonly [string, string][] {
  return [[`${instrument.id}.instruction`, instrument.instruction], [`${instrument.id}.notice`, instrument.licence.notice], ...instrument.items.flatMap(itemWording)];
}

function itemWording(item: Item): readonly [string, string][] {
  if (item.kind === 'choice') return [[item.id, item.text], ...item.answers.map((answer): [string, string] => [answerKey(answer), answer.label])];
  return [
    [item.id, item.text],
    [`${item.id}.lowest`, item.minimumLabel],
    [`${item.id}.highest`, item.maximumLabel],
  ];
}
