import { readFileSync } from 'node:fs';
import type { Html } from '#transport/html.ts';
import { html } from '#transport/html.ts';
import type { ClaimStanding } from '../../../claim.ts';
import { SIGN_SHAPES } from '../view/mark.ts';
import { COLOUR } from './paper.ts';

/** Where the pages keep how their drawings look. */
const PAGE_STYLE = new URL('../../../screens/guide/figures.css', import.meta.url);

const OF_PAPER: Readonly<Record<string, string>> = { ...COLOUR, 'font-work': 'Sans' };

/** How the pages draw, with the colours of paper in the place of a screen's. */
const STYLE = readFileSync(PAGE_STYLE, 'utf8').replaceAll(/var\(--(?<name>[\w-]+)\)/g, (whole, name: string) => OF_PAPER[name] ?? whole);

/** The strokes of a page's drawing as an image of their own, in the page's lines and the colours of paper. `shapes` are those that it shows. */
export function inked(strokes: Html, { width, height }: { readonly width: number; readonly height: number }, shapes: Html = html``): string {
  return String(html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><style>${STYLE}</style>${shapes}${strokes}</svg>`);
}

const SIGN_SIZE = { window: 32, known: 16, disputed: 16, illustration: 16 } as const satisfies Record<ClaimStanding | 'window', number>;

/** One of the small signs of the pages in one colour. */
export function inkedSign(name: keyof typeof SIGN_SIZE, colour: string = COLOUR.teal): string {
  const size = SIGN_SIZE[name];
  return String(html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}">${SIGN_SHAPES}<g color="${colour}"><use href="#sign-${name}" width="${size}" height="${size}"/></g></svg>`);
}
