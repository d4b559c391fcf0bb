import { IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useAnswer } from '#interface/client/use-answer.ts';
import { IconButton } from '#interface/controls/icon-button.tsx';
import { Card } from '#interface/layout/card.tsx';
import { Row, Stack } from '#interface/layout/stack.tsx';
import { Answered } from '#interface/states/answered.tsx';
import type { LeadDetail } from '../../api.ts';
import { readLead } from '../../api.ts';
import { BookedConsultation } from './booked-consultation.tsx';
import { DueText } from './due-text.tsx';
import { FirstAnswer } from './first-answer.tsx';
import { LeadActs } from './lead-acts.tsx';
import { LeadHistory } from './lead-history.tsx';
import { LeadOwner } from './lead-owner.tsx';
import { LeadSaid } from './lead-said.tsx';
import { StageTag } from './stage-tag.tsx';
import { useWords } from './words.ts';

type Props = { readonly leadId: string; readonly onClose: () => void };

/** One request, opened beside the inbox: what comes next, what can be done, what the person said, what happened. */
export function LeadPanel({ leadId, onClose }: Props) {
  const say = useWords();
  const asked = useAnswer(readLead, { params: { leadId } }, { about: [`leads/${leadId}`] });
  const title = asked.state === 'answered' ? asked.answer.name : say('lead.said');
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.focus(), []);
  return (
    <div ref={panel} tabIndex={-1} role="group" aria-label={title}>
      <Card title={title} aside={<IconButton label={say('lead.close')} icon={<IconX />} onClick={onClose} />}>
        <Answered of={asked} lines={10}>
          {(lead) => <Opened lead={lead} />}
        </Answered>
      </Card>
    </div>
  );
}

function Opened({ lead }: { readonly lead: LeadDetail }) {
  return (
    <Stack gap="far">
      <Stack>
        <Row>
          <StageTag stage={lead.standing.stage} />
          <DueText lead={lead} />
          <FirstAnswer lead={lead} />
        </Row>
        <BookedConsultation lead={lead} />
        <LeadOwner lead={lead} />
        <LeadActs lead={lead} />
      </Stack>
      <LeadSaid lead={lead} />
      <LeadHistory lead={lead} />
    </Stack>
  );
}
