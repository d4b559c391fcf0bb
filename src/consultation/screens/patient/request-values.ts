import { textOrNull } from '#foundation/typed-text.ts';
import type { Language } from '#people/patient-details.ts';
import type { Enquiry, EnquiryFault, MessageWish, PreferredTime, Reason } from '../../enquiry.ts';

/** The form as it is being filled in: texts as typed, nothing chosen beforehand but that any time suits. */
export type RequestValues = {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly mayLeaveMessage: MessageWish;
  readonly reasons: readonly Reason[];
  readonly imagined: string;
  readonly preferredTimes: readonly PreferredTime[];
  readonly fromCard: string | null;
};

export const EMPTY_REQUEST: RequestValues = { name: '', email: '', phone: '', mayLeaveMessage: 'not-said', reasons: [], imagined: '', preferredTimes: ['any-time'], fromCard: null };

/** At which field each fault stands. */
export const FIELD_OF: Readonly<Record<EnquiryFault, keyof RequestValues>> = {
  'name-missing': 'name',
  'reach-missing': 'email',
  'email-unreadable': 'email',
  'phone-unreadable': 'phone',
  'reason-missing': 'reasons',
  'time-missing': 'preferredTimes',
};

/** What is sent: trimmed, an empty text as nothing said, and no wish about messages where no phone number stands. */
export function enquiryOf(values: RequestValues, language: Language): Enquiry {
  const phone = textOrNull(values.phone);
  return {
    language,
    name: values.name.trim(),
    email: textOrNull(values.email.toLowerCase()),
    phone,
    mayLeaveMessage: phone === null ? 'not-said' : values.mayLeaveMessage,
    reasons: values.reasons,
    imagined: textOrNull(values.imagined),
    preferredTimes: values.preferredTimes,
    fromCard: values.fromCard,
  };
}

/** Any time and single times exclude each other: whichever was chosen last stays. */
export function timesAfter(before: readonly PreferredTime[], chosen: readonly PreferredTime[]): readonly PreferredTime[] {
  const isAnyTimeNew = chosen.includes('any-time') && !before.includes('any-time');
  if (isAnyTimeNew) return ['any-time'];
  return chosen.length > 1 ? chosen.filter((time) => time !== 'any-time') : chosen;
}
