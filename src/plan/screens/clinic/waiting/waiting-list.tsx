import { isRefusal } from '#foundation/refusal.ts';
import { useAnswer } from '#interface/client/use-answer.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Button } from '#interface/controls/button.tsx';
import { useFormat } from '#interface/format/use-format.ts';
import { Panel } from '#interface/layout/panel.tsx';
import { Row, Stack } from '#interface/layout/stack.tsx';
import { Answered } from '#interface/states/answered.tsx';
import { Failed } from '#interface/states/failed.tsx';
import { toast } from '#interface/states/toasts.ts';
import { shownName } from '#people/screens/clinic/shown-name.ts';
import type { WaitingRow } from '../../../api-waiting.ts';
import { joinWaiting, leaveWaiting, waitingList } from '../../../api-waiting.ts';
import { clockOf } from '../opening/week-values.ts';
import { JoinWaiting } from './join-waiting.tsx';
import { useWords } from './words.ts';
import styles from './waiting.module.css';

const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;

/** Who would come sooner, and when it suits them; somebody is put on the list below. */
export function WaitingList({ onClose }: { readonly onClose: () => void }) {
  const say = useWords();
  const asked = useAnswer(waitingList, {}, { about: ['waiting'] });
  return (
    <Panel title={say('title')} onClose={onClose}>
      <Stack>
        <Answered of={asked} lines={5}>
          {({ entries }) => (entries.length === 0 ? <p>{say('none')}</p> : entries.map((entry) => <Entry key={entry.waitingEntryId} entry={entry} />))}
        </Answered>
        <JoinWaiting />
      </Stack>
    </Panel>
  );
}

function Entry({ entry }: { readonly entry: WaitingRow }) {
  const say = useWords();
  const format = useFormat();
  const leave = useCommand(leaveWaiting);
  const again = useCommand(joinWaiting);
  const { waitingEntryId, patientId, patientName, kind, weekdays, fromMinute, untilMinute, noticeHours, ride } = entry;
  const days = weekdays.length === WEEKDAYS.length ? say('everyDay') : WEEKDAYS.filter((day) => weekdays.includes(Number(day))).map((day) => say(`weekday.${day}`)).join(', ');
  async function takeOff(): Promise<void> {
    if (isRefusal(await leave.run({ params: { waitingEntryId } }))) return;
    toast(say('removed'), () => void again.run({ params: { patientId }, body: { kind, weekdays, fromMinute, untilMinute, noticeHours, ride } }));
  }
  return (
    <>
      <Row isSpread>
        <span className={styles['who']}>
          <strong>{shownName(patientName)}</strong>
          <span>{say('wish', { kind: say(`kind.${kind}`), days, from: clockOf(fromMinute), until: clockOf(untilMinute), hours: noticeHours, ride: say(`rideShort.${ride}`) })}</span>
          <span>{say('since', { date: format.date(entry.addedAt) })}</span>
        </span>
        <Button look="plain" aria-label={`${say('remove')}: ${shownName(patientName)}`} isBusy={leave.isBusy} onClick={() => void takeOff()}>
          {say('remove')}
        </Button>
      </Row>
      {leave.refusal !== null && <Failed refusal={leave.refusal} />}
    </>
  );
}
