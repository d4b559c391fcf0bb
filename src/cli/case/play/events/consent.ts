import type { AnswerOf } from '#foundation/contract.ts';
import { publishConsentDocument, ownConsents, signConsent, withdrawOwnConsent } from '#screening/api-consent.ts';
import type { ConsentScope } from '#screening/consent.ts';
import { ROUTES as SCREENED_ROUTES } from '#screening/treatment.ts';
import type { EventOf } from '../../events.ts';
import type { Refused } from '../browser.ts';
import { isRefused } from '../browser.ts';
import type { Adapters, Cue } from '../cue.ts';
import { actorOf, phoneOf } from '../cue.ts';
import { recordOf } from '../missing.ts';
import { failed, notSupported, outcomeOf, refused } from '../outcome.ts';
import { browserFor } from '../scene.ts';
import { named, plannedTreatment } from '../treatment.ts';

const MEANING = 'I have read this, my questions were answered, and I agree.';

/** Consents, signed and withdrawn on the person's phone. */
export const consentEvents: Adapters<'consent-signed' | 'consent-withdrawn'> = {
  async 'consent-signed'(cue) {
    const { event, scene } = cue;
    if (actorOf(event) !== 'patient') return notSupported('the platform takes a consent from the person’s own phone only', recordOf('consent given on the clinic’s screen'));
    if (event.hasCapacity !== 'yes') return notSupported('the judgement of capacity does not stand with a consent yet', 'ELIG-R11');
    const wanted = scopeOf(cue);
    if (wanted === null) return failed('the case does not say which treatment the consent is for');
    const document = await documentFor(cue, wanted);
    if (isRefused(document)) return refused(document);
    const { documentId, version, textHash } = document;
    return outcomeOf(await phoneOf(cue).ask(signConsent, { body: { documentId, version, textHash, printedName: scene.document.person.name, meaning: MEANING } }));
  },

  async 'consent-withdrawn'(cue) {
    const phone = phoneOf(cue);
    const own = await phone.ask(ownConsents, {});
    if (isRefused(own)) return refused(own);
    const { scope } = cue.event;
    const signed = own.signed.find((consent) => consent.state === 'signed' && consent.scope.kind === scope);
    return signed === undefined ? failed(`no consent to ${scope} is signed`) : outcomeOf(await phone.ask(withdrawOwnConsent, { params: { consentId: signed.consentId } }));
  },
};

type Text = Pick<AnswerOf<typeof publishConsentDocument>, 'documentId' | 'version' | 'textHash'>;

/** The text of this scope that waits for a signature; a clinic that has none publishes one first. */
async function documentFor(cue: Cue<EventOf<'consent-signed'>>, wanted: ConsentScope): Promise<Text | Refused> {
  const own = await phoneOf(cue).ask(ownConsents, {});
  if (isRefused(own)) return own;
  const waiting = own.toSign.find(({ scope }) => isSameScope(scope, wanted));
  return waiting ?? published(cue, wanted);
}

function published({ scene }: Cue<unknown>, scope: ConsentScope) {
  const body = { title: `Consent: ${scope.kind}`, text: 'What this is. What may help. What may be hard. What else could help. You can change your mind at any time.', scope };
  return browserFor(scene, publishConsentDocument, 'prescriber').ask(publishConsentDocument, { body });
}

function scopeOf({ scene, event }: Cue<EventOf<'consent-signed'>>): ConsentScope | null {
  if (event.scope !== 'treatment') return { kind: event.scope };
  const treatment = event.route === undefined ? plannedTreatment(scene.document) : named(event.route, event.product);
  const route = SCREENED_ROUTES.find((known) => known === treatment?.route);
  return treatment === null || route === undefined ? null : { kind: 'treatment', product: treatment.product, route, siteId: scene.clinic.siteId };
}

function isSameScope(left: ConsentScope, right: ConsentScope): boolean {
  if (left.kind !== 'treatment' || right.kind !== 'treatment') return left.kind === right.kind;
  return left.product === right.product && left.route === right.route;
}
