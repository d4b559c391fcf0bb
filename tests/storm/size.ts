import { runs } from '../support/runs.ts';
import type { StormSize } from './kills.ts';

const SMALL: StormSize = { kills: 4, answersBetweenKills: 60, doneInAll: 350, people: 20 };
const DEEP_KILLS = 200;
/** One answer in seven is a refusal; what is done is counted. */
const ANSWERS_BETWEEN_KILLS = 600;
const DONE_A_KILL = 500;
const PEOPLE_A_KILL = 5;

/** Small as a part of every proof; at full size with FENESTRA_DEEP=1, or with as many kills as FENESTRA_STORM_KILLS says. */
export function stormSize(): StormSize & { readonly isSmall: boolean } {
  const kills = Number(process.env['FENESTRA_STORM_KILLS'] ?? runs(0, DEEP_KILLS));
  if (!(kills > 0)) return { ...SMALL, isSmall: true };
  return { kills, answersBetweenKills: ANSWERS_BETWEEN_KILLS, doneInAll: kills * DONE_A_KILL, people: kills * PEOPLE_A_KILL, isSmall: false };
}

/** After how many commands the next is a dose or an answer about self-harm, so that they are spread over the whole storm. */
export function spacingOf({ doneInAll, people }: StormSize): number {
  return Math.max(1, Math.floor(doneInAll / (2 * people)));
}
