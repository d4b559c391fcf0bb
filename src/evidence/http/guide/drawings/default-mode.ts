import type { Html } from '#transport/html.ts';
import { html } from '#transport/html.ts';
import type { Point } from './drawing.ts';
import { short, WIDTH, windowFrame } from './drawing.ts';

const HEIGHT = 210;
const PANES = 2;

/** A brain from the side, looking to the left, and the folds that make it one. */
const OUTLINE = 'M22 112C16 92 22 66 42 52C56 38 78 32 98 34C122 34 144 46 153 66C164 84 164 106 155 120C151 127 146 130 141 131C143 146 131 156 116 154C110 153 105 150 102 146C101 158 99 168 96 176L86 176C87 164 86 154 82 146C70 152 50 152 43 140C39 134 40 128 43 123C33 124 25 121 22 112Z';
const FOLDS: readonly string[] = ['M43 123C56 118 74 122 84 114', 'M92 35C96 48 88 56 92 68C94 76 90 82 92 90', 'M42 52C46 64 58 66 58 78', 'M153 66C142 70 136 80 124 82', 'M141 131C130 130 116 134 102 146'];

/** The places that work together: behind the forehead, in the middle at the back, above it, and in the temple. */
const FRONT: Point = { x: 40, y: 92 };
const BACK: Point = { x: 118, y: 94 };
const TOP: Point = { x: 128, y: 62 };
const TEMPLE: Point = { x: 76, y: 132 };
const PLACES: readonly Point[] = [FRONT, BACK, TOP, TEMPLE];

/** A link, bent over `bend`; `loosens` for those drawn looser in the second view. */
type Link = { readonly from: Point; readonly to: Point; readonly bend: Point; readonly loosens: boolean };

const LINKS: readonly Link[] = [
  { from: FRONT, to: BACK, bend: { x: 78, y: 66 }, loosens: true },
  { from: FRONT, to: TOP, bend: { x: 76, y: 26 }, loosens: true },
  { from: BACK, to: TOP, bend: { x: 134, y: 80 }, loosens: false },
  { from: TEMPLE, to: BACK, bend: { x: 102, y: 122 }, loosens: false },
  { from: FRONT, to: TEMPLE, bend: { x: 46, y: 122 }, loosens: false },
];

/** A brain from the side, twice: places that work together when the mind wanders, and some of their links looser a day later. */
export function defaultMode(): Html {
  return html`${windowFrame(HEIGHT, PANES)}${[false, true].map((isAfter, at) => html`<g transform="translate(${short((WIDTH / PANES) * at)} 2)">${brain(isAfter)}</g>`)}`;
}

export const defaultModeHeight = HEIGHT;

function brain(isAfter: boolean): Html {
  const links = LINKS.map(({ from, to, bend, loosens }) => html`<path class="${isAfter && loosens ? 'link loose' : 'link'}" d="M${from.x} ${from.y}Q${bend.x} ${bend.y} ${to.x} ${to.y}"/>`);
  return html`<path class="shape teal" d="${OUTLINE}"/>${FOLDS.map((fold) => html`<path class="fold" d="${fold}"/>`)}${links}${PLACES.map(({ x, y }) => html`<circle class="bud strong" cx="${x}" cy="${y}" r="7"/>`)}`;
}
