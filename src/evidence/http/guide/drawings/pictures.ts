import type { Html } from '#transport/html.ts';
import type { Drawing } from '../../../card.ts';
import { calmBand, pressureHeights, pressureLines, pressurePeakOf } from './calm-and-pressure.ts';
import { defaultMode, defaultModeHeight } from './default-mode.ts';
import type { DrawingTools } from './drawing.ts';
import { glutamateHeight, glutamateSignal } from './glutamate-signal.ts';
import { connectionsHeight, newConnections } from './new-connections.ts';

/** One picture of a drawing, as pages and print show it; `WIDTH` wide in its own units. */
export type Picture = {
  readonly height: number;
  readonly strokes: Html;
  /** What can be heard instead of seen; null where the picture before describes this one as well. */
  readonly description: string | null;
  /** What stands above it, with quieter words behind; null for nothing. */
  readonly over: { readonly words: string; readonly aside: string | null } | null;
  /** What each of its panes shows, to stand under it. */
  readonly legend: readonly string[];
};

/** The pictures of a drawing, one above the other; none where the figures it is made after are missing. */
export function picturesOf(drawing: Drawing, tools: DrawingTools): readonly Picture[] {
  const { say } = tools;
  const alone = (height: number, strokes: Html, legend: readonly string[]): readonly Picture[] => [{ height, strokes, description: say(`drawing.${drawing}.description`), over: null, legend }];
  switch (drawing) {
    case 'glutamate-signal':
      return alone(glutamateHeight, glutamateSignal(), [say('drawing.glutamate-signal.without'), say('drawing.glutamate-signal.small'), say('drawing.glutamate-signal.large')]);
    case 'new-connections':
      return alone(connectionsHeight, newConnections(), [say('drawing.new-connections.before'), say('drawing.new-connections.after')]);
    case 'default-mode':
      return alone(defaultModeHeight, defaultMode(), [say('drawing.default-mode.usual'), say('drawing.default-mode.after')]);
    case 'calm-and-pressure':
      return calmAndPressure(tools);
  }
}

/** Two pictures on the same time; the first describes both. */
function calmAndPressure({ say, findClaim }: DrawingTools): readonly Picture[] {
  const claim = findClaim('pressure-rise');
  if (claim === undefined) return [];
  const peak = pressurePeakOf(claim);
  const values = { peak: peak.peakMinutes, upper: peak.upperMmHg, lower: peak.lowerMmHg };
  const calm = { words: say('drawing.calm-and-pressure.calm'), aside: say('drawing.calm-and-pressure.calmNote') };
  const pressure = { words: say('drawing.calm-and-pressure.pressure'), aside: null };
  return [
    { height: pressureHeights.calm, strokes: calmBand(peak), description: say('drawing.calm-and-pressure.description', values), over: calm, legend: [] },
    { height: pressureHeights.pressure, strokes: pressureLines(peak, say), description: null, over: pressure, legend: [] },
  ];
}
