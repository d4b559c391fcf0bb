import type { Html } from '#transport/html.ts';
import { html } from '#transport/html.ts';
import type { Point } from './drawing.ts';
import { middleOf, short, windowFrame } from './drawing.ts';

const HEIGHT = 250;
const PANES = 3;

/** Where dots may be in the gap, seen from the middle of a pane, those nearest to the cell end first. */
const DOTS: readonly Point[] = [
  { x: -3, y: 117 },
  { x: 17, y: 134 },
  { x: -20, y: 139 },
  { x: 28, y: 116 },
  { x: -31, y: 121 },
  { x: 4, y: 148 },
  { x: -13, y: 127 },
  { x: 35, y: 144 },
  { x: -37, y: 147 },
  { x: 12, y: 121 },
  { x: 26, y: 153 },
  { x: -25, y: 155 },
  { x: 43, y: 128 },
  { x: -44, y: 134 },
  { x: -8, y: 158 },
];

/** How many dots cross the gap without ketamine, with a small dose and with a large one: more and fewer, not measured. */
const FLOWS = [6, 15, 2] as const;

/** The gap between two cells, three times: the dose decides how much glutamate flows. */
export function glutamateSignal(): Html {
  return html`${windowFrame(HEIGHT, PANES)}${FLOWS.map((count, pane) => gap(middleOf(pane, PANES), count))}`;
}

export const glutamateHeight = HEIGHT;

function gap(x: number, count: number): Html {
  const dots = DOTS.slice(0, count).map((dot) => html`<circle class="dot" cx="${short(x + dot.x)}" cy="${dot.y}" r="3.2"/>`);
  return html`<path class="shape dusk" d="${cellEnd(x)}"/>${vesicles(x, count)}<path class="shape teal" d="${cellBelow(x)}"/>${receptors(x)}${dots}`;
}

/** The end of the cell that speaks, hanging from above. */
function cellEnd(x: number): string {
  const at = (offset: number): string => short(x + offset);
  return `M${at(-8)} 3V36C${at(-8)} 52 ${at(-42)} 52 ${at(-42)} 78C${at(-42)} 96 ${at(-26)} 102 ${at(0)} 102C${at(26)} 102 ${at(42)} 96 ${at(42)} 78C${at(42)} 52 ${at(8)} 52 ${at(8)} 36V3`;
}

/** The cell that listens, rising from below. */
function cellBelow(x: number): string {
  const at = (offset: number): string => short(x + offset);
  return `M${at(-10)} 247V226C${at(-10)} 212 ${at(-46)} 212 ${at(-46)} 188C${at(-46)} 172 ${at(-28)} 176 ${at(0)} 176C${at(28)} 176 ${at(46)} 172 ${at(46)} 188C${at(46)} 212 ${at(10)} 212 ${at(10)} 226V247`;
}

/** The small rounds in the cell end that hold what is handed on; many have opened where much flows. */
function vesicles(x: number, count: number): Html {
  const all: readonly Point[] = [{ x: -18, y: 74 }, { x: 4, y: 66 }, { x: 24, y: 78 }, { x: 2, y: 86 }];
  const left = all.slice(count > 10 ? 2 : 0);
  return html`${left.map((round) => html`<circle class="line" cx="${short(x + round.x)}" cy="${round.y}" r="6.5"/>`)}`;
}

/** The landing places of the cell below. */
function receptors(x: number): Html {
  return html`${[-24, 0, 24].map((offset) => html`<path class="line" d="M${short(x + offset - 6)} 169v5a6 6 0 0 0 12 0v-5"/>`)}`;
}
