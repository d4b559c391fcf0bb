import { ESTIMATE_LABEL } from '#pharmacology/labels.ts';
import type { Judged } from './judged.ts';
import { placeLabels } from './label-places.ts';

/** Rows that share an axis. */
type Panel = { readonly title: string; readonly column: number; readonly line: number; readonly least: number; readonly most: number; readonly holds: (judged: Judged) => boolean };

const SIDE = 410;
const TOP = 74;
const LEFT = 60;
const ACROSS = SIDE + 80;
const DOWN = SIDE + 70;
const WIDTH = LEFT + ACROSS + SIDE + 30;
const HEIGHT = TOP + 2 * DOWN;
const BAND = [0.8, 1.2] as const;

const isLevel = ({ row }: Judged): boolean => row.unit === 'ng/mL';
const isTime = ({ row }: Judged): boolean => row.measure.startsWith('Tmax');
const isShare = ({ row }: Judged): boolean => row.measure === 'F';

const PANELS: readonly Panel[] = [
  { title: 'levels in blood, ng/mL', column: 0, line: 0, least: 3, most: 2000, holds: isLevel },
  { title: 'time of the peak, min', column: 1, line: 0, least: 8, most: 120, holds: isTime },
  { title: 'bioavailability, %', column: 0, line: 1, least: 7, most: 110, holds: isShare },
  { title: 'areas ng*h/mL, clearance mL/min/kg, ratios of areas', column: 1, line: 1, least: 1.5, most: 1000, holds: (judged) => !isLevel(judged) && !isTime(judged) && !isShare(judged) },
];

