import type { AnswerOf } from '#foundation/contract.ts';
import type { Clinic } from '#foundation/clinic.ts';
import type { Instant } from '#foundation/instant.ts';
import { settingsInForce } from '#foundation/setting.ts';
import { localDateOf } from '#foundation/zoned-time.ts';
import type { guideCard, guideCards, guideVersion } from '../api.ts';
import type { Block } from '../card.ts';
import { runsOf } from '../card-runs.ts';
import { isReviewOverdue, reviewDueOn } from '../card-review.ts';
import type { CardApproval, CardStanding, CardVersion } from '../card-version.ts';
import { stateOf } from '../card-version.ts';
import { sharesToDraw } from '../claim.ts';
import type { IconArray } from '../icon-array.ts';
import { iconArrayOf } from '../icon-array.ts';
import { claims } from '../claims.ts';
import { isOwnCardId } from '../own-card.ts';
import { evidenceSettings } from '../settings.ts';
import { readCardBody } from './guide/card-source.ts';
import { staysOf } from './open-card.ts';
import type { ShippedText } from './guide/shipped-guide.ts';
import { textHashOf } from './guide/shipped-guide.ts';

type StandingRow = AnswerOf<typeof guideCards>['cards'][number];
type CardAnswer = AnswerOf<typeof guideCard>;
type ShownBlock = NonNullable<CardAnswer['reading']>['blocks'][number];
type Text = { readonly title: string; readonly body: string };

/** Whose card, in which clinic, as seen now. */
export type ViewOf = { readonly cardId: string; readonly shipped: ShippedText | undefined; readonly standing: CardStanding; readonly clinic: Clinic; readonly now: Instant };

/** One card as it stands; null for a card of the guide that no longer ships. */
export function standingRow({ cardId, shipped, standing, clinic, now }: ViewOf): StandingRow | null {
  const { shown, inForce, draft, approval, isShippedNewer } = standing;
  const chapter = shipped?.card.chapter ?? (isOwnCardId(cardId) ? ((draft?.chapter ?? inForce?.chapter) ?? null) : null);
  if (chapter === null) return null;
  const since = approval === null ? shipped?.card.written : localDateOf(approval.at, clinic.zone);
  const reviewDue = since === undefined ? null : reviewDueOn(since, settingsInForce(evidenceSettings, clinic.settings));
  return {
    cardId,
    kind: shipped === undefined ? 'clinic' : 'guide',
    chapter,
    title: readingText(standing, shipped)?.title ?? draft?.text?.title ?? inForce?.text?.title ?? shipped?.card.title ?? cardId,
    stays: staysOf(shipped),
    shown,
    approval: approval && shownApproval(approval),
    reviewDue,
    isOverdue: reviewDue !== null && isReviewOverdue(reviewDue, localDateOf(now, clinic.zone)),
    isShippedNewer,
    draft: draft && { version: draft.version, shows: draft.shows, writtenBy: draft.writtenBy.name, writtenAt: draft.writtenAt },
  };
}

/** The text that readers see now; null where they see none. */
export function readingText({ shown, inForce }: Pick<CardStanding, 'shown' | 'inForce'>, shipped: ShippedText | undefined): Text | null {
  if (shown === 'own') return inForce?.text ?? null;
  return shown === 'shipped' && shipped !== undefined ? shippedTextOf(shipped) : null;
}

/** Title and Markdown of what ships. */
export function shippedTextOf({ card, body }: ShippedText): Text {
  return { title: card.title, body };
}

/** A text with what tells it from every other. */
export function hashed(text: Text) {
  return { ...text, textHash: textHashOf(text) };
}

/** The same with its text as it is drawn. */
export function drawn(text: Text) {
  return { ...hashed(text), blocks: shownBlocks(readCardBody(text.body).blocks) };
}

/** Blocks as screens draw them: flat runs, and the shares of figures with them. */
export function shownBlocks(blocks: readonly Block[]): ShownBlock[] {
  return blocks.map((block): ShownBlock => {
    if (block.kind === 'paragraph') return { kind: 'paragraph', runs: [...runsOf(block.inlines)] };
    if (block.kind === 'list') return { kind: 'list', items: block.items.map((item) => [...runsOf(item)]) };
    const claim = claims.find(({ id }) => id === block.claimId);
    const shares = claim === undefined ? null : sharesToDraw(claim);
    return { ...block, array: shares === null ? null : drawnArray(iconArrayOf(shares)) };
  });
}

function drawnArray({ whole, arms }: IconArray) {
  return { whole, arms: arms.map(({ arm, count }) => ({ arm, count })) };
}

/** One version as its card's history tells it. */
export function versionRow(version: CardVersion, standing: CardStanding): Omit<AnswerOf<typeof guideVersion>, 'text' | 'diff'> {
  const { shows, writtenBy, writtenAt, approvals } = version;
  return { version: version.version, shows, state: stateOf(version, standing), writtenBy: writtenBy.name, writtenAt, approvals: approvals.map(shownApproval) };
}

function shownApproval({ by, at }: CardApproval) {
  return { name: by.name, at };
}
