import { useState } from 'react';
import type { GuideLanguage } from '#evidence/guide-language.ts';
import { SelectField } from '#interface/controls/select-field.tsx';
import type { TemplateId } from '../../../consent-forms.ts';
import { TEMPLATE_IDS } from '../../../consent-forms.ts';
import type { ConsentTemplate } from '../../../consent-template.ts';
import { consentTemplate } from '../../../consent-template.ts';
import { useConsentWords } from './words.ts';

type Props = { readonly language: GuideLanguage; readonly onChoose: (template: ConsentTemplate) => void };

/** Puts one of the texts that come along into the form. */
export function TemplateField({ language, onChoose }: Props) {
  const say = useConsentWords();
  const [chosen, setChosen] = useState<TemplateId | null>(null);
  function choose(templateId: TemplateId): void {
    setChosen(templateId);
    onChoose(consentTemplate(templateId, language));
  }
  return (
    <SelectField
      label={say('template.label')}
      hint={say('template.hint')}
      emptyWord={say('template.choose')}
      value={chosen}
      onChange={choose}
      choices={TEMPLATE_IDS.map((value) => ({ value, label: consentTemplate(value, language).title }))}
    />
  );
}
