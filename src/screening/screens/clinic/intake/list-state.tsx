import { ChoiceField } from '#interface/controls/choice-field.tsx';
import { useWords } from '../words.ts';

/** Whether a list is complete, or why there is none. */
export type ListState = 'known' | 'unknown' | 'declined';

type Props = { readonly label: string; readonly value: ListState | null; readonly onChange: (value: ListState) => void; readonly error: string | null; readonly id: string };

export function ListStateField(props: Props) {
  const say = useWords();
  return <ChoiceField {...props} shape="rows" choices={(['known', 'unknown', 'declined'] as const).map((value) => ({ value, label: say(`list.${value}`) }))} />;
}
