import type { GuideLink } from './shapes.ts';

const MOST_FOUND = 8;

/** What has every typed word in its id or its words, the shortest names first; nothing is offered before something is typed. */
export function findLinks(links: readonly GuideLink[], typed: string): readonly GuideLink[] {
  const wanted = typed.toLowerCase().split(/\s+/).filter((word) => word !== '');
  if (wanted.length === 0) return [];
  const found = links.filter(({ id, words }) => wanted.every((word) => id.includes(word) || words.toLowerCase().includes(word)));
  return found.toSorted((one, other) => one.id.length - other.id.length).slice(0, MOST_FOUND);
}
