import { isRefusal } from '#foundation/refusal.ts';
import { useAnswer } from '#interface/client/use-answer.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { ChoiceField } from '#interface/controls/choice-field.tsx';
import { Form } from '#interface/controls/form.tsx';
import { SelectField } from '#interface/controls/select-field.tsx';
import { TextArea } from '#interface/controls/text-area.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import type { Form as FormState } from '#interface/controls/use-form.ts';
import { useForm } from '#interface/controls/use-form.ts';
import { toast } from '#interface/states/toasts.ts';
import { listRooms } from '#people/api-rooms.ts';
import { publishConsentDocument } from '../../../api-consent.ts';
import type { Product, Route } from '../../../treatment.ts';
import { PRODUCTS, ROUTES } from '../../../treatment.ts';
import { useWords } from '../words.ts';
import type { DocumentRow } from './document-row.ts';
import type { ConsentScopeAnswer } from './scope-text.ts';

const KINDS = ['treatment', 'telehealth', 'touch', 'recording', 'support-person', 'data-sharing', 'home-dosing'] as const;

type Values = {
  readonly title: string;
  readonly text: string;
  readonly language: 'en' | 'es' | null;
  readonly kind: (typeof KINDS)[number] | null;
  readonly product: Product | null;
  readonly route: Route | null;
  readonly siteId: string | null;
};

/** Writes a consent text, or a newer version of one; what it is about stays as it was. */
export function ConsentTextForm({ document, onDone }: { readonly document: DocumentRow | null; readonly onDone: () => void }) {
  const say = useWords();
  const publish = useCommand(publishConsentDocument);
  const start: Values = { title: document?.title ?? '', text: document?.text ?? '', language: languageOf(document), kind: null, product: null, route: null, siteId: null };
  const form = useForm<Values>(start, (values) => ({
    title: values.title.trim() === '' ? say('wrong.textTitle') : null,
    text: values.text.trim() === '' ? say('wrong.text') : null,
    language: values.language === null ? say('wrong.language') : null,
    kind: document === null && scopeOf(values) === null ? say('wrong.scope') : null,
  }));
  async function send(): Promise<void> {
    const { title, text, language } = form.values;
    const scope = document?.scope ?? scopeOf(form.values);
    if (!form.isReady() || language === null || scope === null) return;
    const answer = await publish.run({ body: { ...(document !== null && { documentId: document.documentId }), language, title, text, scope } });
    if (isRefusal(answer)) return;
    toast(say('texts.isPublished'));
    onDone();
  }
  return (
    <Form errors={form.errors} refusal={publish.refusal} isBusy={publish.isBusy} sendWord={say('texts.publish')} onSend={() => void send()} onCancel={onDone}>
      {document === null && <ScopeFields form={form} />}
      <TextField {...form.field('title')} label={say('texts.titleOf')} maxLength={200} />
      <TextArea {...form.field('text')} label={say('texts.text')} hint={say('texts.textHint')} rows={14} maxLength={40_000} />
      <ChoiceField {...form.field('language')} shape="rows" label={say('texts.language')} choices={(['en', 'es'] as const).map((value) => ({ value, label: say(`language.${value}`) }))} />
    </Form>
  );
}

function ScopeFields({ form }: { readonly form: FormState<Values> }) {
  const say = useWords();
  const rooms = useAnswer(listRooms, {});
  const sites = rooms.state === 'answered' ? rooms.answer.sites : [];
  return (
    <>
      <SelectField {...form.field('kind')} label={say('texts.scope')} emptyWord={say('choose')} choices={KINDS.map((value) => ({ value, label: say(`scope.${value}`) }))} />
      {form.values.kind === 'treatment' && (
        <>
          <SelectField {...form.field('product')} label={say('treatment.product')} emptyWord={say('choose')} choices={PRODUCTS.map((value) => ({ value, label: say(`product.${value}`) }))} />
          <SelectField {...form.field('route')} label={say('treatment.route')} emptyWord={say('choose')} choices={ROUTES.map((value) => ({ value, label: say(`route.${value}`) }))} />
          <SelectField<string> {...form.field('siteId')} label={say('texts.site')} emptyWord={say('choose')} choices={sites.map((site) => ({ value: site.siteId, label: site.name }))} />
        </>
      )}
    </>
  );
}

function scopeOf({ kind, product, route, siteId }: Values): Scope | null {
  if (kind === null) return null;
  if (kind !== 'treatment') return { kind };
  return product === null || route === null || siteId === null ? null : { kind, product, route, siteId };
}

type Plain = Exclude<ConsentScopeAnswer, { readonly kind: 'treatment' }>;
type Scope = Plain | { readonly kind: 'treatment'; readonly product: Product; readonly route: Route; readonly siteId: string };

function languageOf(document: DocumentRow | null): Values['language'] {
  return document === null ? null : document.language === 'es' ? 'es' : 'en';
}
