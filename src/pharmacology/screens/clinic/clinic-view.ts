import { useMemo } from 'react';
import { doseText } from '#interface/format/format.ts';
import { totalMg } from '../../dose.ts';
import type { View } from '../explorer/view.ts';
import { amountOf, digitsOf } from './clinic-choice.ts';
import { ClinicDose } from './clinic-dose.tsx';
import { ClinicShared } from './clinic-shared.tsx';
import { ModelFacts } from './model-facts.tsx';
import { useWords } from './words.ts';

/** The view for clinicians: any dose, and every parameter. */
export function useClinicView(): View {
  const say = useWords();
  return useMemo(() => {
    const doseWords: View['doseWords'] = ({ dose, alsoTaking, times, rhythm }, { dose: given }) => {
      const written = amountOf(dose);
      const amount = doseText({ value: digitsOf(totalMg(given)), unit: 'mg' }, written?.unit === 'mg/kg' ? { value: written.value, unit: 'mg/kg' } : null);
      const over = dose.route === 'intravenous' ? say('dose.over', { amount, minutes: dose.steps[0]?.minutes ?? 0 }) : dose.route === 'nasal' ? say('dose.devices', { amount, count: dose.devices.length }) : amount;
      const series = times > 1 ? [say('dose.series', { times, rhythm: say(`rhythm.${rhythm}`) })] : [];
      return [over, ...series, ...(alsoTaking === null ? [] : [say('dose.with', { other: alsoTaking })])].join(', ');
    };
    return { doseWords, DoseControls: ClinicDose, SharedControls: ClinicShared, About: ModelFacts };
  }, [say]);
}
