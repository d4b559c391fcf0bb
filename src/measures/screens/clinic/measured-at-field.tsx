import { TextField } from '#interface/controls/text-field.tsx';
import { useClinicTime } from '#interface/format/use-clinic-time.ts';
import { useWords } from './words.ts';

type Props = { readonly id: string; readonly value: string; readonly onChange: (value: string) => void; readonly error: string | null };

/** When a form was filled in, by the clinic’s clock; when it is typed is kept by itself. */
export function MeasuredAtField(props: Props) {
  const say = useWords();
  const { now } = useClinicTime();
  return <TextField {...props} kind="datetime-local" label={say('enter.measuredAt')} hint={say('enter.measuredHint')} max={now} />;
}
