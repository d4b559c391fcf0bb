import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Form } from '#interface/controls/form.tsx';
import { TextArea } from '#interface/controls/text-area.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { numberText } from '#interface/format/format.ts';
import { useFormat } from '#interface/format/use-format.ts';
import { FactList } from '#interface/layout/fact-list.tsx';
import { Stack } from '#interface/layout/stack.tsx';
import { toast } from '#interface/states/toasts.ts';
import type { SettingRow } from '../../api.ts';
import { changeSetting } from '../../api.ts';
import type { NumberRow } from './setting-rows.ts';
import { sourceText } from './source-text.ts';
import { useWords } from './words.ts';
import styles from './settings.module.css';

/** One default: what it means, where it comes from, who changed it and why; and a change of it. */
export function SettingDetail({ row, changes }: { readonly row: NumberRow; readonly changes: readonly SettingRow[] }) {
  const say = useWords();
  const format = useFormat();
  return (
    <Stack gap="far">
      <Stack>
        <p>{row.meaning}</p>
        <FactList
          items={[
            { name: say('settings.inForce'), value: `${numberText(row.value)} ${row.unit}` },
            { name: say('settings.standard'), value: `${numberText(row.standard)} ${row.unit}` },
            { name: say('column.source'), value: sourceText(say, row) },
          ]}
        />
      </Stack>
      <ChangeForm row={row} />
      {changes.length > 0 && (
        <Stack>
          <h3>{say('settings.history')}</h3>
          <ol className={styles['history']}>
            {changes.map((change) => (
              <li key={change.changedAt}>
                <span>
                  {numberText(change.value)} {row.unit}: {change.reason}
                </span>
                <span className={styles['quiet']}>
                  {change.changedBy}, {format.moment(change.changedAt)}
                </span>
              </li>
            ))}
          </ol>
        </Stack>
      )}
    </Stack>
  );
}

function ChangeForm({ row }: { readonly row: NumberRow }) {
  const say = useWords();
  const change = useCommand(changeSetting);
  const form = useForm({ settingValue: '', reason: '' }, (values) => ({
    settingValue: /^-?\d+(\.\d+)?$/.test(values.settingValue.trim()) ? null : say('wrong.number'),
    reason: values.reason.trim() === '' ? say('wrong.reason') : null,
  }));
  async function send(): Promise<void> {
    if (!form.isReady()) return;
    const answer = await change.run({ body: { settingId: row.settingId, value: Number(form.values.settingValue), reason: form.values.reason } });
    if (isRefusal(answer)) return;
    toast(say('settings.changed', { id: row.settingId }));
    form.clear();
  }
  return (
    <Form errors={form.errors} refusal={change.refusal} isBusy={change.isBusy} sendWord={say('settings.change')} onSend={() => void send()}>
      <TextField {...form.field('settingValue')} kind="decimal" label={say('settings.newValue')} unit={row.unit} />
      <TextArea {...form.field('reason')} label={say('settings.reason')} hint={say('settings.reasonHint')} rows={3} maxLength={1000} />
    </Form>
  );
}
