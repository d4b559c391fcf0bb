import type { Html } from '#transport/html.ts';
import { html } from '#transport/html.ts';
import type { Claim } from '../../../claim.ts';
import type { SayGuide } from '../../../guide-words.ts';
import { short, WIDTH } from './drawing.ts';

const CALM_HEIGHT = 130;
const CALM_REST = 108;
const PRESSURE_HEIGHT = 212;
const START_X = 34;
const END_X = 344;
/** How much time the drawing spans, and how high one mmHg stands in it. */
const SPAN_MINUTES = 120;
const PER_MMHG = 2.8;
const UPPER_REST = 96;
const LOWER_REST = 168;

/** What the drawing takes from its claim: when the pressure was highest, and by how much it rose on average. */
export type PressurePeak = { readonly peakMinutes: number; readonly upperMmHg: number; readonly lowerMmHg: number };

/**
 * The measured peak as the claim holds it.
 * @throws Error when the claim lacks one of the figures: the drawing would then be made up
 */
export function pressurePeakOf({ figures }: Claim): PressurePeak {
  const valueOf = (name: string): number => {
    const found = figures.find((figure) => figure.name === name);
    if (found === undefined) throw new Error(`the claim of the pressure has no figure "${name}"`);
    return found.value;
  };
  return { peakMinutes: valueOf('when it was highest'), upperMmHg: valueOf('mean rise of the upper value'), lowerMmHg: valueOf('mean rise of the lower value') };
}

/** The calm that some people feel: a soft band that comes and goes, without a scale and without a peak of its own. */
export function calmBand({ peakMinutes }: PressurePeak): Html {
  return html`<rect class="glass" x="3" y="3" width="${WIDTH - 6}" height="${CALM_HEIGHT - 6}" rx="16"/>
<path class="band" d="${plateau(24, CALM_REST)}${plateauBack(70, CALM_REST)}Z"/><path class="link loose" d="${plateau(47, CALM_REST)}"/>${peakLine(xAt(peakMinutes), 14, CALM_HEIGHT - 14)}`;
}

/** The two values of the blood pressure as they rise and come down again. */
export function pressureLines(peak: PressurePeak, say: SayGuide): Html {
  const x = xAt(peak.peakMinutes);
  const labelX = short(x + 16);
  const upperTop = UPPER_REST - peak.upperMmHg * PER_MMHG;
  const lowerTop = LOWER_REST - peak.lowerMmHg * PER_MMHG;
  return html`<rect class="glass" x="3" y="3" width="${WIDTH - 6}" height="${PRESSURE_HEIGHT - 26}" rx="16"/>
${[UPPER_REST, LOWER_REST].map((rest) => html`<path class="fold" d="M${START_X} ${rest}H${END_X}"/>`)}
<path class="pressure" d="${hill(UPPER_REST, upperTop, x)}"/><path class="pressure" d="${hill(LOWER_REST, lowerTop, x)}"/>
${peakLine(x, 14, PRESSURE_HEIGHT - 33)}<circle class="bud strong" cx="${short(x)}" cy="${short(upperTop)}" r="5"/><circle class="bud strong" cx="${short(x)}" cy="${short(lowerTop)}" r="5"/>
<text class="label" x="${labelX}" y="${short(upperTop - 8)}">${say('drawing.calm-and-pressure.upper', { upper: peak.upperMmHg })}</text>
<text class="label" x="${labelX}" y="${short(lowerTop - 8)}">${say('drawing.calm-and-pressure.lower', { lower: peak.lowerMmHg })}</text>
<text class="label quiet" x="${START_X}" y="${PRESSURE_HEIGHT - 6}">${say('drawing.calm-and-pressure.start')}</text>
<text class="label quiet" x="${short(x)}" y="${PRESSURE_HEIGHT - 6}" text-anchor="middle">${say('drawing.calm-and-pressure.minutes', { peak: peak.peakMinutes })}</text>`;
}

export const pressureHeights = { calm: CALM_HEIGHT, pressure: PRESSURE_HEIGHT } as const;

function xAt(minutes: number): number {
  return START_X + ((END_X - START_X) * minutes) / SPAN_MINUTES;
}

/** From the rest up to a height, along it, and down again; the way back for the lower edge of a band. */
function plateau(height: number, rest: number): string {
  const [from, up, down, to] = [xAt(3), xAt(34), xAt(66), xAt(116)].map(short);
  return `M${from} ${rest}C${short(xAt(16))} ${rest} ${short(xAt(18))} ${height} ${up} ${height}H${down}C${short(xAt(86))} ${height} ${short(xAt(96))} ${rest} ${to} ${rest}`;
}

function plateauBack(height: number, rest: number): string {
  const [from, up, down] = [xAt(3), xAt(36), xAt(62)].map(short);
  return `C${short(xAt(96))} ${rest} ${short(xAt(80))} ${height} ${down} ${height}H${up}C${short(xAt(22))} ${height} ${short(xAt(18))} ${rest} ${from} ${rest}`;
}

function hill(rest: number, top: number, peakX: number): string {
  return `M${START_X} ${rest}C${short(START_X + 40)} ${rest} ${short(peakX - 42)} ${short(top)} ${short(peakX)} ${short(top)}C${short(peakX + 64)} ${short(top)} ${short(peakX + 92)} ${short(rest - 4)} ${END_X} ${short(rest - 2)}`;
}

function peakLine(x: number, from: number, to: number): Html {
  return html`<path class="peak-line" d="M${short(x)} ${from}V${to}"/>`;
}
