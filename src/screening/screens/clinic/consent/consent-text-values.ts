import type { GuideLanguage } from '#evidence/guide-language.ts';
import type { KnownLabelStatus } from '../../../consent.ts';
import type { ConsentTemplate } from '../../../consent-template.ts';
import type { Product, Route } from '../../../treatment.ts';
import type { DocumentRow } from './document-row.ts';
import type { QuestionDraft } from './question-draft.ts';
import { draftOf } from './question-draft.ts';
import type { ConsentScopeAnswer } from './scope-text.ts';

/** What a text can be about, in the order in which it is chosen. */
export const KINDS = ['treatment', 'telehealth', 'touch', 'recording', 'support-person', 'data-sharing', 'home-dosing'] as const;

/** A consent text as it is being written. */
export type ConsentTextValues = {
  readonly title: string;
  readonly text: string;
  readonly language: GuideLanguage;
  readonly kind: (typeof KINDS)[number] | null;
  readonly product: Product | null;
  readonly route: Route | null;
  readonly label: KnownLabelStatus | 'any';
  readonly siteId: string | null;
  readonly questions: readonly QuestionDraft[];
};

type Plain = Exclude<ConsentScopeAnswer, { readonly kind: 'treatment' }>;
type Scope = Plain | { readonly kind: 'treatment'; readonly product: Product; readonly route: Route; readonly siteId: string; readonly labelStatus?: KnownLabelStatus };

export function startOf(document: DocumentRow | null): ConsentTextValues {
  const empty = { kind: null, product: null, route: null, siteId: null, label: 'any' } as const;
  if (document === null) return { ...empty, title: '', text: '', language: 'en', questions: [] };
  return { ...empty, title: document.title, text: document.text, language: document.language === 'es' ? 'es' : 'en', questions: document.teachBack.map(draftOf) };
}

/** The form with a text that comes along in it; the site stays as it was chosen. */
export function withTemplate(values: ConsentTextValues, { title, text, teachBack, scope }: ConsentTemplate): ConsentTextValues {
  const about = scope.kind === 'treatment' ? { kind: scope.kind, product: scope.product, route: scope.route, label: scope.labelStatus } : { kind: scope.kind };
  return { ...values, ...about, title, text, questions: teachBack.map(draftOf) };
}

/** What the text is about; null while a part of it is not chosen. */
export function scopeOf({ kind, product, route, siteId, label }: ConsentTextValues): Scope | null {
  if (kind === null) return null;
  if (kind !== 'treatment') return { kind };
  if (product === null || route === null || siteId === null) return null;
  return { kind, product, route, siteId, ...(label !== 'any' && { labelStatus: label }) };
}
