import { numberText } from '#interface/format/format.ts';

/** A level as it is shown: whole from 10 on, one decimal below. */
export function levelText(ngPerMl: number): string {
  return numberText(ngPerMl >= 9.95 ? String(Math.round(ngPerMl)) : ngPerMl.toFixed(1));
}

/** A share of 0 to 1 in whole percent. */
export function percentText(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** Minutes below two hours, hours with one decimal from there on. */
export function timeText(hours: number): string {
  return hours < 1.995 ? `${Math.round(hours * 60)} min` : `${numberText(hours.toFixed(1))} h`;
}

/** A typed number with all its digits and a thin space for thousands. */
export function plainText(value: number): string {
  return numberText(String(Number(value.toPrecision(4))));
}
