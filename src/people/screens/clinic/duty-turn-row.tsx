import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Button } from '#interface/controls/button.tsx';
import { Row } from '#interface/layout/stack.tsx';
import { Failed } from '#interface/states/failed.tsx';
import { toast } from '#interface/states/toasts.ts';
import type { DutyRow } from '../../api-duty.ts';
import { addDutyTurn, endDutyTurn, WEEKDAYS } from '../../api-duty.ts';
import { clockOfMinute } from './duty-clock.ts';
import { useWords } from './words.ts';

/** One person’s turn, every week; to be ended, and taken back for a moment. */
export function DutyTurnRow({ turn }: { readonly turn: DutyRow }) {
  const say = useWords();
  const end = useCommand(endDutyTurn);
  const again = useCommand(addDutyTurn);
  const { turnId, name, staffId, place, weekdays, fromMinute, untilMinute } = turn;
  const days = weekdays.length === WEEKDAYS.length ? say('duty.everyDay') : WEEKDAYS.filter((day) => weekdays.includes(day)).map((day) => say(`weekday.${day}`)).join(', ');
  async function stop(): Promise<void> {
    if (isRefusal(await end.run({ params: { turnId } }))) return;
    toast(say('duty.ended', { name }), () => void again.run({ body: { staffId, place, weekdays, fromMinute, untilMinute } }));
  }
  return (
    <>
      <Row isSpread>
        <span>
          <strong>{name}</strong> · {say(`duty.place.${place}`)}
          <br />
          {days}, {clockOfMinute(fromMinute)}–{clockOfMinute(untilMinute)}
        </span>
        <Button look="plain" aria-label={`${say('duty.end')}: ${name}`} isBusy={end.isBusy} onClick={() => void stop()}>
          {say('duty.end')}
        </Button>
      </Row>
      {end.refusal !== null && <Failed refusal={end.refusal} />}
    </>
  );
}
