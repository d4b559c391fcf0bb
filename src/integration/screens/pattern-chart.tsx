import { useContext } from 'react';
import type { LocalDate } from '#foundation/zoned-time.ts';
import { startOfDay } from '#foundation/zoned-time.ts';
import { ScoreChart } from '#interface/charts/score-chart.tsx';
import { ClinicZone, useFormat } from '#interface/format/use-format.ts';
import type { ShownPattern } from '../api-own-work.ts';

type Props = { readonly label: string; readonly ratings: ShownPattern['ratings']; readonly doseDays: readonly LocalDate[]; readonly marksWord: string };

/** A pattern day by day, with the days of doses along its axis as far as they lie within it. */
export function PatternChart({ label, ratings, doseDays, marksWord }: Props) {
  const zone = useContext(ClinicZone);
  const format = useFormat();
  if (zone === null) return null;
  const [first, last] = [ratings[0]?.ratedOn, ratings.at(-1)?.ratedOn];
  const within = doseDays.filter((day) => first !== undefined && last !== undefined && day >= first && day <= last);
  return (
    <ScoreChart
      label={label}
      points={ratings.map(({ ratedOn, strength }) => ({ at: startOfDay(ratedOn, zone), score: strength }))}
      max={10}
      marks={within.map((day) => ({ at: startOfDay(day, zone), label: format.localDate(day) }))}
      marksWord={marksWord}
    />
  );
}
