import type { Html } from '#transport/html.ts';
import { html } from '#transport/html.ts';
import type { Claim } from '../../../claim.ts';
import { sharesToDraw } from '../../../claim.ts';
import type { SayGuide } from '../../../guide-words.ts';
import { iconArrayOf } from '../../../icon-array.ts';
import { findClaim } from './claim-body.ts';
import type { GuideView } from './guide-view.ts';

/** How many small figures stand in one row. */
const IN_ROW = 10;
const STEP_X = 30;
const STEP_Y = 46;

/** One arm of a figure: what it is called, how many of the drawn it happened to, and the exact share in percent. */
export type Arm = { readonly name: string; readonly count: number; readonly percent: number };

/** The arms of a claim's shares, and of how many people each is drawn; null where a claim has no shares to draw. */
export function armsOf(claim: Claim | undefined, say: SayGuide): { readonly whole: number; readonly arms: readonly Arm[] } | null {
  const shares = claim === undefined ? null : sharesToDraw(claim);
  if (shares === null) return null;
  const { whole, treated, compared } = iconArrayOf(shares);
  const arms: Arm[] = [{ name: say('array.treated'), count: treated, percent: shares.treated }];
  if (compared !== null && shares.compared !== null) arms.push({ name: say('array.compared'), count: compared, percent: shares.compared });
  return { whole, arms };
}

/** An arm as rows of small people, with the size of the drawing; it shows `PERSON_SHAPES`. */
export function peopleDrawing({ count }: Pick<Arm, 'count'>, whole: number): { readonly width: number; readonly height: number; readonly strokes: Html } {
  const people = Array.from({ length: whole }, (_, at) => person(at, at < count));
  return { width: IN_ROW * STEP_X, height: (whole / IN_ROW) * STEP_Y, strokes: html`${people}` };
}

/**
 * The shares of a claim as rows of small people, those it happened to filled, the others as an open outline; the same
 * stands below in a table. Nothing where a claim has no shares to draw.
 */
export function iconArray(claimId: string, caption: Html, { say }: Pick<GuideView, 'say'>, isUnfolded = false): Html {
  const drawn = armsOf(findClaim(claimId), say);
  if (drawn === null) return html``;
  const { whole, arms } = drawn;
  return html`<figure class="array">
<figcaption>${caption}</figcaption>
${arms.map((arm) => armRow(arm, whole, say))}
<details class="twin"${isUnfolded && html` open`}><summary>${say('array.numbers')}</summary>
<table>
<thead><tr><th scope="col">${say('array.group')}</th><th scope="col">${say('array.rounded', { whole })}</th><th scope="col">${say('array.exact')}</th></tr></thead>
<tbody>${arms.map(({ name, count, percent }) => html`<tr><th scope="row">${name}</th><td>${count}</td><td>${percent}</td></tr>`)}</tbody>
</table>
</details>
</figure>
`;
}

function armRow(arm: Arm, whole: number, say: SayGuide): Html {
  const { name, count } = arm;
  const { width, height, strokes } = peopleDrawing(arm, whole);
  return html`<div class="arm"><p class="arm-name">${name} <span class="quiet">${say('array.about', { count, whole })}</span></p>
<svg class="people" viewBox="0 0 ${width} ${height}" role="img" aria-label="${say('array.drawn', { group: name, count, whole })}">${strokes}</svg></div>
`;
}

function person(at: number, isHit: boolean): Html {
  const [x, y] = [(at % IN_ROW) * STEP_X, Math.floor(at / IN_ROW) * STEP_Y];
  return html`<use href="#${isHit ? 'person-hit' : 'person'}" x="${x}" y="${y}" width="${STEP_X}" height="${STEP_Y}"/>`;
}

/** The two shapes of people. */
export const PERSON_SHAPES: Html = html`<symbol id="person" viewBox="0 0 30 46"><circle class="person" cx="15" cy="9.5" r="5"/><path class="person" d="M8 41V25a7 7 0 0 1 14 0v16"/></symbol>
<symbol id="person-hit" viewBox="0 0 30 46"><circle class="person-hit" cx="15" cy="9.5" r="5"/><path class="person-hit" d="M8 41V25a7 7 0 0 1 14 0v16z"/></symbol>`;

/** The shapes of people once on a page with an icon array. */
export const PEOPLE: Html = html`<svg class="signs" aria-hidden="true" width="0" height="0">
${PERSON_SHAPES}
</svg>`;
