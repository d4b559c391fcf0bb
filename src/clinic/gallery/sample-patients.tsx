import { useState } from 'react';
import { SearchField } from '#interface/controls/search-field.tsx';
import { Page } from '#interface/layout/page.tsx';
import { Empty } from '#interface/states/empty.tsx';

/** A list without anybody in it. */
export function SamplePatients() {
  const [search, setSearch] = useState('');
  return (
    <Page title="Patients" action={<SearchField label="Search by name or birth date" value={search} onChange={setSearch} isMain />}>
      <Empty title="Patients will be here">
        <p>Somebody becomes a patient when a consultation request is accepted.</p>
      </Empty>
    </Page>
  );
}
