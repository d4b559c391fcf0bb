import { useState } from 'react';
import type { AnswerOf } from '#foundation/contract.ts';
import { isRefusal } from '#foundation/refusal.ts';
import type { Role } from '#foundation/role.ts';
import { ROLES } from '#foundation/role.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Button } from '#interface/controls/button.tsx';
import { ChoicesField } from '#interface/controls/choice-field.tsx';
import { Form } from '#interface/controls/form.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { FactList } from '#interface/layout/fact-list.tsx';
import { Stack } from '#interface/layout/stack.tsx';
import { Failed } from '#interface/states/failed.tsx';
import { toast } from '#interface/states/toasts.ts';
import type { StaffRow } from '../../api.ts';
import { changeRoles, disableStaff, enableStaff, inviteStaffAgain } from '../../api.ts';
import { inRoleOrder, ROLE_WORDS } from '../../roles.ts';
import { roleChoices } from './role-choices.ts';
import { SentInvitation } from './sent-invitation.tsx';
import type { StaffStanding } from './staff-standing.ts';
import { useWords } from './words.ts';

/** One member of staff: change what they may do, send a new link, switch their access off or on. */
export function StaffMember({ member, standing }: { readonly member: StaffRow; readonly standing: StaffStanding }) {
  const say = useWords();
  const [isChanging, setIsChanging] = useState(false);
  const [sent, setSent] = useState<AnswerOf<typeof inviteStaffAgain> | null>(null);
  const again = useCommand(inviteStaffAgain);
  const disable = useCommand(disableStaff);
  const enable = useCommand(enableStaff);
  const params = { staffId: member.staffId };
  async function sendAgain(): Promise<void> {
    const answer = await again.run({ params });
    if (!isRefusal(answer)) setSent(answer);
  }
  if (sent !== null) return <SentInvitation invitation={sent} to={member.email} onDone={() => setSent(null)} />;
  if (isChanging) return <RolesForm member={member} onDone={() => setIsChanging(false)} />;
  const refusal = again.refusal ?? disable.refusal ?? enable.refusal;
  return (
    <Stack>
      <FactList
        items={[
          { name: say('signIn.email'), value: member.email },
          { name: say('column.roles'), value: inRoleOrder(member.roles).map((role) => ROLE_WORDS[role]).join(', ') },
          { name: say('column.state'), value: standing.state },
          { name: say('column.factors'), value: standing.factors },
        ]}
      />
      {refusal !== null && <Failed refusal={refusal} />}
      <Button isWide onClick={() => setIsChanging(true)}>
        {say('staff.changeRoles')}
      </Button>
      {member.state === 'disabled' ? (
        <Button isWide isBusy={enable.isBusy} onClick={() => void enable.run({ params })}>
          {say('staff.enable')}
        </Button>
      ) : (
        <>
          <Button isWide isBusy={again.isBusy} onClick={() => void sendAgain()}>
            {say('staff.again')}
          </Button>
          <Button isWide look="plain" isBusy={disable.isBusy} onClick={() => void disable.run({ params })}>
            {say('staff.disable')}
          </Button>
        </>
      )}
    </Stack>
  );
}

function RolesForm({ member, onDone }: { readonly member: StaffRow; readonly onDone: () => void }) {
  const say = useWords();
  const change = useCommand(changeRoles);
  const form = useForm<{ readonly roles: readonly Role[] }>({ roles: member.roles }, ({ roles }) => ({ roles: roles.length === 0 ? say('wrong.roles') : null }));
  async function send(): Promise<void> {
    if (!form.isReady()) return;
    const answer = await change.run({ params: { staffId: member.staffId }, body: form.values });
    if (isRefusal(answer)) return;
    toast(say('staff.rolesChanged', { name: member.name }));
    onDone();
  }
  const { value, onChange, ...field } = form.field('roles');
  return (
    <Form errors={form.errors} refusal={change.refusal} isBusy={change.isBusy} sendWord={say('save')} onSend={() => void send()} onCancel={onDone}>
      <ChoicesField {...field} values={value} onChange={onChange} label={say('column.roles')} choices={roleChoices(say, ROLES)} />
    </Form>
  );
}
