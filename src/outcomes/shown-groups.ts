/** A group of people in one figure, by the key that names it. */
export type SizedGroup = { readonly group: string; readonly people: number };

/**
 * Which groups of a whole may be shown in one figure (TTE-1). None smaller than the smallest allowed, and none that
 * could be worked out by taking the shown ones from the whole: where the people of all hidden groups together are fewer
 * than that, the smallest shown group is hidden with them. One more is always enough, because it has that many people
 * itself. Of two groups of one size the first in the alphabet is hidden. What it does not guard against is comparing
 * the figures of two days.
 * @param among the groups that a figure about more of the same people shows; a group hidden there stays hidden, so that one figure does not fill the gap of another
 */
export function shownGroups(groups: readonly SizedGroup[], smallestGroup: number, among: ReadonlySet<string> = new Set(groups.map(({ group }) => group))): ReadonlySet<string> {
  const large = groups.filter(({ group, people }) => among.has(group) && people >= smallestGroup).toSorted((left, right) => left.people - right.people || (left.group < right.group ? -1 : 1));
  const hiddenPeople = groups.reduce((sum, { people }) => sum + people, 0) - large.reduce((sum, { people }) => sum + people, 0);
  const isGuessable = hiddenPeople > 0 && hiddenPeople < smallestGroup;
  return new Set((isGuessable ? large.slice(1) : large).map(({ group }) => group));
}
