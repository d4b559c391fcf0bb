import type { EventOf, PlayedEventKind } from '../../events.ts';
import type { Adapters, Cue } from '../cue.ts';
import type { EventOutcome } from '../outcome.ts';
import { clinicEvents } from './clinic.ts';
import { consentEvents } from './consent.ts';
import { intakeEvents } from './intake.ts';
import { integrationEvents } from './integration.ts';
import { lifeEvents } from './life.ts';
import { measureEvents } from './measures.ts';
import { medicineEvents } from './medicines.ts';
import { notYetEvents } from './not-yet.ts';
import { orderEvents } from './orders.ts';
import { planEvents } from './plan.ts';
import { preparationEvents } from './preparation.ts';
import { requestEvents } from './requests.ts';
import { riskEvents } from './risk.ts';
import { screeningEvents } from './screening.ts';
import { sessionChartingEvents } from './session-charting.ts';
import { sessionDoseEvents } from './session-dose.ts';
import { sessionGateEvents } from './session-gate.ts';
import { sessionLeavingEvents } from './session-leaving.ts';
import { testEvents } from './tests.ts';

/** How each kind of event is entered. */
const adapters: Adapters<PlayedEventKind> = {
  ...requestEvents,
  ...intakeEvents,
  ...medicineEvents,
  ...testEvents,
  ...screeningEvents,
  ...measureEvents,
  ...riskEvents,
  ...consentEvents,
  ...preparationEvents,
  ...planEvents,
  ...orderEvents,
  ...sessionGateEvents,
  ...sessionChartingEvents,
  ...sessionDoseEvents,
  ...sessionLeavingEvents,
  ...integrationEvents,
  ...lifeEvents,
  ...clinicEvents,
  ...notYetEvents,
};

/** Enters one event through the clinic's public interface. */
export function playEvent<Kind extends PlayedEventKind>(kind: Kind, cue: Cue<EventOf<Kind>>): Promise<EventOutcome> {
  return adapters[kind](cue);
}
