import type { Html } from '#transport/html.ts';
import { html } from '#transport/html.ts';
import type { Claim, DrawnShares } from '../../../claim.ts';
import { sharesToDraw } from '../../../claim.ts';
import type { SayGuide } from '../../../guide-words.ts';
import type { DrawnCount } from '../../../icon-array.ts';
import { iconArrayOf } from '../../../icon-array.ts';
import { findClaim } from './claim-body.ts';
import type { GuideView } from './guide-view.ts';

/** How many small figures stand in one row, by how many there are. */
const IN_ROW: Readonly<Record<number, number>> = { 10: 10, 100: 25, 1000: 50 };
const STEP_X = 30;
const STEP_Y = 46;

/** One arm of a figure: what it is called, how many of the drawn it happened to, that in words, and the exact share of a hundred. */
export type Arm = { readonly name: string; readonly count: DrawnCount; readonly said: string; readonly exact: string };

/** Of how many people each arm is drawn, in digits and as it is said, the arms, and what is said where one stands alone; null for two. */
export type DrawnArms = { readonly whole: number; readonly wholeSaid: string; readonly arms: readonly Arm[]; readonly alone: string | null };

/** The arms of a claim's shares; null where a claim has no shares to draw. */
export function armsOf(claim: Claim | undefined, say: SayGuide): DrawnArms | null {
  const shares = claim === undefined ? null : sharesToDraw(claim);
  if (claim === undefined || shares === null) return null;
  const { whole, arms } = iconArrayOf(shares);
  const said = ({ least, most }: DrawnCount): string => (least === most ? String(least) : say('array.range', { least, most }));
  const wholeSaid = whole === 1000 ? say('array.thousand') : String(whole);
  const alone = arms.length === 1 ? say('array.alone') : null;
  return { whole, wholeSaid, arms: arms.map(({ arm, share, count }) => ({ name: say(armWord(arm, claim)), count, said: said(count), exact: said(share) })), alone };
}

type DrawnArm = DrawnShares[number]['arm'];

/** Where both arms had a treatment, "the treatment" would not say which. */
function armWord(arm: DrawnArm, { comparedWith }: Claim): Parameters<SayGuide>[0] {
  if (comparedWith === undefined) return ARM_WORDS[arm];
  return arm === 'treated' ? 'array.ketamine' : `array.${comparedWith}`;
}

const ARM_WORDS = { treated: 'array.treated', compared: 'array.compared', one: 'array.one', other: 'array.other' } as const satisfies Record<DrawnArm, Parameters<SayGuide>[0]>;

/** An arm as rows of small people, with the size of the drawing; it shows `PERSON_SHAPES`. */
export function peopleDrawing({ count }: Pick<Arm, 'count'>, whole: number): { readonly width: number; readonly height: number; readonly strokes: Html } {
  const inRow = IN_ROW[whole] ?? whole;
  const people = Array.from({ length: whole }, (_, at) => person(at, at < count.least ? 'person-hit' : at < count.most ? 'person-perhaps' : 'person', inRow));
  return { width: inRow * STEP_X, height: (whole / inRow) * STEP_Y, strokes: html`${people}` };
}

/**
 * The shares of a claim as rows of small people, those it happened to filled, the others as an open outline; the same
 * stands below in a table. Nothing where a claim has no shares to draw.
 */
export function iconArray(claimId: string, caption: Html, { say }: Pick<GuideView, 'say'>, isUnfolded = false): Html {
  const drawn = armsOf(findClaim(claimId), say);
  if (drawn === null) return html``;
  const { whole, wholeSaid, arms, alone } = drawn;
  return html`<figure class="array">
<figcaption>${caption}</figcaption>
${arms.map((arm) => armRow(arm, whole, wholeSaid, say))}${alone !== null && html`<p class="alone quiet">${alone}</p>
`}<details class="twin"${isUnfolded && html` open`}><summary>${say('array.numbers')}</summary>
<table>
<thead><tr><th scope="col">${say('array.group')}</th><th scope="col">${say('array.rounded', { whole: wholeSaid })}</th><th scope="col">${say('array.exact')}</th></tr></thead>
<tbody>${arms.map(({ name, said, exact }) => html`<tr><th scope="row">${name}</th><td>${said}</td><td>${exact}</td></tr>`)}</tbody>
</table>
</details>
</figure>
`;
}

function armRow(arm: Arm, whole: number, wholeSaid: string, say: SayGuide): Html {
  const { name, said } = arm;
  const { width, height, strokes } = peopleDrawing(arm, whole);
  return html`<div class="arm"><p class="arm-name">${name} <span class="quiet">${say('array.about', { count: said, whole: wholeSaid })}</span></p>
<svg class="people" viewBox="0 0 ${width} ${height}" role="img" aria-label="${say('array.drawn', { group: name, count: said, whole: wholeSaid })}">${strokes}</svg></div>
`;
}

function person(at: number, shape: 'person' | 'person-hit' | 'person-perhaps', inRow: number): Html {
  const [x, y] = [(at % inRow) * STEP_X, Math.floor(at / inRow) * STEP_Y];
  return html`<use href="#${shape}" x="${x}" y="${y}" width="${STEP_X}" height="${STEP_Y}"/>`;
}

/** The shapes of people: it did not happen, it did, and it may have, where a source gives a range. */
export const PERSON_SHAPES: Html = html`<symbol id="person" viewBox="0 0 30 46"><circle class="person" cx="15" cy="9.5" r="5"/><path class="person" d="M8 41V25a7 7 0 0 1 14 0v16"/></symbol>
<symbol id="person-hit" viewBox="0 0 30 46"><circle class="person-hit" cx="15" cy="9.5" r="5"/><path class="person-hit" d="M8 41V25a7 7 0 0 1 14 0v16z"/></symbol>
<symbol id="person-perhaps" viewBox="0 0 30 46"><circle class="person-perhaps" cx="15" cy="9.5" r="5"/><path class="person-perhaps" d="M8 41V25a7 7 0 0 1 14 0v16z"/></symbol>`;

/** The shapes of people once on a page with an icon array. */
export const PEOPLE: Html = html`<svg class="signs" aria-hidden="true" width="0" height="0">
${PERSON_SHAPES}
</svg>`;
