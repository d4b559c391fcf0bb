import type { Refusal } from '#foundation/refusal.ts';
import { queueMail } from '#people/store/mail.ts';
import type { Enquiry } from '../enquiry.ts';
import { kindNoteLetter } from '../kind-note-letter.ts';
import { refuse } from '../refusals.ts';
import type { StaffContext } from './context.ts';

/** Sends the words written to a person whose request is closed, to the address they gave. */
export async function sendKindNote(context: StaffContext, enquiry: Enquiry, words: string | null): Promise<Refusal | null> {
  if (words === null) return refuse('consultation.letter-without-words');
  if (enquiry.email === null) return refuse('consultation.letter-without-address');
  const letter = kindNoteLetter(words, { name: enquiry.name, clinicName: context.clinic.name }, enquiry.language);
  await queueMail(context.tx, context.clinic, { mailId: context.newId(), recipient: enquiry.email, letter, writtenAt: context.now });
  return null;
}
