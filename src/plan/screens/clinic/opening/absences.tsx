import { isRefusal } from '#foundation/refusal.ts';
import { ROLES } from '#foundation/role.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Button } from '#interface/controls/button.tsx';
import { Form } from '#interface/controls/form.tsx';
import { SelectField } from '#interface/controls/select-field.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { useFormat } from '#interface/format/use-format.ts';
import { Card } from '#interface/layout/card.tsx';
import { Row, Stack } from '#interface/layout/stack.tsx';
import { Failed } from '#interface/states/failed.tsx';
import { toast } from '#interface/states/toasts.ts';
import { colleagueChoices, useColleagues } from '#people/screens/clinic/use-colleagues.ts';
import type { ShownOpening } from '../../../api-opening.ts';
import { addAbsence, removeAbsence } from '../../../api-opening.ts';
import { useWords } from './words.ts';

type Absence = ShownOpening['absences'][number];
type Values = { readonly staffId: string | null; readonly firstDay: string; readonly lastDay: string };

/** Who of the staff is away when; they are booked for nothing on those days. */
export function Absences({ absences }: { readonly absences: readonly Absence[] }) {
  const say = useWords();
  const add = useCommand(addAbsence);
  const choices = colleagueChoices(useColleagues(), ROLES);
  const form = useForm<Values>({ staffId: null, firstDay: '', lastDay: '' }, ({ staffId, firstDay, lastDay }) => ({
    staffId: staffId === null ? say('away.wrongWho') : null,
    lastDay: firstDay === '' || lastDay < firstDay ? say('away.wrongDays') : null,
  }));
  async function send(): Promise<void> {
    const { staffId, firstDay, lastDay } = form.values;
    if (!form.isReady() || staffId === null) return;
    const answer = await add.run({ body: { staffId, firstDay, lastDay } });
    if (isRefusal(answer)) return;
    toast([say('away.added'), answer.outside > 0 && say('outside', { count: answer.outside })].filter(Boolean).join(' '));
    form.clear();
  }
  return (
    <Card title={say('away.title')}>
      {absences.length === 0 ? (
        <p>{say('away.none')}</p>
      ) : (
        <Stack gap="near">
          {absences.map((absence) => (
            <AbsenceRow key={absence.absenceId} absence={absence} />
          ))}
        </Stack>
      )}
      <Form errors={form.errors} refusal={add.refusal} isBusy={add.isBusy} sendWord={say('away.add')} look="quiet" onSend={() => void send()}>
        <SelectField<string> {...form.field('staffId')} label={say('away.who')} emptyWord={say('choose')} choices={choices} />
        <Row>
          <TextField {...form.field('firstDay')} kind="date" label={say('away.first')} />
          <TextField {...form.field('lastDay')} kind="date" label={say('away.last')} />
        </Row>
      </Form>
    </Card>
  );
}

function AbsenceRow({ absence }: { readonly absence: Absence }) {
  const say = useWords();
  const format = useFormat();
  const remove = useCommand(removeAbsence);
  const again = useCommand(addAbsence);
  const { absenceId, staffId, name, firstDay, lastDay } = absence;
  const span = firstDay === lastDay ? format.localDate(firstDay) : say('away.span', { first: format.localDate(firstDay), last: format.localDate(lastDay) });
  async function takeBack(): Promise<void> {
    if (isRefusal(await remove.run({ params: { absenceId } }))) return;
    toast(say('away.removed'), () => void again.run({ body: { staffId, firstDay, lastDay } }));
  }
  return (
    <>
      <Row isSpread>
        <span>
          <strong>{name}</strong> · {span}
        </span>
        <Button look="plain" aria-label={`${say('away.remove')}: ${name}, ${span}`} isBusy={remove.isBusy} onClick={() => void takeBack()}>
          {say('away.remove')}
        </Button>
      </Row>
      {remove.refusal !== null && <Failed refusal={remove.refusal} />}
    </>
  );
}
