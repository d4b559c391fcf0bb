import { isRefusal } from '#foundation/refusal.ts';
import { settingsInForce } from '#foundation/setting.ts';
import { localDateOf } from '#foundation/zoned-time.ts';
import type { Route } from '#transport/route.ts';
import { route } from '#transport/route.ts';
import { approveGuideCard, writeGuideVersion } from '../api.ts';
import type { ToApprove } from '../card-approving.ts';
import { approvalRefusal, toApprove } from '../card-approving.ts';
import { reviewDueOn } from '../card-review.ts';
import type { CardVersion, VersionShows } from '../card-version.ts';
import { refuse } from '../refusals.ts';
import { evidenceSettings } from '../settings.ts';
import { addApproval, addVersion } from '../store/guide-version.ts';
import { changedSince, writingRefusal } from '../version-writing.ts';
import { shippedTextOf } from './card-views.ts';
import { faultsOfText } from './check-text.ts';
import type { StaffContext } from './context.ts';
import { textHashOf } from './guide/shipped-guide.ts';
import { shownCards } from './guide/shown-cards.ts';
import type { OpenCard } from './open-card.ts';
import { openCard } from './open-card.ts';

/** What the owner writes and what a clinician approves. */
export const writeRoutes: readonly Route[] = [
  route(writeGuideVersion, { audience: 'staff', roles: ['owner'] }, async (context: StaffContext, { params, body: { seenVersion, what } }) => {
    const open = await openCard(context, params);
    if (isRefusal(open)) return open;
    const isOwn = what.shows === 'own-text';
    const text = isOwn ? { title: what.title, body: what.body.replaceAll('\r\n', '\n') } : what.shows === 'shipped-text' && open.shipped !== undefined ? shippedTextOf(open.shipped) : null;
    const chapter = isOwn && open.kind === 'clinic' ? (what.chapter ?? 'first-step') : null;
    const refusal = writingRefusal({ seenVersion, shows: what.shows, text, chapter }, open);
    if (refusal !== null) return refusal;
    const version = seenVersion + 1;
    const isAdded = await addVersion(context.tx, open.key, { ...signed(context, open), version, shows: what.shows, text, chapter });
    if (!isAdded) return changedSince((await reopened(context, open)).versions);
    note(context, open, what.shows === 'as-before' ? 'evidence.draft-dropped' : 'evidence.card-drafted', { version, shows: what.shows, textHash: text && textHashOf(text) });
    return { version };
  }),

  route(approveGuideCard, { audience: 'staff', roles: ['prescriber', 'therapist'], stepUp: true }, async (context: StaffContext, { params, body }) => {
    const open = await openCard(context, params);
    if (isRefusal(open)) return open;
    if (body.seenVersion !== open.standing.newest) return changedSince(open.versions);
    const subject = toApprove(open.standing, open.shipped?.hash ?? null);
    if (subject === null) return refuse('evidence.nothing-to-approve');
    const text = textOf(subject, open);
    if (body.textHash !== (text && textHashOf(text))) return refuse('evidence.text-changed');
    const settings = settingsInForce(evidenceSettings, context.clinic.settings);
    const faults = text === null ? [] : faultsOfText(open, text, { ...context, shown: await shownCards(context, open.key.language) });
    const refusal = approvalRefusal(subject, { staffId: context.actor.staffId, faults, mayApproveOwn: settings['GUIDE-2.ownApproval'] !== 0 });
    if (refusal !== null) return refusal;
    const version = subject.kind === 'version' ? subject.version.version : open.standing.newest + 1;
    if (subject.kind === 'shipped' && !(await addVersion(context.tx, open.key, { ...signed(context, open), version, shows: 'shipped-text', text, chapter: null }))) {
      return changedSince((await reopened(context, open)).versions);
    }
    await addApproval(context.tx, open.key, version, { by: namedActor(context), at: context.now });
    note(context, open, 'evidence.card-approved', { version, shows: showsOf(subject), textHash: body.textHash });
    return { version, approvedAt: context.now, reviewDue: reviewDueOn(localDateOf(context.now, context.clinic.zone), settings) };
  }),
];

function showsOf(subject: ToApprove): VersionShows {
  return subject.kind === 'shipped' ? 'shipped-text' : subject.version.shows;
}

function textOf(subject: ToApprove, { shipped }: OpenCard): CardVersion['text'] {
  if (subject.kind === 'version') return subject.version.text;
  return shipped === undefined ? null : shippedTextOf(shipped);
}

function namedActor({ actor }: StaffContext) {
  return { staffId: actor.staffId, name: actor.name };
}

function signed(context: StaffContext, { shipped }: OpenCard) {
  return { shippedHash: shipped?.hash ?? null, writtenBy: namedActor(context), writtenAt: context.now };
}

/** The card again, after somebody else came first. */
async function reopened(context: StaffContext, open: OpenCard): Promise<OpenCard> {
  const again = await openCard(context, open.key);
  return isRefusal(again) ? open : again;
}

function note(context: StaffContext, { key: { language, cardId } }: OpenCard, action: string, facts: Readonly<Record<string, unknown>>): void {
  context.audit({ action, subject: { kind: 'guide-card', id: `${language}/${cardId}` }, facts });
  context.announce('guide', `${language}/${cardId}`);
}
