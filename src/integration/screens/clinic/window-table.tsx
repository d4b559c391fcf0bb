import type { AnswerOf } from '#foundation/contract.ts';
import { between } from '#foundation/instant.ts';
import { useNow } from '#interface/client/clock.ts';
import { durationText } from '#interface/format/format.ts';
import { useFormat } from '#interface/format/use-format.ts';
import type { TableColumn } from '#interface/layout/table.tsx';
import { Table } from '#interface/layout/table.tsx';
import { Tag } from '#interface/layout/tag.tsx';
import { Link } from '#interface/route/link.tsx';
import { chartPath } from '#people/screens/clinic/chart-path.ts';
import { shownName } from '#people/screens/clinic/shown-name.ts';
import type { integrationWindows } from '../../api-windows.ts';
import { OfferTimes } from './offer-times.tsx';
import { windowStanding } from './window-standing.ts';
import { useWords } from './words.ts';
import styles from './integration.module.css';

type WindowRow = AnswerOf<typeof integrationWindows>['people'][number];

/** The people of the last week, those whose suggested time ends first at the top. */
export function WindowTable({ people }: { readonly people: readonly WindowRow[] }) {
  const say = useWords();
  const format = useFormat();
  const now = useNow('minute');
  const columns: readonly TableColumn<WindowRow>[] = [
    {
      name: 'name',
      heading: say('column.name'),
      value: (row) => row.patientName,
      renderCell: (row) => (
        <Link isAlone className={styles['name']} to={chartPath(row.patientId, 'integration')}>
          {shownName(row.patientName)}
        </Link>
      ),
    },
    { name: 'left', heading: say('column.window'), value: (row) => row.suggestedTo, renderCell: (row) => <Standing row={row} /> },
    { name: 'visit', heading: say('column.visit'), value: (row) => row.heldAt ?? row.bookedAt, renderCell: (row) => <VisitState row={row} /> },
    { name: 'shared', heading: say('column.shared'), value: (row) => row.sharedEntries, renderCell: (row) => (row.sharedEntries === 0 ? '–' : <Link isAlone to={chartPath(row.patientId, 'integration')}>{say('shared.count', { count: row.sharedEntries })}</Link>) },
    { name: 'dose', heading: say('column.dose'), value: (row) => row.doseEndedAt, renderCell: (row) => `${format.moment(row.doseEndedAt)}, ${say('window.ago', { length: durationText(between(row.doseEndedAt, now)) })}` },
  ];
  return <Table label={say('worklist.title')} rows={people} columns={columns} keyOf={(row) => `${row.patientId} ${row.doseEndedAt}`} sortedBy={{ name: 'left', isDescending: false }} />;
}

function Standing({ row }: { readonly row: WindowRow }) {
  const say = useWords();
  const now = useNow('minute');
  const { state, left } = windowStanding(row, now);
  return say(`window.${state}`, { length: durationText(left) });
}

function VisitState({ row }: { readonly row: WindowRow }) {
  const say = useWords();
  const format = useFormat();
  if (row.heldAt !== null) return <Tag look="teal">{say('visit.held', { moment: format.moment(row.heldAt) })}</Tag>;
  if (row.bookedAt !== null) return <Tag>{say('visit.booked', { moment: format.moment(row.bookedAt) })}</Tag>;
  return <OfferTimes patientId={row.patientId} doseEndedAt={row.doseEndedAt} />;
}
