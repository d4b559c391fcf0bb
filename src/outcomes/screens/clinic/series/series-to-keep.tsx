import { useAnswer } from '#interface/client/use-answer.ts';
import { useFormat } from '#interface/format/use-format.ts';
import { Page } from '#interface/layout/page.tsx';
import type { TableColumn } from '#interface/layout/table.tsx';
import { Table } from '#interface/layout/table.tsx';
import { Link } from '#interface/route/link.tsx';
import { Answered } from '#interface/states/answered.tsx';
import { Empty } from '#interface/states/empty.tsx';
import { chartPath } from '#people/screens/clinic/chart-path.ts';
import { shownName } from '#people/screens/clinic/shown-name.ts';
import type { SeriesToKeep } from '../../../api-series.ts';
import { seriesToKeep } from '../../../api-series.ts';
import { useWords } from './words.ts';
import styles from './series.module.css';

type Reason = SeriesToKeep['reasons'][number];

/** Which series may end early, why, and one thing that could be done. */
export function SeriesUnderWay() {
  const say = useWords();
  const asked = useAnswer(seriesToKeep, {}, { about: ['calendar', 'session', 'course', 'integration'] });
  return (
    <Page title={say('title')}>
      <p className={styles['lead']}>{say('lead')}</p>
      <Answered of={asked} lines={8}>
        {({ underWay, people }) => (
          <>
            <p>{say('underWay', { count: underWay })}</p>
            {people.length === 0 ? (
              <Empty title={say('none')}>
                <p>{say('noneWords')}</p>
              </Empty>
            ) : (
              <SeriesTable people={people} />
            )}
          </>
        )}
      </Answered>
    </Page>
  );
}

function SeriesTable({ people }: { readonly people: readonly SeriesToKeep[] }) {
  const say = useWords();
  const format = useFormat();
  const columns: readonly TableColumn<SeriesToKeep>[] = [
    {
      name: 'name',
      heading: say('column.name'),
      value: (row) => row.patientName,
      renderCell: (row) => (
        <Link isAlone to={chartPath(row.patientId)}>
          {shownName(row.patientName)}
        </Link>
      ),
    },
    { name: 'born', heading: say('column.born'), value: (row) => row.birthDate, renderCell: (row) => format.localDate(row.birthDate) },
    { name: 'given', heading: say('column.given'), value: (row) => row.given, renderCell: (row) => say('given', { given: row.given, planned: row.planned }) },
    {
      name: 'why',
      heading: say('column.why'),
      value: (row) => row.reasons.length,
      renderCell: (row) => (
        <ul className={styles['reasons']}>
          {row.reasons.map((reason) => (
            <li key={reason.why}>{whyText(say, reason)}</li>
          ))}
        </ul>
      ),
    },
    { name: 'step', heading: say('column.step'), value: (row) => row.step, renderCell: (row) => <strong>{say(`step.${row.step}`)}</strong> },
    { name: 'dose', heading: say('column.dose'), value: (row) => row.lastDoseAt, renderCell: (row) => (row.lastDoseAt === null ? say('noDose') : format.date(row.lastDoseAt)) },
  ];
  return <Table label={say('title')} rows={people} columns={columns} keyOf={(row) => row.planId} sortedBy={{ name: 'why', isDescending: true }} />;
}

function whyText(say: ReturnType<typeof useWords>, reason: Reason): string {
  switch (reason.why) {
    case 'no-integration':
      return say('why.no-integration');
    case 'nothing-booked':
      return say('why.nothing-booked', { left: reason.left });
    case 'long-gap':
      return say('why.long-gap', { days: reason.days });
    case 'missed-visit':
    case 'cancelled':
    case 'unanswered-forms':
      return say(`why.${reason.why}`, { count: reason.count });
  }
}
