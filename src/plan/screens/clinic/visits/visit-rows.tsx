import { useState } from 'react';
import { Button } from '#interface/controls/button.tsx';
import { useFormat } from '#interface/format/use-format.ts';
import { Tag } from '#interface/layout/tag.tsx';
import type { WireVisit } from '../../../api-plan.ts';
import { useWords } from '../words.ts';
import { CancelVisit } from './cancel-visit.tsx';
import { KindIcon } from './kind-icon.tsx';
import { MoveVisit } from './move-visit.tsx';
import { timeText, visitText } from './visit-text.ts';
import styles from './visit-rows.module.css';

type Open = { readonly visitId: string; readonly act: 'move' | 'cancel' } | null;

/** Visits by time with room and staff; one that is booked can be moved or cancelled in its place. */
export function VisitRows({ visits }: { readonly visits: readonly WireVisit[] }) {
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  return (
    <ul className={styles['rows']}>
      {visits.map((visit) => (
        <li key={visit.visitId}>
          <VisitLine visit={visit} onAct={(act) => setOpen({ visitId: visit.visitId, act })} />
          {open?.visitId === visit.visitId && (
            <div className={styles['form']}>{open.act === 'move' ? <MoveVisit visit={visit} onDone={close} /> : <CancelVisit visit={visit} onDone={close} />}</div>
          )}
        </li>
      ))}
    </ul>
  );
}

function VisitLine({ visit, onAct }: { readonly visit: WireVisit; readonly onAct: (act: 'move' | 'cancel') => void }) {
  const say = useWords();
  const format = useFormat();
  const name = `${visitText(say, visit)}, ${timeText(format, visit)}`;
  return (
    <div className={styles['line']} data-state={visit.state}>
      <KindIcon kind={visit.kind} />
      <div className={styles['what']}>
        <strong>{visitText(say, visit)}</strong>
        <span>{timeText(format, visit)}</span>
        <span className={styles['quiet']}>{[visit.roomName ?? say('visit.noRoom'), ...visit.staff.map((each) => each.name)].join(' · ')}</span>
      </div>
      {visit.state === 'booked' ? (
        <span className={styles['acts']}>
          <Button look="plain" aria-label={`${say('visit.move')}: ${name}`} onClick={() => onAct('move')}>
            {say('visit.move')}
          </Button>
          <Button look="plain" aria-label={`${say('visit.cancel')}: ${name}`} onClick={() => onAct('cancel')}>
            {say('visit.cancel')}
          </Button>
        </span>
      ) : (
        <Tag look="teal">{say(`visit.${visit.state}`)}</Tag>
      )}
    </div>
  );
}
