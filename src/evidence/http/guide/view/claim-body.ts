import type { Html } from '#transport/html.ts';
import { html } from '#transport/html.ts';
import type { SourceMark } from '#foundation/rule.ts';
import type { Claim } from '../../../claim.ts';
import { claims } from '../../../claims.ts';
import type { SayGuide } from '../../../guide-words.ts';
import type { ExtentRead } from '../../../source.ts';
import { sourceOf } from '../../../sources.ts';
import { typeset } from '../typeset.ts';
import type { GuideView } from './guide-view.ts';

const claimById = new Map(claims.map((claim) => [claim.id, claim]));

/** A claim by its id; undefined for a text that names one we do not hold. */
export function findClaim(id: string): Claim | undefined {
  return claimById.get(id);
}

/** What is known of a claim and what is not, who was studied, how firm it is, and where to find it; what we know may stand above already. */
export function claimBody(claim: Claim, { content, say }: Pick<GuideView, 'content' | 'say'>, known: 'here' | 'above' = 'here'): Html {
  const words = content.claimWords[claim.id];
  if (words === undefined) return html``;
  return html`<dl class="evidence">
${known === 'here' && html`<dt>${say('note.known')}</dt><dd class="lead">${typeset(words.known)}</dd>\n`}${words.illustration !== undefined && html`<dt>${say('note.illustration')}</dt><dd>${typeset(words.illustration)}</dd>\n`}${words.disputed !== undefined && html`<dt>${say('note.disputed')}</dt><dd>${typeset(words.disputed)}</dd>\n`}<dt>${say('note.source')}</dt><dd>${typeset(words.source)}</dd>
<dt>${say('grade.title')}</dt><dd>${say(`grade.${claim.grade}`)}</dd>
<dt>${say(claim.sources.length === 1 ? 'note.reference' : 'note.references')}</dt><dd><ul class="references">${claim.sources.map((mark) => reference(mark, say))}</ul></dd>
</dl>`;
}

/** How much of a source was read, as a word of the guide. */
export const EXTENT_WORDS = { whole: 'read.whole', part: 'read.part', title: 'read.title', 'not read': 'read.not' } as const satisfies Record<ExtentRead, Parameters<SayGuide>[0]>;

/** Who, when and where, how much of it we read, and how sure the figure is where that needs saying. References are in English everywhere. */
function reference({ key, mark }: SourceMark, say: SayGuide): Html {
  const { reference: said, where, read } = sourceOf(key);
  const isOwn = mark === 'P';
  return html`<li><span lang="en">${said}${!isOwn && html`. ${placeOf(where)}`}.</span> <span class="quiet">${isOwn ? say('mark.P') : say(EXTENT_WORDS[read])}${mark === 'M' && ` ${say('mark.M')}`}</span></li>`;
}

const DOI = /\bdoi (?<doi>10\.\d{4,9}\/[^\s,;]+)/;

/** The address of a publication that is said by its DOI; null where it is not. */
export function addressOf(where: string): string | null {
  const doi = DOI.exec(where)?.groups?.['doi'];
  return doi === undefined ? null : `https://doi.org/${doi}`;
}

/** A DOI leads to the publication itself. */
function placeOf(where: string): Html {
  const [said] = DOI.exec(where) ?? [];
  if (said === undefined) return html`${where}`;
  const at = where.indexOf(said);
  return html`${where.slice(0, at)}<a href="${addressOf(said)}" rel="noreferrer">${said}</a>${where.slice(at + said.length)}`;
}
