import { useState } from 'react';
import { useAnswer } from '#interface/client/use-answer.ts';
import { useSettled, useSteady } from '#interface/client/use-steady.ts';
import { SuggestField } from '#interface/controls/suggest-field.tsx';
import { useFormat } from '#interface/format/use-format.ts';
import { searchPatients } from '../../api-patients.ts';
import { searchTextOf } from './search-text.ts';

const MOST_SUGGESTED = 8;

type Props = { readonly label: string; readonly id: string; readonly error: string | null; readonly onChoose: (patientId: string | null) => void };

/** Chooses a patient by name or birth date; typing on after choosing chooses nobody. */
export function PatientPicker({ label, id, error, onChoose }: Props) {
  const format = useFormat();
  const [typed, setTyped] = useState('');
  const wanted = searchTextOf(useSettled(typed)).trim();
  const found = useSteady(useAnswer(searchPatients, wanted === '' ? null : { query: { search: wanted, limit: MOST_SUGGESTED } }));
  const patients = found.state === 'answered' && typed.trim() !== '' ? found.answer.patients : [];
  function choose(patientId: string): void {
    setTyped(patients.find((each) => each.patientId === patientId)?.name ?? '');
    onChoose(patientId);
  }
  function type(text: string): void {
    setTyped(text);
    onChoose(null);
  }
  return (
    <SuggestField
      id={id}
      label={label}
      error={error}
      value={typed}
      onType={type}
      suggestions={patients.map((each) => ({ value: each.patientId, label: each.name, hint: format.localDate(each.birthDate) }))}
      onChoose={choose}
    />
  );
}
