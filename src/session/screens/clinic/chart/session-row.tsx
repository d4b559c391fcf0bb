import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Button } from '#interface/controls/button.tsx';
import { useClinicTime } from '#interface/format/use-clinic-time.ts';
import { useFormat } from '#interface/format/use-format.ts';
import { Tag } from '#interface/layout/tag.tsx';
import { pathTo } from '#interface/route/match.ts';
import { navigate } from '#interface/route/route.ts';
import { Failed } from '#interface/states/failed.tsx';
import type { WireVisit } from '#plan/api-plan.ts';
import { openSession } from '../../../api-room.ts';
import { useWords } from '../words.ts';
import styles from './chart.module.css';

/** One dosing session of a person: when, which of the series, where it stands; of today or held, it opens. */
export function SessionRow({ visit }: { readonly visit: WireVisit }) {
  const say = useWords();
  const format = useFormat();
  const time = useClinicTime();
  const open = useCommand(openSession);
  const { startsAt, numberInSeries, ofSeries, treatment, roomName, state } = visit;
  const isToday = time.dayOf(startsAt) === time.today;
  const facts = [numberInSeries !== null && ofSeries !== null && say('sessions.number', { number: numberInSeries, count: ofSeries }), treatment !== null && say(`treatment.${treatment}`), roomName];
  async function openAndGo(): Promise<void> {
    const opened = await open.run({ params: { visitId: visit.visitId } });
    if (!isRefusal(opened)) navigate(pathTo('/sessions/:sessionId', { sessionId: opened.sessionId }));
  }
  const what = say(state === 'held' ? 'sessions.record' : 'board.open');
  return (
    <li className={styles['row']}>
      <div>
        <p className={styles['when']}>{format.moment(startsAt)}</p>
        <p className={styles['facts']}>{facts.filter(Boolean).join(' · ')}</p>
      </div>
      <Tag look={state === 'held' ? 'teal' : 'plain'}>{say(`sessions.state.${state}`)}</Tag>
      {(state === 'held' || (state === 'booked' && isToday)) && (
        <Button isBusy={open.isBusy} aria-label={say('sessions.open.of', { what, moment: format.moment(startsAt) })} onClick={() => void openAndGo()}>
          {what}
        </Button>
      )}
      {open.refusal !== null && <Failed refusal={open.refusal} />}
    </li>
  );
}
