import { IconPlus } from '@tabler/icons-react';
import { useAnswer } from '#interface/client/use-answer.ts';
import { Button } from '#interface/controls/button.tsx';
import { RowOpener } from '#interface/controls/row-opener.tsx';
import { useFormat } from '#interface/format/use-format.ts';
import { Panel } from '#interface/layout/panel.tsx';
import { Split } from '#interface/layout/split.tsx';
import { Row } from '#interface/layout/stack.tsx';
import type { TableColumn } from '#interface/layout/table.tsx';
import { Table } from '#interface/layout/table.tsx';
import { Tag } from '#interface/layout/tag.tsx';
import { useSearchValue } from '#interface/route/route.ts';
import { Answered } from '#interface/states/answered.tsx';
import { Empty } from '#interface/states/empty.tsx';
import type { OwnVersionShown } from '../../../api-own.ts';
import { listOwnMeasures } from '../../../api-own.ts';
import { AddForm } from './add-form.tsx';
import { AddScore } from './add-score.tsx';
import { OneVersion } from './one-version.tsx';
import { useWords } from './words.ts';

const NEW_FORM = 'new-form';
const NEW_SCORE = 'new-score';
const keyOf = ({ instrument }: OwnVersionShown) => `${instrument.id} ${instrument.version}`;

/** The measures that the clinic has added itself, in every version; adding one, and taking one out of use. */
export function OwnMeasures() {
  const say = useWords();
  const [open, setOpen] = useSearchValue('measure');
  const asked = useAnswer(listOwnMeasures, {}, { about: ['own-measures'] });
  const versions = asked.state === 'answered' ? asked.answer.versions : [];
  const chosen = versions.find((version) => keyOf(version) === open);
  const close = () => setOpen(null);
  return (
    <Split beside={opened()}>
      <p>{say('own.words')}</p>
      <Row>
        <Button look="primary" icon={<IconPlus aria-hidden="true" />} onClick={() => setOpen(NEW_FORM)}>
          {say('own.addForm')}
        </Button>
        <Button onClick={() => setOpen(NEW_SCORE)}>{say('own.addScore')}</Button>
      </Row>
      <Answered of={asked} lines={6}>
        {(answer) => (answer.versions.length === 0 ? <None /> : <Versions versions={answer.versions} open={open} onOpen={setOpen} />)}
      </Answered>
    </Split>
  );

  function opened() {
    if (open === NEW_FORM) return <Panel title={say('own.addForm')} onClose={close}><AddForm onDone={close} /></Panel>;
    if (open === NEW_SCORE) return <Panel title={say('own.addScore')} onClose={close}><AddScore onDone={close} /></Panel>;
    if (chosen === undefined) return null;
    return (
      <Panel key={keyOf(chosen)} title={chosen.instrument.name} onClose={close}>
        <OneVersion version={chosen} onRetired={close} />
      </Panel>
    );
  }
}

function None() {
  const say = useWords();
  return (
    <Empty title={say('own.none')}>
      <p>{say('own.noneWords')}</p>
    </Empty>
  );
}

type VersionsProps = { readonly versions: readonly OwnVersionShown[]; readonly open: string | null; readonly onOpen: (key: string) => void };

function Versions({ versions, open, onOpen }: VersionsProps) {
  const say = useWords();
  const format = useFormat();
  const columns: readonly TableColumn<OwnVersionShown>[] = [
    { name: 'name', heading: say('column.name'), value: (row) => row.instrument.name, renderCell: (row) => <RowOpener words={row.instrument.name} isOpen={keyOf(row) === open} onOpen={() => onOpen(keyOf(row))} /> },
    { name: 'version', heading: say('column.version'), value: (row) => Number(row.instrument.version), isNumber: true },
    { name: 'kind', heading: say('column.kind'), value: (row) => say(`kind.${row.instrument.kind}`) },
    { name: 'published', heading: say('column.published'), value: (row) => row.publishedAt, renderCell: (row) => format.date(row.publishedAt) },
    { name: 'by', heading: say('column.by'), value: (row) => row.publishedBy },
    { name: 'state', heading: say('column.state'), value: (row) => say(row.isOffered ? 'state.offered' : 'state.past'), renderCell: (row) => <Tag look={row.isOffered ? 'teal' : 'plain'}>{say(row.isOffered ? 'state.offered' : 'state.past')}</Tag> },
  ];
  return <Table label={say('own.title')} rows={versions} columns={columns} keyOf={keyOf} hasTools={false} />;
}
