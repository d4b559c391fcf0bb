import type { Html } from '#transport/html.ts';
import { html } from '#transport/html.ts';
import type { Point } from './drawing.ts';
import { short, WIDTH, windowFrame } from './drawing.ts';

const HEIGHT = 270;
const PANES = 2;

/** A limb of the branch as a curve from its foot to its tip, with its width at both. */
type Limb = { readonly from: Point; readonly bendOne: Point; readonly bendTwo: Point; readonly to: Point; readonly widths: readonly [number, number] };

const STEM: Limb = { from: { x: 38, y: 267 }, bendOne: { x: 52, y: 190 }, bendTwo: { x: 96, y: 150 }, to: { x: 128, y: 26 }, widths: [13, 4] };
const SIDE: Limb = { from: { x: 76, y: 164 }, bendOne: { x: 66, y: 138 }, bendTwo: { x: 52, y: 104 }, to: { x: 34, y: 66 }, widths: [7, 3.5] };
const TWIG: Limb = { from: { x: 57, y: 205 }, bendOne: { x: 96, y: 202 }, bendTwo: { x: 124, y: 192 }, to: { x: 150, y: 160 }, widths: [7, 3.5] };

/** A bud at a share of a limb's length, on one side of it. */
type Bud = { readonly limb: Limb; readonly share: number; readonly side: 1 | -1; readonly length: number; readonly isNew: boolean };

const old = (limb: Limb, share: number, side: 1 | -1, length = 14): Bud => ({ limb, share, side, length, isNew: false });
const grown = (limb: Limb, share: number, side: 1 | -1, length = 11): Bud => ({ limb, share, side, length, isNew: true });

const BUDS: readonly Bud[] = [
  old(STEM, 0.2, 1),
  old(STEM, 0.66, 1, 15),
  old(STEM, 0.86, -1),
  old(SIDE, 0.45, -1, 13),
  old(TWIG, 0.62, 1, 13),
  grown(STEM, 0.16, -1, 12),
  grown(STEM, 0.44, 1, 12),
  grown(STEM, 0.74, -1, 13),
  grown(STEM, 0.79, 1),
  grown(STEM, 0.92, 1),
  grown(SIDE, 0.4, 1, 12),
  grown(SIDE, 0.7, -1, 12),
  grown(SIDE, 0.86, 1),
  grown(TWIG, 0.36, 1),
  grown(TWIG, 0.84, -1, 12),
];

/** Where rings stand for the growth substance BDNF, beside the branch; the first of them are there before. */
const RINGS_BEFORE = 2;
const RINGS: readonly Point[] = [{ x: 22, y: 148 }, { x: 30, y: 186 }, { x: 70, y: 48 }, { x: 72, y: 100 }, { x: 150, y: 70 }, { x: 152, y: 206 }, { x: 112, y: 232 }];

/** The same branch before and a day later: the buds that were there, and new ones between them, with the growth substance beside. */
export function newConnections(): Html {
  const pane = (at: number, buds: readonly Bud[]): Html => html`<g transform="translate(${short((WIDTH / PANES) * at)} 0)">${[SIDE, TWIG, STEM].map(limbShape)}${buds.map(budShape)}${RINGS.slice(0, at === 0 ? RINGS_BEFORE : RINGS.length).map(ringShape)}</g>`;
  return html`${windowFrame(HEIGHT, PANES)}${pane(0, BUDS.filter(({ isNew }) => !isNew))}${pane(1, BUDS)}`;
}

function ringShape({ x, y }: Point): Html {
  return html`<circle class="ring" cx="${x}" cy="${y}" r="3.6"/>`;
}

export const connectionsHeight = HEIGHT;

/** A limb that grows thinner towards its tip, drawn as its outline. */
function limbShape(limb: Limb): Html {
  const [wide, thin] = limb.widths;
  const edge = (side: 1 | -1): readonly [Point, Point, Point, Point] => {
    const at = (point: Point, share: number): Point => besides(point, directionAt(limb, share), (side * (wide + (thin - wide) * share)) / 2);
    return [at(limb.from, 0), at(limb.bendOne, 0.33), at(limb.bendTwo, 0.67), at(limb.to, 1)];
  };
  const [one, other] = [edge(-1), edge(1)];
  const text = ({ x, y }: Point): string => `${short(x)} ${short(y)}`;
  const radius = short(thin / 2);
  return html`<path class="shape teal" d="M${text(one[0])}C${text(one[1])} ${text(one[2])} ${text(one[3])}A${radius} ${radius} 0 0 1 ${text(other[3])}C${text(other[2])} ${text(other[1])} ${text(other[0])}"/>`;
}

function budShape({ limb, share, side, length, isNew }: Bud): Html {
  const direction = directionAt(limb, share);
  const [wide, thin] = limb.widths;
  const half = (wide + (thin - wide) * share) / 2;
  const foot = besides(pointAt(limb, share), direction, side * half);
  const head = besides(pointAt(limb, share), direction, side * (half + length));
  const stalk = html`<path class="line" d="M${short(foot.x)} ${short(foot.y)}L${short(head.x)} ${short(head.y)}"/>`;
  return html`${stalk}<circle class="${isNew ? 'dot' : 'bud'}" cx="${short(head.x)}" cy="${short(head.y)}" r="${isNew ? 4.4 : 5}"/>`;
}

function pointAt({ from, bendOne, bendTwo, to }: Limb, share: number): Point {
  const rest = 1 - share;
  const [a, b, c, d] = [rest ** 3, 3 * rest ** 2 * share, 3 * rest * share ** 2, share ** 3];
  return { x: a * from.x + b * bendOne.x + c * bendTwo.x + d * to.x, y: a * from.y + b * bendOne.y + c * bendTwo.y + d * to.y };
}

/** Which way the limb runs there, as a step of length one. */
function directionAt({ from, bendOne, bendTwo, to }: Limb, share: number): Point {
  const rest = 1 - share;
  const [a, b, c] = [rest ** 2, 2 * rest * share, share ** 2];
  const x = a * (bendOne.x - from.x) + b * (bendTwo.x - bendOne.x) + c * (to.x - bendTwo.x);
  const y = a * (bendOne.y - from.y) + b * (bendTwo.y - bendOne.y) + c * (to.y - bendTwo.y);
  const length = Math.hypot(x, y);
  return { x: x / length, y: y / length };
}

function besides({ x, y }: Point, direction: Point, distance: number): Point {
  return { x: x - direction.y * distance, y: y + direction.x * distance };
}
