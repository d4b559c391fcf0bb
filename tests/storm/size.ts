import { runs } from '../support/runs.ts';
import type { StormSize } from './kills.ts';

const SMALL: StormSize = { kills: 4, answersBetweenKills: 60, answersInAll: 400 };
const ANSWERS_BETWEEN_KILLS = 500;
const DEEP_KILLS = 200;

/** Small as a part of every proof; at full size with FENESTRA_DEEP=1, or with as many kills as FENESTRA_STORM_KILLS says. */
export function stormSize(): StormSize & { readonly isSmall: boolean } {
  const kills = Number(process.env['FENESTRA_STORM_KILLS'] ?? runs(0, DEEP_KILLS));
  if (!(kills > 0)) return { ...SMALL, isSmall: true };
  return { kills, answersBetweenKills: ANSWERS_BETWEEN_KILLS, answersInAll: kills * ANSWERS_BETWEEN_KILLS, isSmall: false };
}
