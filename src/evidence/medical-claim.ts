import type { Block, Card } from './card.ts';
import { textRunsOf } from './card-text.ts';
import type { GuideLanguage } from './guide-language.ts';
import { readNumbers } from './number-reading.ts';
import { splitSentences } from './sentences.ts';

/** A way of saying what a treatment does to people: a sentence says it when it holds all of these. */
type Saying = { readonly language: GuideLanguage; readonly holds: readonly RegExp[] };

const PEOPLE: Readonly<Record<GuideLanguage, RegExp>> = {
  en: /\b(?:patients?|people|clients?|persons?|men|women|those we|of them|of you)\b/,
  es: /(?<!\p{L})(?:pacientes?|personas?|gente|clientes?|hombres|mujeres|quienes)(?!\p{L})/u,
};
const ILLNESS: Readonly<Record<GuideLanguage, RegExp>> = {
  en: /\b(?:symptoms?|depress\w*|anxi\w*|ptsd|trauma\w*|chronic pain|mood|suicid\w*|ocd|addict\w*|ketamine|esketamine|treatments?|infusions?|injections?|lozenges?|spray|sessions?|therap(?:y|ies))\b/,
  es: /(?<!\p{L})(?:síntomas?|depres\p{L}*|deprim\p{L}*|ansi\p{L}*|tept|trauma\p{L}*|dolor crónico|ánimo|suicid\p{L}*|toc|adicci\p{L}*|ketamina|esketamina|tratamientos?|infusi\p{L}*|inyecci\p{L}*|pastillas?|spray|sesi\p{L}*|terapias?)(?!\p{L})/u,
};

const DRUG: Readonly<Record<GuideLanguage, RegExp>> = {
  en: /\b(?:es)?ketamine\b|\b(?:spray|infusion|injection|lozenge|medicine)s?\b/,
  es: /(?<!\p{L})(?:(?:es)?ketamina|spray|infusi\p{L}*|inyecci\p{L}*|pastillas?|medicamentos?)(?!\p{L})/u,
};
const STUDIED: Readonly<Record<GuideLanguage, RegExp>> = {
  en: /\b(?:es)?ketamine\b|\b(?:therapy|trials?|stud(?:y|ies)|scale|gap|symptoms?|training)\b/,
  es: /(?<!\p{L})(?:(?:es)?ketamina|terapia|ensayos?|estudios?|escala|síntomas?|entrenamiento)(?!\p{L})/u,
};

const SAYINGS: readonly Saying[] = [
  { language: 'en', holds: [/\b(?:improv(?:es?|ed|ement)|relie(?:f|ves?|ved)|remission|relaps\w*|cure[sd]?|heals?|healed|healing|effective|effectiveness|efficacy|successful|success rates?|response rates?|responded|responders?|(?:gets?|got|feels?|felt|getting|feeling) (?:much )?better|proven|breakthrough|life-changing)\b/, new RegExp(`${PEOPLE.en.source}|${ILLNESS.en.source}|\\byou(?:r|rs)?\\b`)] },
  { language: 'en', holds: [/\b(?:treats?|works? (?:well |best |fast )?(?:for|against|on)|helps? (?:with|against)|lifts?|ends?|stops?|reduces?)\b/, /\b(?:symptoms?|depress\w*|anxi\w*|ptsd|trauma\w*|chronic pain|suicid\w*|ocd|addict\w*)\b/] },
  { language: 'en', holds: [/\b(?:harm(?:s|ful|ed)?|hurts?|damages?|injur(?:es|y|ies))\b/, DRUG.en] },
  { language: 'en', holds: [/\b(?:favou?red|came out|rose again|went (?:up|down)|be chance|by chance|(?:no|no clear|clear) difference)\b/, STUDIED.en] },
  { language: 'es', holds: [/(?<!\p{L})(?:daña(?:n|r)?|hace(?:n|r)? daño|perjudica(?:n|r)?)(?!\p{L})/u, DRUG.es] },
  { language: 'es', holds: [/(?<!\p{L})(?:favoreció|le fue (?:un poco )?mejor|volvieron a subir|bajaron|casualidad|(?:una|ninguna) diferencia)(?!\p{L})/u, STUDIED.es] },
  { language: 'es', holds: [/(?<!\p{L})(?:mejor(?:a|an|ó|aron|ía)|alivi(?:o|a|an|ó)|remisión|recaídas?|cura(?:n|ción|do|da)?|sana(?:n|ción)?|eficaz|eficaces|eficacia|efectiv[oa]s?|éxito|exitos[oa]s?|tasas? de respuesta|respondieron|respondedor\p{L}*|se (?:siente|sienten|sintió|sintieron) mejor|comprobad[oa]s?)(?!\p{L})/u, new RegExp(`${PEOPLE.es.source}|${ILLNESS.es.source}|(?<!\\p{L})(?:usted|su|sus)(?!\\p{L})`, 'u')] },
  { language: 'es', holds: [/(?<!\p{L})(?:trata(?:mos|n)?|funciona(?:n)? (?:bien |mejor )?(?:para|contra|en)|ayuda(?:n)? (?:con|contra)|quita(?:n)?|reduce(?:n)?|acaba(?:n)? con)(?!\p{L})/u, /(?<!\p{L})(?:síntomas?|depres\p{L}*|ansi\p{L}*|tept|trauma\p{L}*|dolor crónico|suicid\p{L}*|toc|adicci\p{L}*)(?!\p{L})/u] },
];

/**
 * The sentences of a card that say what the treatment does, outside the claims of the guide. A clinic may say what it
 * offers, costs and when, and the guide how care is given; what helps or harms whom, and how many, is said by evidence alone.
 */
export function findMedicalClaims(card: Card, language: GuideLanguage): readonly string[] {
  return unclaimedTexts(card).flatMap(splitSentences).filter((sentence) => isMedicalClaim(sentence.toLowerCase(), language));
}

function isMedicalClaim(sentence: string, language: GuideLanguage): boolean {
  const isSaid = SAYINGS.some((saying) => saying.language === language && saying.holds.every((part) => part.test(sentence)));
  return isSaid || (PEOPLE[language].test(sentence) && readNumbers(sentence, language).some(({ kind }) => kind !== 'plain'));
}

/** Title and blocks, each with the words that stand in no claim. */
function unclaimedTexts(card: Card): readonly string[] {
  return [card.title, ...card.blocks.flatMap(linesOf).map((block) => textRunsOf({ ...card, title: '', blocks: [block] }).map(({ text, claimId }) => (claimId === null ? text : '…')).join(''))];
}

/** A list's items each as a block of their own. */
function linesOf(block: Block): readonly Block[] {
  return block.kind === 'list' ? block.items.map((inlines) => ({ kind: 'paragraph', inlines })) : [block];
}
