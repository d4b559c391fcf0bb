import type { Language } from '#people/patient-details.ts';

/** What may bring somebody; several at once are usual, and saying it in person instead is an answer too. */
export const REASONS = ['depression', 'anxiety', 'trauma', 'couples-or-relational', 'loss-or-change', 'something-else', 'rather-in-person'] as const;
export type Reason = (typeof REASONS)[number];

/** When a call or a first meeting would suit. */
export const PREFERRED_TIMES = ['any-time', 'morning', 'afternoon', 'evening', 'weekend'] as const;
export type PreferredTime = (typeof PREFERRED_TIMES)[number];

/** Whether a message may be left where others could hear or read it; not said counts as no, and shows as not said. */
export const MESSAGE_WISHES = ['yes', 'no', 'not-said'] as const;
export type MessageWish = (typeof MESSAGE_WISHES)[number];

/** How the cards of the guide are named. */
export const CARD_ID = /^[a-z]+(?:-[a-z]+)*$/;

/** The longest texts the form takes, in characters. */
export const LONGEST = { name: 80, email: 254, phone: 30, imagined: 600, fromCard: 60 } as const;

/** What a person says when they ask for a consultation: no more of their health than these few answers. */
export type Enquiry = {
  /** The language they filled the form in, and in which they are written to. */
  readonly language: Language;
  /** What they like to be called. */
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly mayLeaveMessage: MessageWish;
  readonly reasons: readonly Reason[];
  /** Their own words on what would be different if change were possible; null when they left it empty. */
  readonly imagined: string | null;
  readonly preferredTimes: readonly PreferredTime[];
  /** The card of the guide from which they came, by its id; null where they came otherwise, or left it out. */
  readonly fromCard: string | null;
};

/** What keeps a request from being sent, by the question it belongs to. */
export type EnquiryFault = 'name-missing' | 'reach-missing' | 'email-unreadable' | 'phone-unreadable' | 'reason-missing' | 'time-missing';

/** The same addresses that a patient's record takes, written out because no schema travels to the browser. */
const EMAIL = /^(?!\.)(?!.*\.\.)[A-Za-z0-9_'+\-.]*[A-Za-z0-9_+-]@([A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}$/;
const PHONE = /^[+\d][\d\s().\-/]*$/;
const FEWEST_DIGITS = 7;
const MOST_DIGITS = 15;

/** Everything that is missing or unreadable, in the order of the form; empty when the request can be sent. */
export function faultsOf(enquiry: Enquiry): readonly EnquiryFault[] {
  const faults: EnquiryFault[] = [];
  if (enquiry.name.trim() === '') faults.push('name-missing');
  if (enquiry.email === null && enquiry.phone === null) faults.push('reach-missing');
  if (enquiry.email !== null && !isEmail(enquiry.email)) faults.push('email-unreadable');
  if (enquiry.phone !== null && !isPhone(enquiry.phone)) faults.push('phone-unreadable');
  if (enquiry.reasons.length === 0) faults.push('reason-missing');
  if (enquiry.preferredTimes.length === 0) faults.push('time-missing');
  return faults;
}

/** Whether a text has the form of an e-mail address. */
export function isEmail(text: string): boolean {
  return text.length <= LONGEST.email && EMAIL.test(text);
}

/** Whether a text can be a phone number: 7 to 15 digits (the most that E.164 allows) with the usual signs between them. */
export function isPhone(text: string): boolean {
  const digits = text.replaceAll(/\D/g, '').length;
  return PHONE.test(text) && digits >= FEWEST_DIGITS && digits <= MOST_DIGITS;
}
