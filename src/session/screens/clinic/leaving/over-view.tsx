import { Button } from '#interface/controls/button.tsx';
import { amountText, doseText, durationText } from '#interface/format/format.ts';
import { useFormat } from '#interface/format/use-format.ts';
import { between } from '#foundation/instant.ts';
import { FactList } from '#interface/layout/fact-list.tsx';
import { Link } from '#interface/route/link.tsx';
import { givenInAll } from '../dose/given-of.ts';
import { ExpectedCourse } from '../record/expected-course.tsx';
import { SessionStrip } from '../record/session-strip.tsx';
import { useRoom } from '../room/room-context.ts';
import { useWords } from '../words.ts';
import styles from './leaving.module.css';

/** A session that is over: what was given, how long the person stayed, how it ended, and its whole record. */
export function OverView() {
  const say = useWords();
  const format = useFormat();
  const { room, charted, open } = useRoom();
  const { state, since, dosingStartedAt, checkedInAt, isStoppedEarly } = room.record.session;
  const given = givenInAll(charted);
  const facts = [
    { name: say('over.ended'), value: say(`over.${state === 'discharged' || state === 'aborted' ? state : 'left-against-advice'}`, { moment: format.moment(since) }) },
    checkedInAt !== null && { name: say('over.stay'), value: durationText(between(checkedInAt, since)) },
    dosingStartedAt !== null && { name: say('over.dose'), value: format.moment(dosingStartedAt) },
    given !== null && { name: say('over.given'), value: say(isStoppedEarly ? 'over.given.stopped' : 'over.given.all', { given: amountText(given), ordered: room.order === null ? '–' : doseText(room.order.dose, room.order.perWeight) }) },
  ];
  return (
    <>
      <FactList items={facts.filter((fact) => fact !== false)} />
      {dosingStartedAt !== null && <SessionStrip />}
      <ExpectedCourse />
      <div className={styles['after']}>
        {room.isAmountOpen && <Button onClick={() => open({ kind: 'amounts' })}>{say('amounts.open')}</Button>}
        <Button onClick={() => open({ kind: 'record' })}>{say('bar.record')}</Button>
        <Button onClick={() => open({ kind: 'note' })}>{say('over.add-note')}</Button>
        <Link isAlone to="/board">{say('over.board')}</Link>
      </div>
    </>
  );
}
