import { ScoreChart } from '#interface/charts/score-chart.tsx';
import { useFormat } from '#interface/format/use-format.ts';
import type { ShownDay } from '../api-own-work.ts';

type Props = { readonly label: string; readonly ratings: readonly (ShownDay & { readonly rating: number })[]; readonly doseDays: readonly ShownDay[]; readonly marksWord: string };

/** What somebody rated from 0 to 10 over time; a single rating is said in words. Else a line, with the days of doses along its axis as far as they lie within it. */
export function RatingChart({ label, ratings, doseDays, marksWord }: Props) {
  const format = useFormat();
  const [only, another] = ratings;
  if (only === undefined) return null;
  if (another === undefined) return <p>{`${label}, ${format.localDate(only.on)}: ${only.rating}`}</p>;
  const last = ratings.at(-1)?.on ?? only.on;
  const within = doseDays.filter(({ on }) => on >= only.on && on <= last);
  return (
    <ScoreChart
      label={label}
      points={ratings.map(({ at, rating }) => ({ at, score: rating }))}
      max={10}
      marks={within.map(({ on, at }) => ({ at, label: format.localDate(on) }))}
      {...(within.length > 0 && { marksWord })}
    />
  );
}
