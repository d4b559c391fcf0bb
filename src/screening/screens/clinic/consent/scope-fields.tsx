import { useAnswer } from '#interface/client/use-answer.ts';
import { SelectField } from '#interface/controls/select-field.tsx';
import type { Form } from '#interface/controls/use-form.ts';
import { listRooms } from '#people/api-rooms.ts';
import { PRODUCTS, ROUTES } from '../../../treatment.ts';
import { useWords } from '../words.ts';
import type { ConsentTextValues } from './consent-text-values.ts';
import { KINDS } from './consent-text-values.ts';
import { useConsentWords } from './words.ts';

const LABELS = ['any', 'on-label', 'off-label', 'not-approved'] as const;

/** What a new text is about; for a treatment which, by which route, where, and which approval it speaks of. */
export function ScopeFields({ form }: { readonly form: Form<ConsentTextValues> }) {
  const say = useWords();
  const sayConsent = useConsentWords();
  const rooms = useAnswer(listRooms, {});
  const sites = rooms.state === 'answered' ? rooms.answer.sites : [];
  return (
    <>
      <SelectField {...form.field('kind')} label={say('texts.scope')} emptyWord={say('choose')} choices={KINDS.map((value) => ({ value, label: say(`scope.${value}`) }))} />
      {form.values.kind === 'treatment' && (
        <>
          <SelectField {...form.field('product')} label={say('treatment.product')} emptyWord={say('choose')} choices={PRODUCTS.map((value) => ({ value, label: say(`product.${value}`) }))} />
          <SelectField {...form.field('route')} label={say('treatment.route')} emptyWord={say('choose')} choices={ROUTES.map((value) => ({ value, label: say(`route.${value}`) }))} />
          <SelectField {...form.field('label')} label={sayConsent('label.label')} hint={sayConsent('label.hint')} emptyWord={say('choose')} choices={LABELS.map((value) => ({ value, label: sayConsent(`label.${value}`) }))} />
          <SelectField<string> {...form.field('siteId')} label={say('texts.site')} emptyWord={say('choose')} choices={sites.map((site) => ({ value: site.siteId, label: site.name }))} />
        </>
      )}
    </>
  );
}
