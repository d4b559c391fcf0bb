import type { Instant } from '#foundation/instant.ts';
import type { ZoneName } from '#foundation/zoned-time.ts';
import type { Language } from './patient-details.ts';

/** A letter by e-mail. Its subject names neither the clinic nor anything of health: others may see it on a screen. */
export type Letter = { readonly subject: string; readonly body: string };

/** What a letter with a secret link says: who is greeted, from which clinic, where it leads and until when. */
export type LinkLetter = {
  readonly name: string;
  readonly clinicName: string;
  readonly link: string;
  readonly expiresAt: Instant;
  readonly zone: ZoneName;
};

/** Invites a member of staff, or lets them choose a new password. */
export function staffInvitationLetter(about: LinkLetter): Letter {
  return letter('Your invitation', [
    `Hello ${about.name},`,
    `${about.clinicName} invites you to choose your password. The link works once, until ${untilText(about, 'en')}.`,
    about.link,
    'If you did not expect this, you can leave it unanswered.',
    about.clinicName,
  ]);
}

/** Invites a patient to their own pages. */
export function patientInvitationLetter(about: LinkLetter, language: Language): Letter {
  return language === 'es'
    ? letter('Su invitación', [
        `Hola, ${about.name}:`,
        `Este enlace abre sus páginas personales. Funciona una sola vez, hasta el ${untilText(about, 'es')}. Le pediremos su fecha de nacimiento.`,
        about.link,
        'Si no esperaba este mensaje, puede ignorarlo.',
        about.clinicName,
      ])
    : letter('Your invitation', [
        `Hello ${about.name},`,
        `This link opens your own pages. It works once, until ${untilText(about, 'en')}. We will ask for your date of birth.`,
        about.link,
        'If you did not expect this, you can leave it unanswered.',
        about.clinicName,
      ]);
}

/** Brings the sign-in link that somebody asked for with a patient's address. */
export function patientLinkLetter(about: LinkLetter, language: Language): Letter {
  return language === 'es'
    ? letter('Su enlace para entrar', [
        `Hola, ${about.name}:`,
        `Este es el enlace que pidió. Funciona una sola vez, hasta el ${untilText(about, 'es')}.`,
        about.link,
        'Si no lo pidió, puede ignorar este mensaje; nadie ha entrado.',
        about.clinicName,
      ])
    : letter('Your sign-in link', [
        `Hello ${about.name},`,
        `Here is the link you asked for. It works once, until ${untilText(about, 'en')}.`,
        about.link,
        'If you did not ask for it, you can leave it unanswered; nobody has signed in.',
        about.clinicName,
      ]);
}

/** What a letter about forms says: who is greeted, from which clinic, a link for each form, and one that stops such letters. */
export type FormsLetter = { readonly name: string; readonly clinicName: string; readonly links: readonly string[]; readonly stopLink: string };

/** Says that short forms wait, each behind a link of its own. What they ask stands on the person's own pages alone. */
export function formsLetter({ name, clinicName, links, stopLink }: FormsLetter, language: Language): Letter {
  const isOne = links.length === 1;
  return language === 'es'
    ? letter('Tiene un mensaje', [
        `Hola, ${name}:`,
        isOne ? `${clinicName} tiene unas preguntas cortas para usted. Este enlace las abre; le pediremos su fecha de nacimiento:` : `${clinicName} tiene unas preguntas cortas para usted. Cada enlace abre un formulario:`,
        ...links,
        `Nadie lee las respuestas a este mensaje. Si no quiere recibir mensajes así: ${stopLink}`,
        clinicName,
      ])
    : letter('You have a message', [
        `Hello ${name},`,
        isOne ? `${clinicName} has a few short questions for you. This link opens them; we will ask for your date of birth:` : `${clinicName} has a few short questions for you. Each link opens one form:`,
        ...links,
        `Nobody reads replies to this message. If you would rather not get such messages: ${stopLink}`,
        clinicName,
      ]);
}

/** What a letter about waiting work says: where it stands and until when; whose it is is read behind the sign-in alone. */
export type WaitingLetter = { readonly clinicName: string; readonly link: string | null; readonly dueAt: Instant; readonly zone: ZoneName };

/** Tells somebody of the clinic, by name, or the clinic’s own mailbox that a task waits. It names no person and nothing of health. */
export function waitingLetter(name: string | null, about: WaitingLetter): Letter {
  return letter('A task waits for you', [
    name === null ? 'Hello,' : `Hello ${name},`,
    `A task waits at ${about.clinicName}. It is due by ${untilText({ expiresAt: about.dueAt, zone: about.zone }, 'en')}. Once somebody has taken it, no further letter is written.`,
    ...(about.link === null ? [] : [about.link]),
    'Nobody reads replies to this message.',
    about.clinicName,
  ]);
}

/** What of somebody's ways to sign in has changed. */
export type SignInChange = 'password-changed' | 'passkey-added' | 'passkey-removed' | 'one-time-code-set-up';

const CHANGE_WORDS: Readonly<Record<SignInChange, string>> = {
  'password-changed': 'your password was changed',
  'passkey-added': 'a passkey was added',
  'passkey-removed': 'a passkey was removed',
  'one-time-code-set-up': 'an authenticator app was set up',
};

/** Tells a member of staff that a way to sign in as them has changed (OWASP ASVS 5.0, 6.3.7). */
export function signInChangedLetter(change: SignInChange, about: Pick<LinkLetter, 'name' | 'clinicName'>): Letter {
  return letter('Your sign-in has changed', [
    `Hello ${about.name},`,
    `This is to let you know that ${CHANGE_WORDS[change]}.`,
    'If this was not you, tell the owner of your clinic at once.',
    about.clinicName,
  ]);
}

function letter(subject: string, paragraphs: readonly string[]): Letter {
  return { subject, body: `${paragraphs.join('\n\n')}\n` };
}

function untilText({ expiresAt, zone }: Pick<LinkLetter, 'expiresAt' | 'zone'>, language: Language): string {
  const locale = language === 'es' ? 'es' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: zone }).format(new Date(expiresAt));
}
