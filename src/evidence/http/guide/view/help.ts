import { CRISIS_HELP } from '#foundation/crisis-help.ts';
import type { Jurisdiction } from '#foundation/clinic.ts';
import type { Html } from '#transport/html.ts';
import { html } from '#transport/html.ts';
import type { SayGuide } from '../../../guide-words.ts';
import { closeButton } from './notes.ts';

/** Who to call or text, one press from every page; it opens above the page and needs neither script nor network. */
export function helpSheet(jurisdiction: Jurisdiction, say: SayGuide): Html {
  const { emergency, crisisLine } = CRISIS_HELP[jurisdiction];
  const { press, textWord } = crisisLine.inSpanish;
  return html`<section class="note sheet" id="help" popover aria-labelledby="help-title">
<h2 id="help-title">${say('help.title')}</h2>
<h3>${say('help.danger')}</h3>
<p><a data-call="first" href="tel:${emergency.call}">${say('help.callEmergency', { number: emergency.call })}</a></p>
<h3>${say('help.talk')}</h3>
<p>${say('help.talkWords')}</p>
<p data-calls><a data-call href="tel:${crisisLine.call}">${say('help.callLine', { number: crisisLine.call })}</a> <a data-call href="sms:${crisisLine.text}">${say('help.textLine', { number: crisisLine.text })}</a></p>
<p class="quiet">${say('help.otherLanguage', { press, word: textWord })}</p>
<p class="quiet">${say('help.notWatched')}</p>
<p class="quiet only-screen">${say('help.leaveWords')}</p>
${closeButton('help', say('help.close'))}
</section>`;
}
