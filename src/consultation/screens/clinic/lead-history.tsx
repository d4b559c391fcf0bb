import type { ReactNode } from 'react';
import { useFormat } from '#interface/format/use-format.ts';
import { Stack } from '#interface/layout/stack.tsx';
import type { LeadDetail } from '../../api.ts';
import type { NextStep } from '../../lead.ts';
import type { LeadAct } from '../../lead-act.ts';
import { colleagueName } from './colleague-name.ts';
import { useWords } from './words.ts';
import styles from './clinic-lead.module.css';

/** Everything that happened to a request, the newest first. */
export function LeadHistory({ lead }: { readonly lead: LeadDetail }) {
  const say = useWords();
  const show = useFormat();
  return (
    <Stack>
      <h3>{say('history.title')}</h3>
      <ol className={styles['history']}>
        {lead.history.toReversed().map((event) => (
          <li key={event.version}>
            <span className={styles['when']}>
              {show.moment(event.at)}, {colleagueName(say, lead.colleagues, event.staffId)}
            </span>
            <Happened lead={lead} act={event.act} byThemself={event.act.kind === 'owner-changed' && event.act.ownerId === event.staffId} />
          </li>
        ))}
        <li>
          <span className={styles['when']}>{show.moment(lead.receivedAt)}</span>
          {say('history.asked', { name: lead.name })}
        </li>
      </ol>
    </Stack>
  );
}

type HappenedProps = { readonly lead: LeadDetail; readonly act: LeadAct; readonly byThemself: boolean };

function Happened({ lead, act, byThemself }: HappenedProps): ReactNode {
  const say = useWords();
  const show = useFormat();
  const step = (next: NextStep | null) => (next === null ? say('did.noStep') : say('did.step', { what: next.what, date: show.localDate(next.dueOn) }));
  switch (act.kind) {
    case 'owner-changed':
      if (act.ownerId === null) return say('did.putBack');
      return byThemself ? say('did.took') : say('did.gave', { name: colleagueName(say, lead.colleagues, act.ownerId) });
    case 'contact-logged':
      return <Lines of={[say('did.contact', { way: say(`way.${act.contact.way}`), outcome: say(`outcome.${act.contact.outcome}`) }), act.contact.note, act.contact.nextStep && step(act.contact.nextStep)]} />;
    case 'next-step-set':
      return step(act.nextStep);
    case 'consultation-booked': {
      const moment = show.moment(act.consultation.startsAt);
      const { withStaffId } = act.consultation;
      return withStaffId === null ? say('did.booked', { moment }) : say('did.bookedWith', { moment, name: colleagueName(say, lead.colleagues, withStaffId) });
    }
    case 'consultation-called-off':
      return say('did.calledOff');
    case 'closed': {
      const { reason, kindNote, referralNote, isNoteSent } = act.closing;
      const note = kindNote && say(isNoteSent ? 'did.noteSent' : 'did.noteKept', { words: kindNote });
      return <Lines of={[say('did.closed', { reason: say(`closed.${reason}`) }), note, referralNote && say('did.referral', { words: referralNote })]} />;
    }
    case 'reopened':
      return <Lines of={[say('did.reopened'), act.why]} />;
    case 'became-patient':
      return say('did.patient');
  }
}

function Lines({ of }: { readonly of: readonly (string | null)[] }) {
  return of.filter(Boolean).map((line) => (
    <span key={line} className={styles['note']}>
      {line}
    </span>
  ));
}
