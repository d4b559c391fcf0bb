import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useAnswer } from '#interface/client/use-answer.ts';
import { useSettled, useSteady } from '#interface/client/use-steady.ts';
import { Button } from '#interface/controls/button.tsx';
import { SearchField } from '#interface/controls/search-field.tsx';
import { Page } from '#interface/layout/page.tsx';
import { Panel } from '#interface/layout/panel.tsx';
import { navigate, useSearchValue } from '#interface/route/route.ts';
import { Answered } from '#interface/states/answered.tsx';
import { Empty } from '#interface/states/empty.tsx';
import type { PatientRow } from '../../api-patients.ts';
import { searchPatients } from '../../api-patients.ts';
import { AddPatient } from './add-patient.tsx';
import { PatientTable } from './patient-table.tsx';
import { chartPath } from './chart-path.ts';
import { searchTextOf } from './search-text.ts';
import { useWords } from './words.ts';
import styles from './patients.module.css';

const MOST_SHOWN = 100;

/** Everybody in the care of the clinic, found by name or birth date. */
export function Patients() {
  const say = useWords();
  const [search, setSearch] = useState('');
  const [adding, setAdding] = useSearchValue('add');
  const wanted = searchTextOf(useSettled(search));
  const found = useSteady(useAnswer(searchPatients, { query: { search: wanted, limit: MOST_SHOWN } }, { about: ['patients'] }));
  const first = found.state === 'answered' ? found.answer.patients[0] : undefined;
  const add = (
    <Button look="primary" icon={<IconUserPlus aria-hidden="true" />} onClick={() => setAdding('yes')}>
      {say('patients.add')}
    </Button>
  );
  return (
    <Page
      title={say('patients.title')}
      action={add}
      beside={
        adding !== null && (
          <Panel title={say('add.title')} onClose={() => setAdding(null)}>
            <AddPatient onCancel={() => setAdding(null)} />
          </Panel>
        )
      }
    >
      <form
        className={styles['search']}
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          if (first !== undefined && search !== '') navigate(chartPath(first.patientId));
        }}
      >
        <SearchField label={say('patients.search')} value={search} onChange={setSearch} isMain />
        <p className={styles['hint']}>{say('patients.searchHint')}</p>
      </form>
      <Answered of={found} lines={8}>
        {({ patients }) => <Found patients={patients} isSearch={wanted !== ''} />}
      </Answered>
    </Page>
  );
}

function Found({ patients, isSearch }: { readonly patients: readonly PatientRow[]; readonly isSearch: boolean }) {
  const say = useWords();
  if (patients.length > 0) {
    return (
      <>
        <PatientTable patients={patients} />
        {patients.length === MOST_SHOWN && <p className={styles['hint']}>{say('patients.more', { count: MOST_SHOWN })}</p>}
      </>
    );
  }
  return (
    <Empty title={say(isSearch ? 'patients.noneFound' : 'patients.none')}>
      <p>{say(isSearch ? 'patients.noneFoundWords' : 'patients.noneWords')}</p>
    </Empty>
  );
}
