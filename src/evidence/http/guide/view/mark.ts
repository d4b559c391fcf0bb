import type { Html } from '#transport/html.ts';
import { html } from '#transport/html.ts';
import type { ClaimStanding } from '../../../claim.ts';
import type { SayGuide } from '../../../guide-words.ts';

/** The shapes of the small signs. A full disc is known, a half one disputed, an open diamond an illustration; the window is the mark of both apps. */
export const SIGN_SHAPES: Html = html`<symbol id="sign-known" viewBox="0 0 16 16"><circle cx="8" cy="8" r="5.75" fill="currentColor" stroke="currentColor" stroke-width="1.5"/></symbol>
<symbol id="sign-disputed" viewBox="0 0 16 16"><circle cx="8" cy="8" r="5.75" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M8 2.25a5.75 5.75 0 0 1 0 11.5z" fill="currentColor"/></symbol>
<symbol id="sign-illustration" viewBox="0 0 16 16"><path d="M8 1.5 14.5 8 8 14.5 1.5 8z" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round"/></symbol>
<symbol id="sign-window" viewBox="0 0 32 32"><path fill="currentColor" d="M4 15v-2A11 11 0 0 1 15 2.05V15zM4 17h11v13H4zM17 17h11v13H17zM17 2.05C20.5 3 22.8 6 23 10v2.2L17 15z"/></symbol>`;

/** The shapes of the small signs once on a page; `use` shows them. */
export const SIGNS: Html = html`<svg class="signs" aria-hidden="true" width="0" height="0">
${SIGN_SHAPES}
</svg>`;

/** One of the small signs, as large as the text around it. */
export function sign(name: ClaimStanding | 'window'): Html {
  return html`<svg class="sign" aria-hidden="true" focusable="false"><use href="#sign-${name}"/></svg>`;
}

/** A standing by shape and word. */
export function standingTag(standing: ClaimStanding, say: SayGuide): Html {
  return html`<span class="standing" data-standing="${standing}">${sign(standing)}${say(`standing.${standing}`)}</span>`;
}
