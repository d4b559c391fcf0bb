import type { z } from 'zod';
import type { KindHead, UsualActor } from './entry.ts';
import { doseEvents } from './events-dose.ts';
import { integrationEvents } from './events-integration.ts';
import { ledgerEvents } from './events-ledger.ts';
import { measureEvents } from './events-measures.ts';
import { planEvents } from './events-plan.ts';
import { preparationEvents } from './events-preparation.ts';
import { safetyEvents } from './events-safety.ts';
import { screeningEvents } from './events-screening.ts';
import { sessionEvents } from './events-session.ts';

const events = {
  ...screeningEvents,
  ...measureEvents,
  ...safetyEvents,
  ...preparationEvents,
  ...planEvents,
  ...sessionEvents,
  ...doseEvents,
  ...ledgerEvents,
  ...integrationEvents,
} as const;

export type EventKind = keyof typeof events;

/** An event as the file states it, defaults filled in. */
export type EventOf<Kind extends EventKind> = z.output<(typeof events)[Kind]['schema']>;

export type CaseEvent = { readonly [Kind in EventKind]: EventOf<Kind> }[EventKind];

/** The kinds that stand for several single entries; reading lays them out. */
export const SHORTHANDS = ['session', 'intake-completed', 'ready-for-dosing'] as const satisfies readonly EventKind[];

/** The kinds that a reader hands on. */
export type PlayedEventKind = Exclude<EventKind, (typeof SHORTHANDS)[number]>;

export type PlayedEvent = { readonly [Kind in PlayedEventKind]: EventOf<Kind> }[PlayedEventKind];

type EventDefinition = KindHead & { readonly kind: EventKind; readonly by: UsualActor; readonly fields: readonly string[]; readonly schema: z.ZodType<CaseEvent> };

/** Every kind of event by its name. */
export const eventKinds: { readonly [Kind in EventKind]: EventDefinition } = events;

export function isEventKind(name: string): name is EventKind {
  return Object.hasOwn(eventKinds, name);
}

/** The areas of the document, in its order. */
export const eventAreas: readonly { readonly title: string; readonly kinds: readonly EventDefinition[] }[] = [
  { title: 'Request, facts, readings and decision', kinds: Object.values<EventDefinition>(screeningEvents) },
  { title: 'Measures and risk', kinds: Object.values<EventDefinition>(measureEvents) },
  { title: 'Holds, tasks, adverse events and life outside', kinds: Object.values<EventDefinition>(safetyEvents) },
  { title: 'Consent and preparation', kinds: Object.values<EventDefinition>(preparationEvents) },
  { title: 'Plan, orders and decisions', kinds: Object.values<EventDefinition>(planEvents) },
  { title: 'The session', kinds: Object.values<EventDefinition>(sessionEvents) },
  { title: 'Giving the dose', kinds: Object.values<EventDefinition>(doseEvents) },
  { title: 'The ledger', kinds: Object.values<EventDefinition>(ledgerEvents) },
  { title: 'Integration', kinds: Object.values<EventDefinition>(integrationEvents) },
];
