import { IconUserPlus } from '@tabler/icons-react';
import { useAnswer } from '#interface/client/use-answer.ts';
import { Button } from '#interface/controls/button.tsx';
import { RowOpener } from '#interface/controls/row-opener.tsx';
import { Panel } from '#interface/layout/panel.tsx';
import { Split } from '#interface/layout/split.tsx';
import { Row } from '#interface/layout/stack.tsx';
import type { TableColumn } from '#interface/layout/table.tsx';
import { Table } from '#interface/layout/table.tsx';
import { Tag } from '#interface/layout/tag.tsx';
import { useSearchValue } from '#interface/route/route.ts';
import { Answered } from '#interface/states/answered.tsx';
import type { StaffRow } from '../../api.ts';
import { listPeople } from '../../api.ts';
import { inRoleOrder, ROLE_WORDS } from '../../roles.ts';
import { InviteColleague } from './invite-colleague.tsx';
import { StaffMember } from './staff-member.tsx';
import { staffStanding } from './staff-standing.ts';
import { useMe } from './use-me.ts';
import { useWords } from './words.ts';

const INVITE = 'invite';

/** Who works here, with which roles and by which ways they sign in. */
export function StaffPeople() {
  const say = useWords();
  const people = useAnswer(listPeople, {}, { about: ['people'] });
  const [open, setOpen] = useSearchValue('person');
  const isPractice = useMe()?.clinic.isPractice ?? false;
  const standingOf = (row: StaffRow) => staffStanding(say, row, isPractice);
  const chosen = people.state === 'answered' ? people.answer.people.find((each) => each.staffId === open) : undefined;
  const columns: readonly TableColumn<StaffRow>[] = [
    {
      name: 'name',
      heading: say('column.name'),
      value: (row) => row.name,
      renderCell: (row) => <RowOpener words={row.name} isOpen={row.staffId === open} onOpen={() => setOpen(row.staffId)} />,
    },
    { name: 'roles', heading: say('column.roles'), value: (row) => inRoleOrder(row.roles).map((role) => ROLE_WORDS[role]).join(', ') },
    { name: 'state', heading: say('column.state'), value: (row) => standingOf(row).state, renderCell: (row) => <Tag look={standingOf(row).look}>{standingOf(row).state}</Tag> },
    { name: 'factors', heading: say('column.factors'), value: (row) => standingOf(row).factors },
  ];
  const beside =
    open === INVITE ? (
      <Panel key={INVITE} title={say('staff.invite')} onClose={() => setOpen(null)}>
        <InviteColleague onDone={() => setOpen(null)} />
      </Panel>
    ) : chosen !== undefined ? (
      <Panel key={chosen.staffId} title={chosen.name} onClose={() => setOpen(null)}>
        <StaffMember member={chosen} standing={standingOf(chosen)} />
      </Panel>
    ) : null;
  return (
    <Split beside={beside}>
      <Row>
        <Button look="primary" icon={<IconUserPlus aria-hidden="true" />} onClick={() => setOpen(INVITE)}>
          {say('staff.invite')}
        </Button>
      </Row>
      <Answered of={people} lines={6}>
        {(answer) => <Table label={say('settings.people')} rows={answer.people} columns={columns} keyOf={(row) => row.staffId} hasTools={false} />}
      </Answered>
    </Split>
  );
}
