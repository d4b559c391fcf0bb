import type { StaffId } from '#foundation/id.ts';
import type { Instant, Milliseconds } from '#foundation/instant.ts';
import { after, milliseconds } from '#foundation/instant.ts';
import type { Prompt, PromptPath, PromptPriority, PromptSubject } from './prompt.ts';
import type { SessionSettings } from './settings.ts';

/** Where a prompt that nobody has seen is shown, step by step. */
export type PromptAudience = 'nurse' | 'corridor' | 'second-person' | 'prescriber';

/** Who answered a prompt and what they are doing about it. */
export type PromptAnswer = { readonly by: StaffId; readonly at: Instant; readonly action: 'seen' | 'rechecking' | 'calling' | 'stopping' };

/**
 * A prompt that was raised and stays on the record (it latches): when its readings come back it is over, but it does not
 * vanish, and a red one is asked about until somebody has answered it.
 */
export type RaisedPrompt = {
  readonly subject: PromptSubject;
  readonly priority: PromptPriority;
  readonly path: PromptPath;
  readonly raisedAt: Instant;
  /** When the readings came back; null while they have not. */
  readonly overSince: Instant | null;
  readonly answers: readonly PromptAnswer[];
};

const urgency: Readonly<Record<PromptPriority, number>> = { information: 0, amber: 1, red: 2 };
const reach: Readonly<Record<PromptPath, number>> = { none: 0, prescriber: 1, emergency: 2 };

/**
 * Whether a prompt found now is a new matter: nothing on its subject stands, or it is more urgent than what stands or
 * brings in more people. So a worse reading asks again even after the earlier prompt was seen.
 */
export function isNewPrompt(found: Prompt, raised: readonly RaisedPrompt[]): boolean {
  const standing = raised.filter((each) => each.subject === found.subject && each.overSince === null);
  return standing.every((each) => {
    const step = urgency[found.priority] - urgency[each.priority];
    return step > 0 || (step === 0 && reach[found.path] > reach[each.path]);
  });
}

/** Whether a raised prompt still waits for somebody: unanswered, and either standing or red. */
export function isWaiting(raised: RaisedPrompt): boolean {
  if (raised.answers.length > 0 || raised.priority === 'information') return false;
  return raised.overSince === null || raised.priority === 'red';
}

/** To whom a waiting prompt is shown at `now`; an answered one stays with the nurse alone. */
export function audienceOf(raised: RaisedPrompt, now: Instant, settings: SessionSettings): readonly PromptAudience[] {
  if (!isWaiting(raised)) return ['nurse'];
  return ladder(settings).flatMap(({ audience, delay }) => (after(raised.raisedAt, delay) <= now ? [audience] : []));
}

/** When the next step of the ladder comes, or null when all have been told or somebody has answered. */
export function nextEscalationAt(raised: RaisedPrompt, now: Instant, settings: SessionSettings): Instant | null {
  if (!isWaiting(raised)) return null;
  const next = ladder(settings).find(({ delay }) => after(raised.raisedAt, delay) > now);
  return next === undefined ? null : after(raised.raisedAt, next.delay);
}

function ladder(settings: SessionSettings): readonly { readonly audience: PromptAudience; readonly delay: Milliseconds }[] {
  return [
    { audience: 'nurse', delay: milliseconds(0) },
    { audience: 'corridor', delay: milliseconds(1000 * settings['ESCALATION.corridorSeconds']) },
    { audience: 'second-person', delay: milliseconds(1000 * settings['ESCALATION.secondPersonSeconds']) },
    { audience: 'prescriber', delay: milliseconds(1000 * settings['ESCALATION.prescriberSeconds']) },
  ];
}