/** The picture of the page: predicted against observed, points told apart by shape, readable in light and dark. */
export function writeFigure(all: readonly Judged[]): string {
  const shown = all.filter(({ predicted }) => predicted !== null);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="title description" font-family="Inter, Segoe UI, sans-serif" font-size="13">`,
    '<title id="title">Predicted against observed</title>',
    `<desc id="description">${shown.length} published observations on logarithmic axes: ${(['pass', 'fail', 'drawn'] as const).map((verdict) => `${shown.filter((each) => each.verdict === verdict).length} ${WORDS[verdict]}`).join(', ')}. The tables of the page hold the same numbers.</desc>`,
    STYLE,
    `<rect class="paper" width="${WIDTH}" height="${HEIGHT}"/>`,
    `<text class="ink" x="60" y="26" font-size="15" font-weight="600">Predicted against observed. ${ESTIMATE_LABEL.en}.</text>`,
    ...legend(),
    ...PANELS.flatMap((panel) => panelLines(panel, shown.filter(panel.holds))),
    '</svg>',
    '',
  ].join('\n');
}

const WORDS = { pass: 'scored, pass', fail: 'scored, fail', drawn: 'drawn, not scored' } as const;

/** Series in the colours of Okabe and Ito; red, yellow and cyan belong to prompts. */
const STYLE = `<style>
.paper { fill: #fbf9f5 } .ink { fill: #1f2a2e } .muted { fill: #55646a } .line { stroke: #e3ded5; fill: none } .axis { stroke: #55646a; fill: none }
.band { fill: #55646a; fill-opacity: 0.13 } .lead { stroke: #55646a; stroke-width: 0.6 }
.pass { fill: #0072b2 } .fail { fill: #cc79a7; stroke: #1f2a2e } .drawn { fill: none; stroke: #55646a; stroke-width: 1.4 }
@media (prefers-color-scheme: dark) {
.paper { fill: #0d0c0a } .ink { fill: #ece6da } .muted { fill: #a8a294 } .line { stroke: #2e2b26 } .axis { stroke: #a8a294 }
.band { fill: #a8a294; fill-opacity: 0.2 } .lead { stroke: #a8a294 } .pass { fill: #56b4e9 } .fail { stroke: #ece6da } .drawn { stroke: #a8a294 }
}
</style>`;

function legend(): readonly string[] {
  const entries = (['pass', 'fail', 'drawn'] as const).map((verdict, index) => `${shapeOf(verdict, 68 + index * 150, 46)}<text class="muted" x="${80 + index * 150}" y="50">${WORDS[verdict]}</text>`);
  return [...entries, '<rect class="band" x="510" y="40" width="24" height="12"/><text class="muted" x="542" y="50">within 20 % of what was observed; the line is equality</text>'];
}

/** A circle passes, a square fails, an open triangle is only drawn. */
function shapeOf(verdict: Judged['verdict'], x: number, y: number): string {
  const [across, down] = [x.toFixed(1), y.toFixed(1)];
  if (verdict === 'pass') return `<circle class="pass" cx="${across}" cy="${down}" r="4.5"/>`;
  if (verdict === 'fail') return `<rect class="fail" x="${(x - 4.5).toFixed(1)}" y="${(y - 4.5).toFixed(1)}" width="9" height="9"/>`;
  return `<path class="drawn" d="M${across} ${(y - 5).toFixed(1)} l5 9 h-10 z"/>`;
}

function panelLines({ title, column, line, least, most }: Panel, rows: readonly Judged[]): readonly string[] {
  const place = (value: number): number => (SIDE * Math.log(value / least)) / Math.log(most / least);
  const points = rows.map(({ row, predicted, verdict }) => {
    const factor = row.unit === 'h' ? 60 : 1;
    return { x: place(row.value * factor), y: SIDE - place((predicted ?? least) * factor), word: row.id, verdict };
  });
  const placed = placeLabels(points, SIDE, SIDE);
  return [
    `<g transform="translate(${LEFT + column * ACROSS} ${TOP + line * DOWN})">`,
    `<clipPath id="panel${column}${line}"><rect width="${SIDE}" height="${SIDE}"/></clipPath>`,
    ...ticksOf(least, most).flatMap((value) => ticks(value, place(value))),
    `<path class="band" clip-path="url(#panel${column}${line})" d="${bandPath(place, least, most)}"/>`,
    `<path class="axis" d="M0 ${SIDE} L${SIDE} 0"/><rect class="axis" width="${SIDE}" height="${SIDE}"/>`,
    ...placed.filter(({ isLed }) => isLed).map(({ x, y, wordX, wordY }) => `<line class="lead" x1="${x.toFixed(1)}" y1="${y.toFixed(1)}" x2="${(wordX + 11).toFixed(1)}" y2="${(wordY - 4).toFixed(1)}"/>`),
    ...points.map(({ x, y, verdict }) => shapeOf(verdict, x, y)),
    ...placed.map(({ word, wordX, wordY }) => `<text class="ink" x="${wordX.toFixed(1)}" y="${wordY.toFixed(1)}" font-size="10.5">${word}</text>`),
    `<text class="muted" x="0" y="${SIDE + 40}">Observed → ${title}</text>`,
    `<text class="muted" transform="translate(-40 ${SIDE}) rotate(-90)">Predicted →</text>`,
    '</g>',
  ];
}

function ticksOf(least: number, most: number): readonly number[] {
  return [2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000].filter((value) => value >= least && value <= most);
}

function ticks(value: number, at: number): readonly string[] {
  const [across, down] = [at.toFixed(1), (SIDE - at).toFixed(1)];
  return [
    `<path class="line" d="M${across} 0 V${SIDE} M0 ${down} H${SIDE}"/>`,
    `<text class="muted" x="${across}" y="${SIDE + 18}" text-anchor="middle" font-size="11">${value}</text><text class="muted" x="-7" y="${(SIDE - at + 4).toFixed(1)}" text-anchor="end" font-size="11">${value}</text>`,
  ];
}

function bandPath(place: (value: number) => number, least: number, most: number): string {
  const [low, high] = BAND;
  const corner = (observed: number, factor: number): string => `${place(observed).toFixed(1)} ${(SIDE - place(observed * factor)).toFixed(1)}`;
  return `M${corner(least, low)} L${corner(most, low)} L${corner(most, high)} L${corner(least, high)} Z`;
}
