import { TextField } from '#interface/controls/text-field.tsx';
import { useClinicTime } from '#interface/format/use-clinic-time.ts';
import { useWords } from '../words.ts';

type Props = { readonly id: string; readonly value: string; readonly onChange: (value: string) => void; readonly error: string | null; readonly label?: string };

/** When something was measured, by the clinic's clock; it cannot lie ahead. */
export function MomentField({ label, ...field }: Props) {
  const say = useWords();
  const { now } = useClinicTime();
  return <TextField {...field} kind="datetime-local" label={label ?? say('measuredAt')} max={now} />;
}
