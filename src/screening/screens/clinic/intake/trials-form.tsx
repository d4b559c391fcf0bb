import { IconPlus, IconTrash } from '@tabler/icons-react';
import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Button } from '#interface/controls/button.tsx';
import { Form } from '#interface/controls/form.tsx';
import { SelectField } from '#interface/controls/select-field.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { Row } from '#interface/layout/stack.tsx';
import { toast } from '#interface/states/toasts.ts';
import { recordTrials } from '../../../api-intake.ts';
import { useWords } from '../words.ts';
import type { Intake, IntakeTrial } from './intake-answer.ts';
import type { ListState } from './list-state.tsx';
import { ListStateField } from './list-state.tsx';
import styles from '../panels.module.css';

type TrialRow = { readonly key: number; readonly medicine: string; readonly dose: string; readonly weeks: string; readonly doseAdequacy: IntakeTrial['doseAdequacy']; readonly outcome: IntakeTrial['outcome'] };
type Values = { readonly listState: ListState | null; readonly rows: readonly TrialRow[] };
type Props = { readonly patientId: string; readonly trials: Intake['trials']; readonly onDone: () => void };

const ADEQUACIES = ['adequate', 'inadequate', 'unknown'] as const;
const OUTCOMES = ['inadequate-response', 'response', 'not-tolerated', 'unknown'] as const;

/** Records the earlier treatment trials anew; whether a dose was adequate is the clinician's judgement. */
export function TrialsForm({ patientId, trials, onDone }: Props) {
  const say = useWords();
  const record = useCommand(recordTrials);
  const form = useForm<Values>({ listState: trials.state === 'known' ? 'known' : null, rows: trials.list.map(rowOf) }, ({ listState, rows }) => ({
    listState: listState === null ? say('wrong.listState') : null,
    rows: rows.every((row) => /^\d*(\.\d+)?$/.test(row.weeks.trim())) ? null : say('wrong.weeks'),
  }));
  const { listState, rows } = form.values;
  const change = (key: number, part: Partial<TrialRow>) => form.set('rows', rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  const add = () => form.set('rows', [...rows, { key: Math.max(-1, ...rows.map((row) => row.key)) + 1, medicine: '', dose: '', weeks: '', doseAdequacy: 'unknown', outcome: 'unknown' }]);
  async function send(): Promise<void> {
    if (!form.isReady() || listState === null) return;
    const answer = await record.run({ params: { patientId }, body: { state: listState, trials: listState === 'known' ? rows.flatMap(sentTrial) : [] } });
    if (isRefusal(answer)) return;
    toast(say('trials.recorded'));
    onDone();
  }
  return (
    <Form errors={form.errors} refusal={record.refusal} isBusy={record.isBusy} sendWord={say('trials.save')} onSend={() => void send()} onCancel={onDone}>
      <ListStateField {...form.field('listState')} label={say('trials.state')} />
      {listState === 'known' && rows.map((row) => <Line key={row.key} row={row} onChange={(part) => change(row.key, part)} onRemove={() => form.set('rows', rows.filter((each) => each.key !== row.key))} />)}
      {listState === 'known' && (
        <Row>
          <Button icon={<IconPlus aria-hidden="true" />} onClick={add}>
            {say('trials.add')}
          </Button>
        </Row>
      )}
    </Form>
  );
}

type LineProps = { readonly row: TrialRow; readonly onChange: (part: Partial<TrialRow>) => void; readonly onRemove: () => void };

function Line({ row, onChange, onRemove }: LineProps) {
  const say = useWords();
  return (
    <div className={styles['entry']}>
      <TextField label={say('trials.treatment')} value={row.medicine} onChange={(medicine) => onChange({ medicine })} maxLength={200} />
      <div className={styles['pair']}>
        <TextField label={say('trials.dose')} optionalWord={say('optional')} value={row.dose} onChange={(dose) => onChange({ dose })} maxLength={100} />
        <TextField label={say('trials.length')} optionalWord={say('optional')} kind="decimal" unit={say('trials.weeksUnit')} value={row.weeks} onChange={(weeks) => onChange({ weeks })} />
      </div>
      <div className={styles['pair']}>
        <SelectField label={say('trials.adequacy')} emptyWord="" value={row.doseAdequacy} onChange={(doseAdequacy) => onChange({ doseAdequacy })} choices={ADEQUACIES.map((value) => ({ value, label: say(`adequacy.${value}`) }))} />
        <SelectField label={say('trials.outcome')} emptyWord="" value={row.outcome} onChange={(outcome) => onChange({ outcome })} choices={OUTCOMES.map((value) => ({ value, label: say(`outcome.${value}`) }))} />
      </div>
      <Row>
        <Button look="plain" icon={<IconTrash aria-hidden="true" />} onClick={onRemove}>
          {say('medicines.remove', { name: row.medicine === '' ? say('medicines.line') : row.medicine })}
        </Button>
      </Row>
    </div>
  );
}

function rowOf(trial: IntakeTrial, key: number): TrialRow {
  return { key, medicine: trial.medicine, dose: trial.dose ?? '', weeks: trial.weeks === null ? '' : String(trial.weeks), doseAdequacy: trial.doseAdequacy, outcome: trial.outcome };
}

/** A line without a treatment is left out; what was not typed is not known. */
function sentTrial({ medicine, dose, weeks, doseAdequacy, outcome }: TrialRow) {
  if (medicine.trim() === '') return [];
  return [{ medicine: medicine.trim(), dose: dose.trim() === '' ? null : dose.trim(), weeks: weeks.trim() === '' ? null : Number(weeks), doseAdequacy, outcome }];
}
