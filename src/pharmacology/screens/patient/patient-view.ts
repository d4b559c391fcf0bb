import { useMemo } from 'react';
import type { View } from '../explorer/view.ts';
import { PatientAbout } from './patient-about.tsx';
import { PatientDose } from './patient-dose.tsx';
import { PatientShared } from './patient-shared.tsx';
import { exampleIn } from './example.ts';
import { useWords } from './words.ts';

/** The view for patients: examples to pick from, in plain words. */
export function usePatientView(): View {
  const say = useWords();
  return useMemo(() => {
    const doseWords: View['doseWords'] = (choice) => {
      const example = exampleIn(choice);
      return example === undefined ? '' : say(`example.${example.id}`);
    };
    return { doseWords, DoseControls: PatientDose, SharedControls: PatientShared, About: PatientAbout };
  }, [say]);
}
