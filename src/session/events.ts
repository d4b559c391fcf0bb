import type { OrderId, PatientId, SessionId, VisitId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { Written } from '#foundation/quantity.ts';
import type { TreatmentKey } from '#plan/route.ts';

/** Whose session it is that something happened in. */
type InSession = {
  readonly sessionId: SessionId;
  readonly visitId: VisitId;
  readonly patientId: PatientId;
  readonly treatment: TreatmentKey;
  readonly at: Instant;
};

/** A part of a dose was given, or an infusion was started; `doseNumber` is 1 for the first part. */
export type DoseWasGiven = InSession & { readonly type: 'session.dose-given'; readonly orderId: OrderId; readonly doseNumber: number };

/** A dose ended; published again when the amounts of a stopped infusion are entered later. */
export type DoseEnded = InSession & { readonly type: 'session.dose-ended'; readonly given: Written<'mg'>; readonly isStoppedEarly: boolean };

/** The person left: with every criterion met, or before, on their own wish. */
export type SessionDischarged = InSession & { readonly type: 'session.discharged'; readonly way: 'discharged' | 'left-against-advice' };

/** The name by which later domains react to a part of a dose. */
export const DOSE_WAS_GIVEN: DoseWasGiven['type'] = 'session.dose-given';

/** The name by which later domains react to the end of a dose, and to amounts that follow it. */
export const DOSE_ENDED: DoseEnded['type'] = 'session.dose-ended';

/** The name by which later domains react to somebody leaving. */
export const SESSION_DISCHARGED: SessionDischarged['type'] = 'session.discharged';
