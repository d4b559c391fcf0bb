import { useAnswer } from '#interface/client/use-answer.ts';
import { useSettled, useSteady } from '#interface/client/use-steady.ts';
import { SuggestField } from '#interface/controls/suggest-field.tsx';
import { searchMedicines } from '../../../api-intake.ts';
import { useWords } from '../words.ts';
import type { MedicineRow } from './medicine-rows.ts';

const FEWEST_LETTERS = 2;

type Props = { readonly row: MedicineRow; readonly onChange: (part: Partial<MedicineRow>) => void };

/** A medicine's name with what the dictionary suggests; a near miss is only suggested, never taken. */
export function MedicineSearch({ row, onChange }: Props) {
  const say = useWords();
  const wanted = useSettled(row.typedName.trim());
  const isSearching = row.medicineId === null && wanted.length >= FEWEST_LETTERS;
  const found = useSteady(useAnswer(searchMedicines, isSearching ? { query: { search: wanted } } : null));
  const medicines = isSearching && found.state === 'answered' ? found.answer.medicines : [];
  function choose(medicineId: string): void {
    const chosen = medicines.find((each) => each.medicineId === medicineId);
    if (chosen !== undefined) onChange({ typedName: chosen.genericName, medicineId });
  }
  return (
    <SuggestField
      label={say('medicines.name')}
      hint={row.medicineId === null ? say('medicines.nameHint') : say('medicines.inDictionary')}
      value={row.typedName}
      onType={(typedName) => onChange({ typedName, medicineId: null })}
      suggestions={medicines.map((each) => ({ value: each.medicineId, label: each.genericName, hint: each.brandNames.join(', ') }))}
      onChoose={choose}
    />
  );
}
