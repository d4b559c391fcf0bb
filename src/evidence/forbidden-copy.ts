import type { GuideLanguage } from './guide-language.ts';
import { splitSentences } from './sentences.ts';

/** A wording that no screen, letter or print may carry, because the evidence does not. */
export type ForbiddenCopy = {
  readonly id: string;
  /** The element of the seed map whose evidence speaks against it. */
  readonly seed: string;
  readonly language: GuideLanguage;
  /** A sentence says it when it holds all of these ... */
  readonly holds: readonly RegExp[];
  /** ... and none of these, which ask, deny or bound it; null when nothing makes it true. */
  readonly unless: RegExp | null;
};

const OPEN_EN = /\?|\b(?:not|no|never|nobody|none|cannot|whether|uncertain|unclear)\b|n’t\b|n't\b/;
const OPEN_ES = /\?|(?<!\p{L})(?:no|nunca|nadie|ningun[oa]?|ningún|ni|si|incierto|sin)(?!\p{L})/u;

/** They hold a word of denial and deny nothing. */
const EMPTY_DENIALS = /\b(?:no doubt|without (?:a )?doubt|no question|not only|no wonder)\b|(?<!\p{L})(?:sin (?:ninguna )?duda|no (?:hay|cabe) (?:ninguna )?duda|no (?:es )?s[oó]lo)(?!\p{L})/gu;

/** The copy that the guide must not carry, in the wordings of both languages; each sentence is read in lower case. */
export const forbiddenCopy: readonly ForbiddenCopy[] = [
  { id: 'most-effective-with-therapy', seed: 'S8', language: 'en', holds: [/\b(?:most effective|more effective|works? best|works? better|at its best|strongest)\b/, /\b(?:therapy|psychotherapy|therapist|integration)\b/], unless: OPEN_EN },
  { id: 'most-effective-with-therapy', seed: 'S8', language: 'es', holds: [/(?:más|mas) (?:eficaz|efectiv[oa])|(?:funciona|actúa|rinde) mejor/, /terapia|terapeuta|integración/], unless: OPEN_ES },
  { id: 'treats-trauma', seed: 'S43', language: 'en', holds: [/\b(?:treats?|heals?|cures?|resolves?|fixes|works? (?:for|on|against))\b/, /\b(?:trauma|ptsd)\b/], unless: OPEN_EN },
  { id: 'treats-trauma', seed: 'S43', language: 'es', holds: [/(?<!\p{L})(?:trata|sana|cura|resuelve|funciona)(?!\p{L})/u, /trauma|tept/], unless: OPEN_ES },
  { id: 'not-like-recreational', seed: 'S45', language: 'en', holds: [/not comparable|no comparison|incomparable|(?:cannot|can’t|can't) be compared|nothing like|nothing to do with|not the same/, /\b(?:recreational|party|street|club|misuse)\b/], unless: null },
  { id: 'not-like-recreational', seed: 'S45', language: 'es', holds: [/no (?:es|son) comparables?|no se puede comparar|incomparable|nada que ver|no es lo mismo/, /recreativ|fiesta|calle|callejer|abuso/], unless: null },
  { id: 'reduces-default-mode', seed: 'S32', language: 'en', holds: [/\b(?:reduc|lower|quiet|calm|damp|decreas|silenc|shut|turns? (?:down|off)|switch(?:es)? off)/, /\bdmn\b|\bdefault mode\b/], unless: /\b(?:links?|connect|coupl|between|whether|not)/ },
  { id: 'reduces-default-mode', seed: 'S32', language: 'es', holds: [/reduc|baja|calma|silencia|apaga|disminuy|aquieta/, /(?<!\p{L})(?:dmn|rnd)(?!\p{L})|red (?:neuronal )?por defecto/u], unless: /conex|enlace|acopl|entre|(?<!\p{L})no(?!\p{L})/u },
  { id: 'side-effects-mild', seed: 'S42', language: 'en', holds: [/\bside[ -]effects?\b/, /\b(?:mild|minor|harmless|slight|trivial|short-lived|nothing to worry)\b/], unless: null },
  { id: 'side-effects-mild', seed: 'S42', language: 'es', holds: [/efectos? (?:secundarios?|adversos?)/, /(?<!\p{L})(?:leves?|menores?|inofensivos?|ligeros?|pasajeros?)(?!\p{L})/u], unless: null },
  { id: 'unqualified-safe', seed: 'S41', language: 'en', holds: [/\b(?:safe|safely|harmless|risk-free|without risk)\b/], unless: /\?|\b(?:not|no|never|nobody|cannot|whether|how safe|feel(?:s|ing)? safe|surroundings)\b|^safe$/ },
  { id: 'unqualified-safe', seed: 'S41', language: 'es', holds: [/(?<!\p{L})(?:es|son|está|están|totalmente|completamente|muy|más|tratamientos?|terapias?|medicamentos?|(?:es)?ketamina|spray|opción|alternativa|método|forma|manera|uso) segur[oa]s?(?!\p{L})|(?<!\p{L})segur[oa]s? (?:y|e) (?:eficaz|eficaces|efectiv|probad|comprobad)|con (?:total |toda )?seguridad(?!\p{L})|inofensiv|sin (?:ningún )?(?:riesgo|peligro)s?/u], unless: /\?|(?<!\p{L})(?:no|nunca|nadie|si|lo que me rodea)(?!\p{L})/u },
  { id: 'cures', seed: 'S10', language: 'en', holds: [/\b(?:cures?|cured)\b/], unless: OPEN_EN },
  { id: 'cures', seed: 'S10', language: 'es', holds: [/(?<!\p{L})(?:cura|curan|curará|curarse|curad[oa])(?!\p{L})/u], unless: OPEN_ES },
  { id: 'calms-the-nervous-system', seed: 'S33', language: 'en', holds: [/\b(?:calm|soften|sooth|relax|settl)\w*\b.*\bnervous system\b/], unless: OPEN_EN },
  { id: 'calms-the-nervous-system', seed: 'S33', language: 'es', holds: [/(?:calma|suaviza|relaja|tranquiliza).*sistema nervioso/], unless: OPEN_ES },
];

/** The sentences of a text that say something forbidden, each with what it says. */
export function findForbiddenCopy(text: string, language: GuideLanguage): readonly { readonly id: string; readonly sentence: string }[] {
  const inLanguage = forbiddenCopy.filter((copy) => copy.language === language);
  return splitSentences(text).flatMap((sentence) => inLanguage.filter((copy) => isSaid(copy, sentence.toLowerCase())).map(({ id }) => ({ id, sentence })));
}

function isSaid({ holds, unless }: ForbiddenCopy, sentence: string): boolean {
  return holds.every((part) => part.test(sentence)) && (unless === null || !unless.test(sentence.replaceAll(EMPTY_DENIALS, ' ')));
}
