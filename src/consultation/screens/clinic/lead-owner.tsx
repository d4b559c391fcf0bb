import { useCommand } from '#interface/client/use-command.ts';
import { Button } from '#interface/controls/button.tsx';
import { SelectField } from '#interface/controls/select-field.tsx';
import { Stack } from '#interface/layout/stack.tsx';
import type { LeadDetail } from '../../api.ts';
import { changeLeadOwner } from '../../api.ts';
import { isOpen } from '../../lead.ts';
import { colleagueName } from './colleague-name.ts';
import { LeadRefused } from './lead-refused.tsx';
import { useWords } from './words.ts';

const NOBODY = 'nobody';

/** Who looks after a request: take it, give it to a colleague, or put it back. */
export function LeadOwner({ lead }: { readonly lead: LeadDetail }) {
  const say = useWords();
  const change = useCommand(changeLeadOwner);
  if (!isOpen(lead)) return null;
  const give = (ownerId: string | null) => void change.run({ params: { leadId: lead.leadId }, body: { version: lead.version, ownerId } });
  const shown = lead.colleagues.filter((each) => each.isWorkingHere || each.staffId === lead.ownerId);
  const choices = [{ value: NOBODY, label: say('owner.nobody') }, ...shown.map(({ staffId }) => ({ value: staffId, label: colleagueName(say, lead.colleagues, staffId) }))];
  return (
    <Stack gap="near">
      <SelectField<string>
        label={say('column.owner')}
        value={lead.ownerId ?? NOBODY}
        onChange={(value) => give(value === NOBODY ? null : value)}
        choices={choices}
        emptyWord={say('owner.nobody')}
      />
      {lead.ownerId !== lead.me && (
        <Button isBusy={change.isBusy} onClick={() => give(lead.me)}>
          {say('owner.take')}
        </Button>
      )}
      <LeadRefused refusal={change.refusal} />
    </Stack>
  );
}
