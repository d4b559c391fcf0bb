import { useState } from 'react';
import type { AnswerOf } from '#foundation/contract.ts';
import { useAnswer } from '#interface/client/use-answer.ts';
import { Button } from '#interface/controls/button.tsx';
import { useFormat } from '#interface/format/use-format.ts';
import { Row } from '#interface/layout/stack.tsx';
import type { TableColumn } from '#interface/layout/table.tsx';
import { Table } from '#interface/layout/table.tsx';
import { Link } from '#interface/route/link.tsx';
import { Answered } from '#interface/states/answered.tsx';
import { chartPath } from '#people/screens/clinic/chart-path.ts';
import { shownName } from '#people/screens/clinic/shown-name.ts';
import { countedDoses } from '../../api-windows.ts';
import { useWords } from './words.ts';

/** Who is in the share: every dose that it counts, asked for when somebody wants to see them. */
export function CountedDoses() {
  const say = useWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Row>
        <Button look="plain" onClick={() => setIsOpen(!isOpen)}>
          {say(isOpen ? 'share.hide' : 'share.who')}
        </Button>
      </Row>
      {isOpen && <Doses />}
    </>
  );
}

type DoseRow = AnswerOf<typeof countedDoses>['doses'][number];

function Doses() {
  const say = useWords();
  const format = useFormat();
  const asked = useAnswer(countedDoses, {}, { about: ['integration'] });
  const columns: readonly TableColumn<DoseRow>[] = [
    { name: 'name', heading: say('column.name'), value: (row) => row.patientName, renderCell: (row) => <Link isAlone to={chartPath(row.patientId, 'integration')}>{shownName(row.patientName)}</Link> },
    { name: 'dose', heading: say('column.dose'), value: (row) => row.doseEndedAt, renderCell: (row) => format.moment(row.doseEndedAt) },
    { name: 'held', heading: say('column.visit'), value: (row) => row.heldAt, renderCell: (row) => (row.heldAt === null ? say('share.notHeld') : say('visit.held', { moment: format.moment(row.heldAt) })) },
  ];
  return (
    <Answered of={asked} lines={6}>
      {({ doses }) => <Table label={say('share.title')} rows={doses} columns={columns} keyOf={(row) => `${row.patientId} ${row.doseEndedAt}`} sortedBy={{ name: 'dose', isDescending: true }} />}
    </Answered>
  );
}
