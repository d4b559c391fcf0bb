import type { Html } from '#transport/html.ts';
import { html } from '#transport/html.ts';
import type { Drawing } from '../../../card.ts';
import { standingTag } from '../view/mark.ts';
import type { DrawingTools } from './drawing.ts';
import { WIDTH } from './drawing.ts';
import type { Picture } from './pictures.ts';
import { picturesOf } from './pictures.ts';

/** A drawing of the guide with its legend, its caption, and the mark that says it is an illustration. */
export function drawingFigure(drawing: Drawing, tools: DrawingTools): Html {
  const { say } = tools;
  return html`<figure class="drawing">
${picturesOf(drawing, tools).map((picture) => pictureHtml(picture, drawing, say(`drawing.${drawing}.title`)))}<figcaption>${standingTag('illustration', say)} ${say(`drawing.${drawing}.caption`)}</figcaption>
</figure>
`;
}

function pictureHtml({ height, strokes, description, over, legend }: Picture, drawing: Drawing, title: string): Html {
  const named = html` role="img" aria-labelledby="title-${drawing} description-${drawing}"><title id="title-${drawing}">${title}</title><desc id="description-${drawing}">${description}</desc>`;
  return html`${over !== null && html`<p class="over">${over.words}${over.aside !== null && html` <span class="quiet">${over.aside}</span>`}</p>\n`}<svg viewBox="0 0 ${WIDTH} ${height}"${description === null ? html` aria-hidden="true">` : named}${strokes}</svg>${legend.length > 0 && legendHtml(legend)}
`;
}

/** What each pane shows, under it. */
function legendHtml(panes: readonly string[]): Html {
  return html`<ol class="legend" data-panes="${panes.length}">${panes.map((words) => html`<li>${words}</li>`)}</ol>`;
}
