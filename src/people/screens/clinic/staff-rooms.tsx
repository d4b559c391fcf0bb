import { isRefusal } from '#foundation/refusal.ts';
import { useAnswer } from '#interface/client/use-answer.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Form } from '#interface/controls/form.tsx';
import { SelectField } from '#interface/controls/select-field.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { Card } from '#interface/layout/card.tsx';
import { Grid } from '#interface/layout/stack.tsx';
import { Answered } from '#interface/states/answered.tsx';
import { toast } from '#interface/states/toasts.ts';
import { addRoom, listRooms } from '../../api.ts';
import type { SiteRow } from './sites.ts';
import { useWords } from './words.ts';

/** The clinic's sites with their rooms; a room can be added. */
export function StaffRooms() {
  const say = useWords();
  const rooms = useAnswer(listRooms, {}, { about: ['rooms'] });
  return (
    <Answered of={rooms} lines={5}>
      {(answer) => (
        <Grid widthRem={20}>
          {answer.sites.map((site) => (
            <Card key={site.siteId} title={site.name}>
              <RoomNames names={answer.rooms.filter((room) => room.siteId === site.siteId).map((room) => room.name)} />
            </Card>
          ))}
          <Card title={say('rooms.add')} look="sunken">
            <AddRoom sites={answer.sites} />
          </Card>
        </Grid>
      )}
    </Answered>
  );
}

function RoomNames({ names }: { readonly names: readonly string[] }) {
  const say = useWords();
  if (names.length === 0) return <p>{say('rooms.none')}</p>;
  return (
    <ul>
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  );
}

function AddRoom({ sites }: { readonly sites: readonly SiteRow[] }) {
  const say = useWords();
  const add = useCommand(addRoom);
  const only = sites.length === 1 ? (sites[0]?.siteId ?? null) : null;
  const form = useForm<{ readonly roomName: string; readonly siteId: string | null }>({ roomName: '', siteId: only }, (values) => ({
    roomName: values.roomName.trim() === '' ? say('wrong.roomName') : null,
    siteId: values.siteId === null ? say('wrong.site') : null,
  }));
  async function send(): Promise<void> {
    const { roomName, siteId } = form.values;
    if (!form.isReady() || siteId === null) return;
    const answer = await add.run({ body: { siteId, name: roomName } });
    if (isRefusal(answer)) return;
    toast(say('rooms.added', { name: roomName.trim() }));
    form.clear();
  }
  return (
    <Form errors={form.errors} refusal={add.refusal} isBusy={add.isBusy} sendWord={say('rooms.add')} look="quiet" onSend={() => void send()}>
      <TextField {...form.field('roomName')} label={say('rooms.name')} maxLength={100} />
      {sites.length > 1 && <SelectField<string> {...form.field('siteId')} label={say('rooms.site')} emptyWord={say('choose')} choices={sites.map((site) => ({ value: site.siteId, label: site.name }))} />}
    </Form>
  );
}
