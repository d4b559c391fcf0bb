import type { Instant } from '#foundation/instant.ts';
import type { Case } from '../read-case.ts';
import type { EventLine } from '../report.ts';
import type { Lines } from './play-case.ts';
import { playEntry, settle } from './play-case.ts';
import type { Scene } from './scene.ts';

/** One story among several in the same clinic. */
export type Story = { readonly read: Case; readonly scene: Scene };

/**
 * Plays several cases in one clinic, every entry of all of them in order of time, up to a moment.
 * @param signal ends the playing between two entries
 * @returns the events that were refused or failed although no case expects it; nothing when it was ended early
 */
export async function playTogether(stories: readonly Story[], until: Instant, signal: AbortSignal): Promise<readonly EventLine[] | undefined> {
  const lines: Lines = { events: [], expectations: [] };
  const entries = stories.flatMap(({ read, scene }) => read.entries.map((entry) => ({ scene, entry }))).filter(({ entry }) => entry.at <= until);
  for (const { scene, entry } of entries.toSorted((left, right) => Date.parse(left.entry.at) - Date.parse(right.entry.at))) {
    if (signal.aborted) return undefined;
    for (const each of stories) await settle(each.scene, entry.at, lines);
    await playEntry(scene, entry, lines);
  }
  for (const { scene } of stories) await settle(scene, until, lines);
  return lines.events.filter(({ status }) => status === 'failed');
}
