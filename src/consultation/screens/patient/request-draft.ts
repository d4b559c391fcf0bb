import { forgetDraft, keepDraft, readDraft } from '#interface/client/draft.ts';
import { CARD_ID, LONGEST, MESSAGE_WISHES, PREFERRED_TIMES, REASONS } from '../../enquiry.ts';
import type { RequestValues } from './request-values.ts';
import { EMPTY_REQUEST } from './request-values.ts';

/** After three days somebody begins anew. Product default. */
const LONGEST_MS = 3 * 24 * 60 * 60 * 1000;

/** Under what name the draft of a request to this clinic is kept on the device. */
export function draftNameOf(clinicSlug: string): string {
  return `consultation.${clinicSlug}`;
}

/** What was typed here before and not sent; null when nothing was. */
export function readRequestDraft(clinicSlug: string): RequestValues | null {
  return requestValuesOf(readDraft(draftNameOf(clinicSlug), LONGEST_MS));
}

/** Keeps what is being typed; an untouched form leaves nothing behind. */
export function keepRequestDraft(clinicSlug: string, values: RequestValues): void {
  const isUntouched = JSON.stringify({ ...values, fromCard: null }) === JSON.stringify(EMPTY_REQUEST);
  if (isUntouched) forgetDraft(draftNameOf(clinicSlug));
  else keepDraft(draftNameOf(clinicSlug), values);
}

/** The form's values in what was kept: whatever a field cannot hold, as after a change of the form, is left empty. */
export function requestValuesOf(kept: unknown): RequestValues | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const held = new Map<string, unknown>(Object.entries(kept));
  const text = (name: string): string => {
    const value = held.get(name);
    return typeof value === 'string' ? value : '';
  };
  return {
    name: text('name'),
    email: text('email'),
    phone: text('phone'),
    mayLeaveMessage: MESSAGE_WISHES.find((wish) => wish === held.get('mayLeaveMessage')) ?? EMPTY_REQUEST.mayLeaveMessage,
    reasons: chosenOf(REASONS, held.get('reasons')),
    imagined: text('imagined'),
    preferredTimes: chosenOf(PREFERRED_TIMES, held.get('preferredTimes')),
    fromCard: cardIdOf(text('fromCard')),
  };
}

/** A card's id in an address or a draft; null for anything else. */
export function cardIdOf(text: string | null): string | null {
  return text !== null && text.length <= LONGEST.fromCard && CARD_ID.test(text) ? text : null;
}

function chosenOf<Choice extends string>(choices: readonly Choice[], kept: unknown): readonly Choice[] {
  return Array.isArray(kept) ? choices.filter((choice) => kept.includes(choice)) : [];
}
