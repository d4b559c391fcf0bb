import { hashText } from '#database/text-hash.ts';
import { GUIDE_LANGUAGES } from '#evidence/guide-language.ts';
import type { SiteId } from '#foundation/id.ts';
import type { ConsentScope, TextHash } from '#screening/consent.ts';
import { TEMPLATE_IDS } from '#screening/consent-forms.ts';
import { consentTemplate } from '#screening/consent-template.ts';

/** The consent texts a practice clinic begins with: every one that is on offer, each in the languages of the guide. */
export function consentTexts(siteId: SiteId) {
  return TEMPLATE_IDS.map((templateId) =>
    GUIDE_LANGUAGES.map((language, index) => {
      const template = consentTemplate(templateId, language);
      const scope: ConsentScope = template.scope.kind === 'treatment' ? { ...template.scope, siteId } : template.scope;
      const { title, text, teachBack } = template;
      return { version: index + 1, language, scope: JSON.stringify(scope), title, text, text_hash: hashText<TextHash>(text), teach_back: JSON.stringify(teachBack) };
    }),
  );
}
