import type { Instant } from '#foundation/instant.ts';
import type { ZoneName } from '#foundation/zoned-time.ts';
import type { Letter } from '#people/letters.ts';
import type { Language } from '#people/patient-details.ts';

/** Says that visits have a new time, which stands on the person's own pages; it names neither the time nor what the visit is for. */
export function visitMovedLetter(about: { readonly name: string; readonly clinicName: string; readonly link: string | null }, language: Language): Letter {
  const paragraphs =
    language === 'es'
      ? [`Hola, ${about.name}:`, `${about.clinicName} ha cambiado la hora de una visita. La nueva hora está en sus páginas personales.`]
      : [`Hello ${about.name},`, `${about.clinicName} has changed the time of a visit. The new time stands on your own pages.`];
  const subject = language === 'es' ? 'Tiene un mensaje' : 'You have a message';
  return { subject, body: `${[...paragraphs, ...(about.link === null ? [] : [about.link]), about.clinicName].join('\n\n')}\n` };
}

/** The same on their own pages, with the times by the clinic's clock. */
export function visitMovedMessage(moments: readonly Instant[], zone: ZoneName, language: Language): string {
  const words = language === 'es' ? 'Estas visitas tienen una nueva hora:' : 'These visits have a new time:';
  const text = new Intl.DateTimeFormat(language === 'es' ? 'es' : 'en-GB', { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', timeZone: zone });
  return [words, ...moments.toSorted().map((moment) => `• ${text.format(new Date(moment))}`)].join('\n');
}
