import { claims } from '#evidence/claims.ts';
import type { GuideLanguage } from '#evidence/guide-language.ts';
import { sourceOf } from '#evidence/sources.ts';
import type { ConsentTexts, TemplateId, TemplateScope } from './consent-forms.ts';
import { CONSENT_FORMS } from './consent-forms.ts';
import { SOURCES_HEADING } from './consent-words.ts';
import { englishConsentTexts } from './english-consent-texts.ts';
import { spanishConsentTexts } from './spanish-consent-texts.ts';
import type { TeachBack } from './teach-back.ts';

/** A text as a clinic can publish it: plain, with the sources of its figures as its last part. */
export type ConsentTemplate = {
  readonly templateId: TemplateId;
  readonly language: GuideLanguage;
  readonly scope: TemplateScope;
  readonly title: string;
  readonly text: string;
  readonly teachBack: readonly TeachBack[];
};

const TEXTS: Readonly<Record<GuideLanguage, ConsentTexts>> = { en: englishConsentTexts, es: spanishConsentTexts };

/** The parts of a text as written, with their claims. */
export function templateParts(templateId: TemplateId, language: GuideLanguage): readonly string[] {
  return CONSENT_FORMS[templateId].parts.map((part) => TEXTS[language].parts[part]);
}

/** One text on offer, in one language. */
export function consentTemplate(templateId: TemplateId, language: GuideLanguage): ConsentTemplate {
  const { scope, questions } = CONSENT_FORMS[templateId];
  const { titles, questions: said } = TEXTS[language];
  const parts = templateParts(templateId, language);
  const cited = sourcesOf(parts);
  const sources = cited.length === 0 ? [] : [`${SOURCES_HEADING[language]} ${cited.join('\n')}`];
  const text = [...parts.map((part) => part.replaceAll(MARKED, '$<words>')), ...sources].join('\n\n');
  return { templateId, language, scope, title: titles[templateId], text, teachBack: questions.map((name) => said[name]) };
}

const MARKED = /\[(?<words>[^\]]+)\]\(claim:(?<id>[a-z-]+)\)/g;

/** The words of a text that a claim carries, with its id. */
export function markedClaims(text: string): readonly { readonly words: string; readonly id: string }[] {
  return [...text.matchAll(MARKED)].flatMap(({ groups }) => (groups === undefined ? [] : [{ words: groups['words'] ?? '', id: groups['id'] ?? '' }]));
}

/** Every source behind the claims of a text, each once, in the order in which it is first needed; what is our own choice has none. */
function sourcesOf(parts: readonly string[]): readonly string[] {
  const ids = parts.flatMap(markedClaims).map(({ id }) => id);
  const keys = ids.flatMap((id) => claims.find((claim) => claim.id === id)?.sources ?? []).filter(({ mark }) => mark !== 'P').map(({ key }) => key);
  return [...new Set(keys)].map((key) => {
    const { reference, where } = sourceOf(key);
    return `${reference}. ${where}`;
  });
}
