import type { Indication, ProposedTreatment } from '#screening/treatment.ts';
import { ROUTES as SCREENED_ROUTES } from '#screening/treatment.ts';
import type { TreatmentKey } from '#plan/route.ts';
import type { CaseEvent, EventOf } from '../events.ts';
import type { CaseDocument } from '../format.ts';
import { isEvent } from '../format.ts';
import type { CasePerson } from '../person.ts';
import type { Route } from '../vocabulary.ts';

type Product = 'racemic-ketamine' | 'esketamine';

/** A product by a route, as a case names them; racemic ketamine unless it says otherwise. */
export type NamedTreatment = { readonly route: Route; readonly product: Product };

/** The treatment that the case goes on to plan: of its plan, else its first order, else its first session; null when it names none. */
export function plannedTreatment({ timeline }: CaseDocument): NamedTreatment | null {
  const events = timeline.filter(isEvent);
  const planned = events.find(isPlan) ?? events.find(isOrder) ?? events.find(isSession);
  return planned === undefined ? null : named(planned.route, planned.product);
}

function isPlan(event: CaseEvent): event is EventOf<'plan' | 'ready-for-dosing'> {
  return event.event === 'plan' || event.event === 'ready-for-dosing';
}

function isOrder(event: CaseEvent): event is EventOf<'order'> {
  return event.event === 'order';
}

function isSession(event: CaseEvent): event is EventOf<'session'> {
  return event.event === 'session';
}

export function named(route: Route, product: Product | undefined): NamedTreatment {
  return { route, product: product ?? 'racemic-ketamine' };
}

/** The key by which plans and orders know a treatment; null for one the platform does not offer. */
export function treatmentKeyOf({ route, product }: NamedTreatment): TreatmentKey | null {
  if (product === 'esketamine') return route === 'nasal' ? 'esketamine-nasal' : null;
  return route === 'subcutaneous' ? null : `racemic-${route}`;
}

/** What screening is asked about; a route that screening does not know is one nobody has chosen yet. */
export function proposedTreatment(treatment: NamedTreatment | null, person: CasePerson): ProposedTreatment {
  const route = SCREENED_ROUTES.find((known) => known === treatment?.route) ?? null;
  return { product: treatment?.product ?? null, route, indication: indicationOf(person) };
}

const INDICATIONS: Readonly<Record<CasePerson['diagnoses'][number], Indication>> = {
  'major-depression': 'major-depression',
  'major-depression-recurrent': 'major-depression',
  'treatment-resistant-depression': 'treatment-resistant-depression',
  'depression-with-acute-suicidality': 'depression-with-acute-suicidality',
  'postpartum-depression': 'major-depression',
  'bipolar-depression': 'bipolar-depression',
  ptsd: 'post-traumatic-stress',
  'generalised-anxiety': 'anxiety',
  'social-anxiety': 'anxiety',
  'panic-disorder': 'anxiety',
  'obsessive-compulsive-disorder': 'other',
  'alcohol-use-disorder': 'substance-use',
  'chronic-pain': 'chronic-pain',
  other: 'other',
};

function indicationOf({ diagnoses }: CasePerson): Indication | null {
  const [first] = diagnoses;
  return first === undefined ? null : INDICATIONS[first];
}
