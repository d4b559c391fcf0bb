import type { AnswerOf } from '#foundation/contract.ts';
import { useAnswer } from '#interface/client/use-answer.ts';
import { RowOpener } from '#interface/controls/row-opener.tsx';
import { useFormat } from '#interface/format/use-format.ts';
import { Panel } from '#interface/layout/panel.tsx';
import { Split } from '#interface/layout/split.tsx';
import { Stack } from '#interface/layout/stack.tsx';
import type { TableColumn } from '#interface/layout/table.tsx';
import { Table } from '#interface/layout/table.tsx';
import { Tag } from '#interface/layout/tag.tsx';
import { useSearchValue } from '#interface/route/route.ts';
import { Answered } from '#interface/states/answered.tsx';
import { Empty } from '#interface/states/empty.tsx';
import { listMail } from '../../api.ts';
import { useWords } from './words.ts';
import styles from './settings.module.css';

type LetterRow = AnswerOf<typeof listMail>['letters'][number];

/** The clinic's outgoing letters and what became of each. */
export function Letters() {
  const say = useWords();
  const mail = useAnswer(listMail, {}, { about: ['mail'] });
  return (
    <Answered of={mail} lines={8}>
      {({ letters }) =>
        letters.length === 0 ? (
          <Empty title={say('letters.none')}>
            <p>{say('letters.noneWords')}</p>
          </Empty>
        ) : (
          <LetterList letters={letters} />
        )
      }
    </Answered>
  );
}

function LetterList({ letters }: { readonly letters: readonly LetterRow[] }) {
  const say = useWords();
  const format = useFormat();
  const [open, setOpen] = useSearchValue('letter');
  const chosen = letters.find((letter) => letter.mailId === open);
  const columns: readonly TableColumn<LetterRow>[] = [
    {
      name: 'subject',
      heading: say('column.subject'),
      value: (row) => row.subject,
      renderCell: (row) => <RowOpener words={row.subject} isOpen={row.mailId === open} onOpen={() => setOpen(row.mailId)} />,
    },
    { name: 'recipient', heading: say('column.recipient'), value: (row) => row.recipient },
    { name: 'written', heading: say('column.written'), value: (row) => row.writtenAt, renderCell: (row) => format.moment(row.writtenAt) },
    { name: 'state', heading: say('column.state'), value: (row) => say(`letter.${stateOf(row)}`), renderCell: (row) => <StateTag letter={row} /> },
  ];
  return (
    <Split
      beside={
        chosen !== undefined && (
          <Panel key={chosen.mailId} title={chosen.subject} onClose={() => setOpen(null)}>
            <OneLetter letter={chosen} />
          </Panel>
        )
      }
    >
      <Table label={say('settings.letters')} rows={letters} columns={columns} keyOf={(row) => row.mailId} />
    </Split>
  );
}

function OneLetter({ letter }: { readonly letter: LetterRow }) {
  const say = useWords();
  const format = useFormat();
  return (
    <Stack>
      <p>
        <StateTag letter={letter} /> {letter.sentAt !== null && format.moment(letter.sentAt)}
      </p>
      {letter.failure !== null && <p>{say('letters.failure', { reason: letter.failure })}</p>}
      {letter.body === null ? <p>{say('letters.gone')}</p> : <p className={styles['body']}>{letter.body}</p>}
    </Stack>
  );
}

function StateTag({ letter }: { readonly letter: LetterRow }) {
  const say = useWords();
  const state = stateOf(letter);
  return <Tag look={state === 'sent' ? 'teal' : state === 'failed' ? 'attention' : 'plain'}>{say(`letter.${state}`)}</Tag>;
}

function stateOf({ sentAt, failure }: LetterRow): 'sent' | 'failed' | 'waiting' {
  if (sentAt !== null) return 'sent';
  return failure === null ? 'waiting' : 'failed';
}
