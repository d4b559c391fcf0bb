import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Button } from '#interface/controls/button.tsx';
import { SelectField } from '#interface/controls/select-field.tsx';
import { Stack } from '#interface/layout/stack.tsx';
import { toast } from '#interface/states/toasts.ts';
import type { LeadDetail } from '../../api.ts';
import { changeLeadOwner } from '../../api.ts';
import { isOpen } from '../../lead.ts';
import { colleagueName } from './colleague-name.ts';
import { LeadRefused } from './lead-refused.tsx';
import { useWords } from './words.ts';

const NOBODY = 'nobody';

/** Who looks after a request: take it, give it to a colleague, or put it back; for ten seconds it can be undone. */
export function LeadOwner({ lead }: { readonly lead: LeadDetail }) {
  const say = useWords();
  const change = useCommand(changeLeadOwner);
  if (!isOpen(lead)) return null;
  const hand = (version: number, ownerId: string | null) => change.run({ params: { leadId: lead.leadId }, body: { version, ownerId } });
  async function give(ownerId: string | null): Promise<void> {
    const answer = await hand(lead.version, ownerId);
    if (isRefusal(answer)) return;
    const name = lead.colleagues.find(({ staffId }) => staffId === ownerId)?.name;
    toast(name === undefined ? say('owner.nobodyNow') : say('owner.isNow', { name }), () => void hand(answer.version, lead.ownerId));
  }
  const shown = lead.colleagues.filter((each) => each.isWorkingHere || each.staffId === lead.ownerId);
  const choices = [{ value: NOBODY, label: say('owner.nobody') }, ...shown.map(({ staffId }) => ({ value: staffId, label: colleagueName(say, lead.colleagues, staffId) }))];
  return (
    <Stack gap="near">
      <SelectField<string>
        label={say('column.owner')}
        value={lead.ownerId ?? NOBODY}
        onChange={(value) => void give(value === NOBODY ? null : value)}
        choices={choices}
        emptyWord={say('owner.nobody')}
      />
      {lead.ownerId !== lead.me && (
        <Button isBusy={change.isBusy} onClick={() => void give(lead.me)}>
          {say('owner.take')}
        </Button>
      )}
      <LeadRefused refusal={change.refusal} />
    </Stack>
  );
}
