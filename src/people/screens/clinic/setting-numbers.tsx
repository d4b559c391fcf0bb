import { useAnswer } from '#interface/client/use-answer.ts';
import { RowOpener } from '#interface/controls/row-opener.tsx';
import { numberText } from '#interface/format/format.ts';
import { Panel } from '#interface/layout/panel.tsx';
import { Split } from '#interface/layout/split.tsx';
import type { TableColumn } from '#interface/layout/table.tsx';
import { Table } from '#interface/layout/table.tsx';
import { Tag } from '#interface/layout/tag.tsx';
import { useSearchValue } from '#interface/route/route.ts';
import { Answered } from '#interface/states/answered.tsx';
import type { SettingRow } from '../../api.ts';
import { listSettings } from '../../api.ts';
import { SettingDetail } from './setting-detail.tsx';
import type { NumberRow, SettingGroup } from './setting-rows.ts';
import { numberRows } from './setting-rows.ts';
import { sourceText } from './source-text.ts';
import { useWords } from './words.ts';
import styles from './settings.module.css';

/** Every clinical default in force, with its source; a change needs a reason and is kept for good. */
export function SettingNumbers({ groups }: { readonly groups: readonly SettingGroup[] }) {
  const changes = useAnswer(listSettings, {}, { about: ['settings'] });
  return (
    <Answered of={changes} lines={10}>
      {(answer) => <Numbers groups={groups} changes={answer.changes} />}
    </Answered>
  );
}

function Numbers({ groups, changes }: { readonly groups: readonly SettingGroup[]; readonly changes: readonly SettingRow[] }) {
  const say = useWords();
  const [open, setOpen] = useSearchValue('setting');
  const rows = numberRows(groups, changes);
  const chosen = rows.find((row) => row.settingId === open);
  const columns: readonly TableColumn<NumberRow>[] = [
    {
      name: 'meaning',
      heading: say('column.meaning'),
      value: (row) => `${row.meaning} ${row.settingId}`,
      renderCell: (row) => (
        <span className={styles['cell']}>
          <RowOpener words={row.meaning} isOpen={row.settingId === open} onOpen={() => setOpen(row.settingId)} />
          <span className={styles['quiet']}>{row.settingId}</span>
        </span>
      ),
    },
    {
      name: 'value',
      heading: say('column.value'),
      value: (row) => row.value,
      renderCell: (row) => (
        <span className={styles['value']}>
          {numberText(row.value)} {row.unit} {row.isOwn && <Tag look="dusk">{say('settings.own')}</Tag>}
        </span>
      ),
    },
    { name: 'group', heading: say('column.group'), value: (row) => row.group },
    { name: 'source', heading: say('column.source'), value: (row) => sourceText(say, row) },
  ];
  return (
    <Split
      beside={
        chosen !== undefined && (
          <Panel key={chosen.settingId} title={chosen.settingId} onClose={() => setOpen(null)}>
            <SettingDetail row={chosen} changes={changes.filter((change) => change.settingId === chosen.settingId)} />
          </Panel>
        )
      }
    >
      <Table label={say('settings.numbers')} rows={rows} columns={columns} keyOf={(row) => row.settingId} />
    </Split>
  );
}
