import type { ListedFigure, SeriesStepName } from '../../../figure-names.ts';
import { SERIES_STEPS } from '../../../figure-names.ts';
import { useWords } from '../words.ts';

const isStep = (figure: ListedFigure): figure is SeriesStepName => SERIES_STEPS.some((step) => step === figure);

/** What a figure is called. */
export function useFigureName(): (figure: ListedFigure) => string {
  const say = useWords();
  return (figure) => (isStep(figure) ? say('figure.dose', { number: SERIES_STEPS.indexOf(figure) + 1 }) : say(`figure.${figure}`));
}
