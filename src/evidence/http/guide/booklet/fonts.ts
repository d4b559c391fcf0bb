import { fileURLToPath } from 'node:url';
import type { TFontDictionary } from 'pdfmake/interfaces';

const pathOf = (address: string) => fileURLToPath(address);

/**
 * The self-hosted type of both apps, in files that the PDF library can embed: of WOFF 2 and of variable fonts it makes
 * no usable subset. The faces called `Far` hold letters beyond western Europe.
 */
export const FONTS = {
  Serif: {
    normal: pathOf(import.meta.resolve('@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff')),
    italics: pathOf(import.meta.resolve('@fontsource/source-serif-4/files/source-serif-4-latin-400-italic.woff')),
    bold: pathOf(import.meta.resolve('@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff')),
  },
  SerifFar: {
    normal: pathOf(import.meta.resolve('@fontsource/source-serif-4/files/source-serif-4-latin-ext-400-normal.woff')),
    italics: pathOf(import.meta.resolve('@fontsource/source-serif-4/files/source-serif-4-latin-ext-400-italic.woff')),
    bold: pathOf(import.meta.resolve('@fontsource/source-serif-4/files/source-serif-4-latin-ext-600-normal.woff')),
  },
  Sans: {
    normal: pathOf(import.meta.resolve('@fontsource/inter/files/inter-latin-400-normal.woff')),
    bold: pathOf(import.meta.resolve('@fontsource/inter/files/inter-latin-600-normal.woff')),
  },
  SansFar: {
    normal: pathOf(import.meta.resolve('@fontsource/inter/files/inter-latin-ext-400-normal.woff')),
    bold: pathOf(import.meta.resolve('@fontsource/inter/files/inter-latin-ext-600-normal.woff')),
  },
} as const satisfies TFontDictionary;

export type Face = 'Serif' | 'Sans';

/** A piece of text with the font that holds its letters. */
export type FontRun = { readonly text: string; readonly font: keyof typeof FONTS };

/** What the Latin files hold, by their own `unicode-range`. */
const NEAR = /[\u0020-\u00ff\u0131\u0152\u0153\u02bb\u02bc\u02c6\u02da\u02dc\u2000-\u206f\u20ac\u2122\u2212\u2215]/u;
const FAR = /[\u0100-\u02ba\u1e00-\u1e9f\u1ef2-\u1eff\u20a0-\u20c0]/u;

/** A text cut at the letters that need another file; a letter that no file holds becomes a question mark. */
export function fontRuns(text: string, face: Face): readonly FontRun[] {
  const runs: { text: string; font: keyof typeof FONTS }[] = [];
  for (const letter of text.normalize('NFC')) {
    const font = NEAR.test(letter) ? face : FAR.test(letter) ? (`${face}Far` as const) : face;
    const shown = NEAR.test(letter) || FAR.test(letter) ? letter : '?';
    const last = runs.at(-1);
    if (last?.font === font) last.text += shown;
    else runs.push({ text: shown, font });
  }
  return runs;
}
