import { IconPlus } from '@tabler/icons-react';
import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Button } from '#interface/controls/button.tsx';
import { Form } from '#interface/controls/form.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { Row } from '#interface/layout/stack.tsx';
import { toast } from '#interface/states/toasts.ts';
import { recordMedicines } from '../../../api-intake.ts';
import { useWords } from '../words.ts';
import type { Intake } from './intake-answer.ts';
import type { ListState } from './list-state.tsx';
import { ListStateField } from './list-state.tsx';
import { MedicineLine } from './medicine-line.tsx';
import type { MedicineRow } from './medicine-rows.ts';
import { emptyMedicineRow, isDose, medicineRows, sentMedicines } from './medicine-rows.ts';

type Props = { readonly patientId: string; readonly medicines: Intake['medicines']; readonly onDone: () => void };
type Values = { readonly listState: ListState | null; readonly rows: readonly MedicineRow[] };

/** Records the whole medicine list anew; each name may come from the dictionary or stay as typed. */
export function MedicinesForm({ patientId, medicines, onDone }: Props) {
  const say = useWords();
  const record = useCommand(recordMedicines);
  const start: Values = { listState: medicines.state === 'known' ? 'known' : null, rows: medicineRows(medicines.list) };
  const form = useForm<Values>(start, ({ listState, rows }) => ({
    listState: listState === null ? say('wrong.listState') : null,
    rows: rows.every((row) => isDose(row.dailyMg)) ? null : say('wrong.dailyDose'),
  }));
  const { listState, rows } = form.values;
  const change = (key: number, part: Partial<MedicineRow>) => form.set('rows', rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  const add = () => form.set('rows', [...rows, emptyMedicineRow(rows)]);
  async function send(): Promise<void> {
    if (!form.isReady() || listState === null) return;
    const answer = await record.run({ params: { patientId }, body: { state: listState, medicines: listState === 'known' ? sentMedicines(rows) : [] } });
    if (isRefusal(answer)) return;
    toast(say('medicines.recorded'));
    onDone();
  }
  return (
    <Form errors={form.errors} refusal={record.refusal} isBusy={record.isBusy} sendWord={say('medicines.save')} onSend={() => void send()} onCancel={onDone}>
      <ListStateField {...form.field('listState')} label={say('medicines.state')} />
      {listState === 'known' && rows.map((row) => <MedicineLine key={row.key} row={row} onChange={(part) => change(row.key, part)} onRemove={() => form.set('rows', rows.filter((each) => each.key !== row.key))} />)}
      {listState === 'known' && (
        <Row>
          <Button icon={<IconPlus aria-hidden="true" />} onClick={add}>
            {say('medicines.add')}
          </Button>
        </Row>
      )}
    </Form>
  );
}
