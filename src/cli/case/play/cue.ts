import type { AnswerOf, Contract } from '#foundation/contract.ts';
import type { Instant } from '#foundation/instant.ts';
import type { EventKind, EventOf, PlayedEventKind } from '../events.ts';
import { eventKinds } from '../events.ts';
import type { TimeContext } from '../time-text.ts';
import { resolveTime } from '../time-text.ts';
import type { InputOf } from '#foundation/contract-request.ts';
import type { Browser, Refused } from './browser.ts';
import type { EventOutcome } from './outcome.ts';
import type { Scene } from './scene.ts';
import { browserFor, memberById } from './scene.ts';

/** One event on its way to the clinic, at its moment. */
export type Cue<Event> = {
  readonly scene: Scene;
  /** Where it stands in the file. */
  readonly path: string;
  readonly event: Event;
  /** When it is entered. */
  readonly at: Instant;
  /** When it happened. */
  readonly effectiveAt: Instant;
  readonly context: TimeContext;
};

/** Plays one kind of event through the clinic's public interface. */
export type Adapter<Kind extends EventKind> = (cue: Cue<EventOf<Kind>>) => Promise<EventOutcome>;

/** The adapters of some kinds of events. */
export type Adapters<Kinds extends PlayedEventKind> = { readonly [Kind in Kinds]: Adapter<Kind> };

type Acting = { readonly event: EventKind; readonly by?: string | undefined };

/** Who does it: whom the case names, or the usual person for the kind. */
export function actorOf(event: Acting): string {
  return event.by ?? eventKinds[event.event].by;
}

/** Asks as the one the case names; where it names nobody, as the usual person or else as somebody whose role allows it. */
export function ask<C extends Contract>({ scene, event }: Cue<Acting>, contract: C, input: InputOf<C>): Promise<AnswerOf<C> | Refused> {
  return doerOf(scene, event, contract).ask(contract, input);
}

function doerOf(scene: Scene, event: Acting, contract: Contract): Browser {
  const who = actorOf(event);
  if (who === 'patient' && scene.patient !== null && contract.path.startsWith('/api/patient/')) return scene.patient;
  const named = event.by === undefined ? null : memberById(scene, event.by);
  return named?.browser ?? browserFor(scene, contract, who);
}

/** The moment of a time that the event states; null when it states none. */
export function momentOf({ context }: Cue<unknown>, text: string | undefined): Instant | null {
  return text === undefined ? null : resolveTime(text, context);
}

/** The patient's own phone. @throws before the person was taken on, which the player does before the first entry */
export function phoneOf({ scene }: Cue<unknown>): Browser {
  if (scene.patient === null) throw new Error('the person of the case is not on record yet');
  return scene.patient;
}
