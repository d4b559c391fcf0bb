/** A part of a consent text: what it is about, where the text says so, and what it says. */
export type ConsentCard = { readonly heading: string | null; readonly body: string };

const LONGEST_HEADING = 48;

/**
 * Cuts a consent text at its empty lines into cards to read one after another, word for word. A part that begins with
 * a few words and a full stop, as `The day. Come fasting.`, or with a short question, has them as its heading.
 */
export function consentCards(text: string): readonly ConsentCard[] {
  return text.split(/\n\s*\n/).map((part) => part.trim()).filter((part) => part !== '').map(cardOf);
}

function cardOf(part: string): ConsentCard {
  const [, heading, body] = /^([^.:?\n]+\?|[^.:?\n]+(?=[.:]))[.:]?\s+(\S[\s\S]*)$/.exec(part) ?? [];
  if (heading === undefined || body === undefined || heading.length > LONGEST_HEADING) return { heading: null, body: part };
  return { heading, body };
}
