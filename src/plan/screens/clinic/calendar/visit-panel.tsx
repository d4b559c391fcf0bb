import { useState } from 'react';
import { Button } from '#interface/controls/button.tsx';
import { useFormat } from '#interface/format/use-format.ts';
import { FactList } from '#interface/layout/fact-list.tsx';
import { Panel } from '#interface/layout/panel.tsx';
import { Row, Stack } from '#interface/layout/stack.tsx';
import { Link } from '#interface/route/link.tsx';
import { chartPath } from '#people/screens/clinic/chart-path.ts';
import { shownName } from '#people/screens/clinic/shown-name.ts';
import type { WireVisit } from '../../../api-plan.ts';
import { treatments } from '../../../route.ts';
import { CancelVisit } from '../visits/cancel-visit.tsx';
import { MoveVisit } from '../visits/move-visit.tsx';
import { timeText, visitText } from '../visits/visit-text.ts';
import { useWords } from '../words.ts';

/** One visit, opened beside the calendar: who, what, where, with whom; moved or cancelled from here. */
export function VisitPanel({ visit, onClose, onCancelled }: { readonly visit: WireVisit; readonly onClose: () => void; readonly onCancelled: () => void }) {
  const say = useWords();
  const format = useFormat();
  const [open, setOpen] = useState<'move' | 'cancel' | null>(null);
  const close = () => setOpen(null);
  return (
    <Panel title={shownName(visit.patientName)} onClose={onClose}>
      <Stack>
        <p>{say('visit.born', { date: format.localDate(visit.birthDate) })}</p>
        <FactList
          items={[
            { name: say('visit.kind'), value: visitText(say, visit) },
            { name: say('visit.when'), value: timeText(format, visit) },
            { name: say('visit.room'), value: visit.roomName ?? say('visit.noRoom') },
            { name: say('visit.with'), value: visit.staff.length === 0 ? say('visit.notDecided') : visit.staff.map(({ name }) => name).join(', ') },
            ...(visit.treatment === null ? [] : [{ name: say('series.treatment'), value: treatments[visit.treatment].name }]),
            { name: say('visit.state'), value: say(`visit.${visit.state}`) },
          ]}
        />
        {open === 'move' && <MoveVisit visit={visit} onDone={close} />}
        {open === 'cancel' && <CancelVisit visit={visit} onDone={close} onCancelled={onCancelled} />}
        {open === null && visit.state === 'booked' && (
          <Row>
            <Button onClick={() => setOpen('move')}>{say('visit.move')}</Button>
            <Button look="plain" onClick={() => setOpen('cancel')}>
              {say('visit.cancel')}
            </Button>
          </Row>
        )}
        <Link isAlone to={chartPath(visit.patientId)}>{say('visit.openChart')}</Link>
      </Stack>
    </Panel>
  );
}
