import { refusalsOf } from '#foundation/refusal.ts';

const table = {
  'consultation.enquiry-incomplete': { kind: 'invalid', sentence: 'Something in the request is missing or cannot be read. Look at the marked answers and send it again.' },
  'consultation.lead-unknown': { kind: 'not-found', sentence: 'This request is not in this clinic’s inbox. Go back to the inbox and choose it from the list.' },
  'consultation.lead-changed': { kind: 'conflict', sentence: 'A colleague changed this request after you opened it. Look at what they did, then decide again; what you typed is still here.' },
  'consultation.lead-closed': { kind: 'conflict', sentence: 'This request has been closed. Open it again first if it should go on.' },
  'consultation.lead-became-patient': { kind: 'conflict', sentence: 'This person has become a patient of the clinic. Go on in their own record.' },
  'consultation.lead-open': { kind: 'conflict', sentence: 'This request is open already; there is nothing to open again.' },
  'consultation.nothing-booked': { kind: 'conflict', sentence: 'No consultation is booked for this request, so there is none to call off.' },
  'consultation.colleague-unknown': { kind: 'invalid', sentence: 'The person you chose does not work in this clinic now. Choose somebody from the list.' },
  'consultation.next-step-past': { kind: 'invalid', sentence: 'The next step is due on a day that has passed. Choose today or a later day.' },
  'consultation.booking-past': { kind: 'invalid', sentence: 'The consultation begins at a time that has passed. Choose a later time.' },
  'consultation.letter-without-address': { kind: 'invalid', sentence: 'This person left no e-mail address, so the note cannot be sent by e-mail. Close without sending and tell them in another way.' },
  'consultation.letter-without-words': { kind: 'invalid', sentence: 'There is no note to send yet. Write it, or close without sending.' },
} as const;

/** The refusals of the consultation domain by code; those about a lead carry who changed it last, what they did and when. */
export const refuse = refusalsOf(table);
