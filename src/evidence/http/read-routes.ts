import { isRefusal } from '#foundation/refusal.ts';
import { ROLES } from '#foundation/role.ts';
import { settingsInForce } from '#foundation/setting.ts';
import type { Route } from '#transport/route.ts';
import { route } from '#transport/route.ts';
import { checkGuideCard, guideCard, guideCards, guideLinks, guideVersion } from '../api.ts';
import { CHAPTERS } from '../card.ts';
import { toApprove } from '../card-approving.ts';
import { standingOf } from '../card-version.ts';
import { sharesToDraw } from '../claim.ts';
import { claims } from '../claims.ts';
import { refuse } from '../refusals.ts';
import { evidenceSettings } from '../settings.ts';
import { listVersions } from '../store/guide-version.ts';
import { wordDiff } from '../word-diff.ts';
import { drawn, hashed, readingText, shippedTextOf, standingRow, versionRow } from './card-views.ts';
import { checkText, sourceOf } from './check-text.ts';
import type { StaffContext } from './context.ts';
import { shownCards } from './guide/shown-cards.ts';
import type { OpenCard } from './open-card.ts';
import { openCard, openContent, staysOf } from './open-card.ts';

const anyStaff = { audience: 'staff', roles: ROLES } as const;

/** What everybody on staff can read of how the guide is kept. */
export const readRoutes: readonly Route[] = [
  route(guideCards, anyStaff, async ({ tx, clinic, now }: StaffContext, { params }) => {
    const content = await openContent(params.language);
    if (isRefusal(content)) return content;
    const versions = await listVersions(tx, clinic.clinicId, content.language);
    const shippedById = new Map(content.cards.map((shipped) => [shipped.card.id, shipped]));
    const rows = [...new Set([...shippedById.keys(), ...versions.keys()])].flatMap((cardId) => {
      const shipped = shippedById.get(cardId);
      const standing = standingOf(versions.get(cardId) ?? [], shipped?.hash ?? null, staysOf(shipped));
      return standingRow({ cardId, shipped, standing, clinic, now }) ?? [];
    });
    return { cards: CHAPTERS.flatMap((chapter) => rows.filter((row) => row.chapter === chapter)) };
  }),

  route(guideCard, anyStaff, async (context: StaffContext, { params }) => {
    const open = await openCard(context, params);
    return isRefusal(open) ? open : cardAnswer(context, open);
  }),

  route(guideVersion, anyStaff, async (context: StaffContext, { params }) => {
    const open = await openCard(context, params);
    if (isRefusal(open)) return open;
    const version = open.versions.find((each) => each.version === params.version);
    if (version === undefined) return refuse('evidence.version-unknown');
    const before = standingOf(open.versions.filter((each) => each.version < version.version), open.shipped?.hash ?? null, open.stays);
    const diff = version.text === null ? [] : wordDiff(sourceOf(readingText(before, open.shipped)), sourceOf(version.text));
    return { ...versionRow(version, open.standing), text: version.text && drawn(version.text), diff: [...diff] };
  }),

  route(guideLinks, anyStaff, async (context: StaffContext, { params }) => {
    const content = await openContent(params.language);
    if (isRefusal(content)) return content;
    const shown = await shownCards(context, content.language);
    return {
      links: [
        ...claims.flatMap((claim) => {
          const words = content.claimWords[claim.id];
          return words === undefined ? [] : [{ kind: 'claim' as const, id: claim.id, words: words.known, isDrawable: sharesToDraw(claim) !== null }];
        }),
        ...Object.entries(content.glossary).map(([id, { term }]) => ({ kind: 'term' as const, id, words: term, isDrawable: false })),
        ...shown.map(({ card }) => ({ kind: 'card' as const, id: card.id, words: card.title, isDrawable: false })),
      ],
    };
  }),

  route(checkGuideCard, anyStaff, async (context: StaffContext, { params, body }) => {
    const open = await openCard(context, params);
    return isRefusal(open) ? open : checkText(open, body, { ...context, shown: await shownCards(context, open.key.language) });
  }),
];

async function cardAnswer(context: StaffContext, open: OpenCard) {
  const { key, shipped, standing, versions } = open;
  const row = standingRow({ cardId: key.cardId, shipped, standing, clinic: context.clinic, now: context.now });
  if (row === null) return refuse('evidence.card-unknown');
  const reading = readingText(standing, shipped);
  const draftText = standing.draft?.text ?? null;
  const subject = toApprove(standing, shipped?.hash ?? null);
  return {
    ...row,
    newest: standing.newest,
    reading: reading && drawn(reading),
    shipped: shipped === undefined ? null : hashed(shippedTextOf(shipped)),
    draftText: draftText && hashed(draftText),
    draftCheck: draftText && checkText(open, draftText, { ...context, shown: await shownCards(context, key.language) }),
    toApprove: subject && approvable(subject, shipped),
    mayApproveOwn: settingsInForce(evidenceSettings, context.clinic.settings)['GUIDE-2.ownApproval'] !== 0,
    history: versions.toReversed().map((version) => versionRow(version, standing)),
  };
}

function approvable(subject: NonNullable<ReturnType<typeof toApprove>>, shipped: OpenCard['shipped']) {
  if (subject.kind === 'shipped') return { shows: 'shipped-text' as const, textHash: shipped?.hash ?? null, writerId: null };
  const { shows, text, writtenBy } = subject.version;
  return { shows, textHash: text && hashed(text).textHash, writerId: shows === 'shipped-text' ? null : writtenBy.staffId };
}
