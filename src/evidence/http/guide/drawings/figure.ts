import type { Html } from '#transport/html.ts';
import { html } from '#transport/html.ts';
import type { Drawing } from '../../../card.ts';
import type { SayGuide } from '../../../guide-words.ts';
import { standingTag } from '../view/mark.ts';
import { calmBand, pressureHeights, pressureLines, pressurePeakOf } from './calm-and-pressure.ts';
import { defaultMode, defaultModeHeight } from './default-mode.ts';
import type { DrawingTools } from './drawing.ts';
import { WIDTH } from './drawing.ts';
import { glutamateHeight, glutamateSignal } from './glutamate-signal.ts';
import { connectionsHeight, newConnections } from './new-connections.ts';

/** A drawing of the guide with its legend, its caption, and the mark that says it is an illustration. */
export function drawingFigure(drawing: Drawing, tools: DrawingTools): Html {
  const { say } = tools;
  return html`<figure class="drawing">
${pictureOf(drawing, tools)}
<figcaption>${standingTag('illustration', say)} ${say(`drawing.${drawing}.caption`)}</figcaption>
</figure>
`;
}

function pictureOf(drawing: Drawing, tools: DrawingTools): Html {
  const { say } = tools;
  switch (drawing) {
    case 'glutamate-signal':
      return html`${picture(drawing, glutamateHeight, glutamateSignal(), say)}${legend([say('drawing.glutamate-signal.without'), say('drawing.glutamate-signal.small'), say('drawing.glutamate-signal.large')])}`;
    case 'new-connections':
      return html`${picture(drawing, connectionsHeight, newConnections(), say)}${legend([say('drawing.new-connections.before'), say('drawing.new-connections.after')])}`;
    case 'default-mode':
      return html`${picture(drawing, defaultModeHeight, defaultMode(), say)}${legend([say('drawing.default-mode.usual'), say('drawing.default-mode.after')])}`;
    case 'calm-and-pressure':
      return calmAndPressure(tools);
  }
}

/** Two pictures one above the other on the same time; the first describes both. Nothing is drawn without the measured figures. */
function calmAndPressure({ say, findClaim }: DrawingTools): Html {
  const claim = findClaim('pressure-rise');
  if (claim === undefined) return html``;
  const peak = pressurePeakOf(claim);
  const values = { peak: peak.peakMinutes, upper: peak.upperMmHg, lower: peak.lowerMmHg };
  return html`<p class="over">${say('drawing.calm-and-pressure.calm')} <span class="quiet">${say('drawing.calm-and-pressure.calmNote')}</span></p>
${picture('calm-and-pressure', pressureHeights.calm, calmBand(peak), say, values)}
<p class="over">${say('drawing.calm-and-pressure.pressure')}</p>
<svg viewBox="0 0 ${WIDTH} ${pressureHeights.pressure}" aria-hidden="true">${pressureLines(peak, say)}</svg>`;
}

function picture(drawing: Drawing, height: number, drawn: Html, say: SayGuide, values: Parameters<SayGuide>[1] = {}): Html {
  return html`<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title-${drawing} description-${drawing}"><title id="title-${drawing}">${say(`drawing.${drawing}.title`)}</title><desc id="description-${drawing}">${say(`drawing.${drawing}.description`, values)}</desc>${drawn}</svg>`;
}

/** What each pane shows, under it. */
function legend(panes: readonly string[]): Html {
  return html`<ol class="legend" data-panes="${panes.length}">${panes.map((words) => html`<li>${words}</li>`)}</ol>`;
}
