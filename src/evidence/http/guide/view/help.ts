import type { CrisisHelp } from '#foundation/crisis-help.ts';
import { CRISIS_HELP } from '#foundation/crisis-help.ts';
import type { Jurisdiction } from '#foundation/clinic.ts';
import type { Html } from '#transport/html.ts';
import { html } from '#transport/html.ts';
import type { SayGuide } from '../../../guide-words.ts';
import { closeButton } from './notes.ts';

/** The card for a night that cannot wait. */
export const TONIGHT = 'if-tonight-is-hard';

/** Who to call or text, one press from every page; it opens above the page and needs neither script nor network. */
export function helpSheet(jurisdiction: Jurisdiction, say: SayGuide): Html {
  const { emergency, crisisLine } = CRISIS_HELP[jurisdiction];
  return html`<section class="note sheet" id="help" popover aria-labelledby="help-title">
<h2 id="help-title">${say('help.title')}</h2>
<h3>${say('help.danger')}</h3>
<p>${emergencyCall(emergency.call, say)}</p>
<h3>${say('help.talk')}</h3>
<p>${say('help.talkWords')}</p>
${lineCalls(crisisLine, say)}
<p class="quiet">${say('help.notWatched')}</p>
<p class="quiet only-screen">${say('help.leaveWords')}</p>
${closeButton('help', say('help.close'))}
</section>`;
}

/** The same numbers within the card for a night that cannot wait; paper has them below its text anyway. */
export function helpInCard(jurisdiction: Jurisdiction, say: SayGuide): Html {
  const { emergency, crisisLine } = CRISIS_HELP[jurisdiction];
  return html`<div class="help-here only-screen">
${lineCalls(crisisLine, say)}
<p>${say('help.danger')}</p>
<p>${emergencyCall(emergency.call, say)}</p>
</div>
`;
}

function emergencyCall(number: string, say: SayGuide): Html {
  return html`<a data-call="first" href="tel:${number}">${say('help.callEmergency', { number })}</a>`;
}

function lineCalls({ call, text, inSpanish }: CrisisHelp['crisisLine'], say: SayGuide): Html {
  return html`<p data-calls><a data-call href="tel:${call}">${say('help.callLine', { number: call })}</a> <a data-call href="sms:${text}">${say('help.textLine', { number: text })}</a></p>
<p class="quiet">${say('help.otherLanguage', { press: inSpanish.press, word: inSpanish.textWord })}</p>`;
}
