import { createHash } from 'node:crypto';
import type { Jurisdiction } from '#foundation/clinic.ts';
import { isReviewOverdue } from '../../card-review.ts';
import type { ShownCard } from '../../shown-card.ts';
import { addressesOf } from './guide-address.ts';
import type { GuideContent } from './guide-content.ts';
import { offlineCopyOf } from './offline-copy.ts';
import type { GuideView } from './view/guide-view.ts';

/**
 * The version of a clinic's guide in one language: another one for everything that a reader could see changed. It is made
 * of the very pages that every clinic's guide begins with, as they are drawn, and of what this clinic has changed in them:
 * a corrected figure, source, crisis number or drawing reaches the devices that keep the guide, without being named here.
 */
export function versionOf(view: Omit<GuideView, 'version'>): string {
  const { shown, today, clinic, assets } = view;
  const own = shown.map(({ card, source, approval, reviewDue }) => [source === 'clinic' ? card : card.id, approval, isReviewOverdue(reviewDue, today)]);
  return digest([drawnVersion(view), own, clinic.name, clinic.isPractice, assets]);
}

const drawnVersions = new WeakMap<GuideContent, Map<string, string>>();

/** The product's own pages are drawn for this once a process, because neither they nor what draws them change while it runs. */
function drawnVersion(view: Omit<GuideView, 'version'>): string {
  const known = drawnVersions.get(view.content) ?? new Map<string, string>();
  drawnVersions.set(view.content, known);
  const { jurisdiction } = view.clinic;
  const key = [jurisdiction, ...view.languages].join(' ');
  const version = known.get(key) ?? digest(offlineCopyOf(asShipped(view, jurisdiction)));
  known.set(key, version);
  return version;
}

/** The guide of a clinic under this law that has no name and has changed nothing. */
function asShipped({ content, clinic, ...view }: Omit<GuideView, 'version'>, jurisdiction: Jurisdiction): GuideView {
  const shown = content.cards.map((card): ShownCard => ({ card, kind: 'guide', source: 'shipped', approval: null, reviewDue: card.written }));
  const [day] = content.cards.map(({ written }) => written);
  return {
    ...view,
    content,
    clinic: { ...clinic, slug: '', name: '', isPractice: false, jurisdiction },
    shown,
    today: day ?? view.today,
    at: addressesOf('', content.language),
    assets: { style: '', script: '', kept: [] },
    origin: '',
    version: '',
  };
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 12);
}
