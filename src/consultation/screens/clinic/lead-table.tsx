import { Age } from '#interface/clinical/time-text.tsx';
import { useFormat } from '#interface/format/use-format.ts';
import type { TableColumn } from '#interface/layout/table.tsx';
import { Table } from '#interface/layout/table.tsx';
import { Link } from '#interface/route/link.tsx';
import { usePlace } from '#interface/route/route.ts';
import type { Colleague, LeadRow } from '../../api.ts';
import { isOpen } from '../../lead.ts';
import { colleagueName } from './colleague-name.ts';
import { DueText } from './due-text.tsx';
import { StageTag } from './stage-tag.tsx';
import { useWords } from './words.ts';
import styles from './clinic-lead.module.css';

type Props = { readonly leads: readonly LeadRow[]; readonly colleagues: readonly Colleague[] };

/** Requests with their age, stage, who looks after them and what comes next; the name opens one beside. */
export function LeadTable({ leads, colleagues }: Props) {
  const say = useWords();
  const show = useFormat();
  const { path, search } = usePlace();
  const linkTo = (lead: LeadRow) => {
    const values = new URLSearchParams(search);
    values.set('request', lead.leadId);
    return `${path}?${values}`;
  };
  const columns: readonly TableColumn<LeadRow>[] = [
    {
      name: 'name',
      heading: say('column.name'),
      value: (lead) => lead.name,
      renderCell: (lead) => (
        <Link isAlone className={styles['name']} to={linkTo(lead)}>
          {lead.name}
        </Link>
      ),
    },
    { name: 'received', heading: say('column.received'), value: (lead) => lead.receivedAt, renderCell: (lead) => (isOpen(lead) ? <Age since={lead.receivedAt} /> : show.date(lead.receivedAt)) },
    { name: 'due', heading: say('column.due'), value: (lead) => ('on' in lead.due ? lead.due.on : null), renderCell: (lead) => <DueText lead={lead} /> },
    { name: 'owner', heading: say('column.owner'), value: (lead) => colleagueName(say, colleagues, lead.ownerId) },
    { name: 'stage', heading: say('column.stage'), value: (lead) => say(`is.${lead.standing.stage}`), renderCell: (lead) => <StageTag stage={lead.standing.stage} /> },
    { name: 'reasons', heading: say('column.reasons'), value: (lead) => lead.reasons.map((reason) => say(`reason.${reason}`)).join(', ') },
  ];
  return <Table label={say('inbox.label')} rows={leads} columns={columns} keyOf={(lead) => lead.leadId} />;
}
