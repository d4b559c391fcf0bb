import { escapeHtml } from '#foundation/html-text.ts';

/** A piece of HTML that may be sent as it stands: made by `html` alone, so that no text of a person slips in unescaped. */
export type Html = SafeHtml;

/** What `html` takes between its pieces: texts are escaped, lists are joined, nothing is left out. */
export type HtmlValue = Html | string | number | null | undefined | false | readonly HtmlValue[];

class SafeHtml {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

/** Writes HTML with values filled in; a value inside a tag belongs between double quotes. */
export function html(pieces: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return new SafeHtml(pieces.map((piece, at) => (at === 0 ? piece : `${textOf(values[at - 1])}${piece}`)).join(''));
}

/** Data inside a `<script>` element, such as JSON-LD: no value can end the element. */
export function embeddedJson(value: unknown): Html {
  return new SafeHtml(JSON.stringify(value).replaceAll('<', String.raw`\u003c`));
}

function textOf(value: HtmlValue): string {
  if (value instanceof SafeHtml) return value.toString();
  if (isList(value)) return value.map(textOf).join('');
  return value === null || value === undefined || value === false ? '' : escapeHtml(String(value));
}

function isList(value: HtmlValue): value is readonly HtmlValue[] {
  return Array.isArray(value);
}
