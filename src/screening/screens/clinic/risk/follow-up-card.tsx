import { useState } from 'react';
import { isRefusal } from '#foundation/refusal.ts';
import { useNow } from '#interface/client/clock.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { PromptCard } from '#interface/clinical/prompt-card.tsx';
import { Button } from '#interface/controls/button.tsx';
import { Form } from '#interface/controls/form.tsx';
import { TextArea } from '#interface/controls/text-area.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { useFormat } from '#interface/format/use-format.ts';
import { Failed } from '#interface/states/failed.tsx';
import { Link } from '#interface/route/link.tsx';
import { toast } from '#interface/states/toasts.ts';
import { chartPath } from '#people/screens/clinic/chart-path.ts';
import { shownName } from '#people/screens/clinic/shown-name.ts';
import type { WireFollowUp } from '../../../api-decision.ts';
import { acknowledgeFollowUp, completeFollowUp } from '../../../api-decision.ts';
import { DueIn } from '../badge/due-in.tsx';
import { useWords } from '../words.ts';
import { FollowUpSteps } from './follow-up-steps.tsx';
import styles from './risk.module.css';

type Props = {
  readonly followUp: WireFollowUp;
  /** Names the person, where the card does not stand in their own chart. */
  readonly isNamed?: boolean;
};

/** One follow-up of risk: what was found, until when, who has it; to be taken and completed. */
export function FollowUpCard({ followUp, isNamed = false }: Props) {
  const say = useWords();
  const format = useFormat();
  const now = useNow();
  const take = useCommand(acknowledgeFollowUp);
  const [isOpen, setIsOpen] = useState(false);
  const { followUpId, patientId, patientName, finding, raisedAt, dueAt, ownerName, acknowledgedAt } = followUp;
  const isOverdue = dueAt < now;
  const actions = (
    <>
      {acknowledgedAt === null && (
        <Button look="primary" isBusy={take.isBusy} onClick={() => void take.run({ params: { followUpId } })}>
          {say('followUps.take')}
        </Button>
      )}
      <Button look={acknowledgedAt === null ? 'quiet' : 'primary'} onClick={() => setIsOpen(true)}>
        {say('followUps.complete')}
      </Button>
    </>
  );
  return (
    <PromptCard priority={isOverdue ? 'high' : 'medium'} title={finding.sentence} actions={!isOpen && actions}>
      {isNamed && (
        <p className={styles['who']}>
          <Link isAlone to={chartPath(patientId, 'risk')}>{shownName(patientName)}</Link>
        </p>
      )}
      <p className={styles['meta']}>
        <strong>
          <DueIn at={dueAt} />
        </strong>
        <span>{ownerName === null ? say('followUps.nobody') : say(acknowledgedAt === null ? 'followUps.assigned' : 'followUps.owner', { name: ownerName })}</span>
        {acknowledgedAt !== null && <span>{say('followUps.takenAt', { moment: format.moment(acknowledgedAt) })}</span>}
        <span>{say('followUps.raised', { moment: format.moment(raisedAt) })}</span>
      </p>
      <FollowUpSteps followUp={followUp} />
      {take.refusal !== null && <Failed refusal={take.refusal} />}
      {isOpen && <CompleteForm followUpId={followUpId} onDone={() => setIsOpen(false)} />}
    </PromptCard>
  );
}

function CompleteForm({ followUpId, onDone }: { readonly followUpId: string; readonly onDone: () => void }) {
  const say = useWords();
  const complete = useCommand(completeFollowUp);
  const form = useForm({ outcome: '' }, ({ outcome }) => ({ outcome: outcome.trim() === '' ? say('wrong.followUpOutcome') : null }));
  async function send(): Promise<void> {
    if (!form.isReady()) return;
    const answer = await complete.run({ params: { followUpId }, body: form.values });
    if (isRefusal(answer)) return;
    toast(say('followUps.completed'));
    onDone();
  }
  return (
    <Form errors={form.errors} refusal={complete.refusal} isBusy={complete.isBusy} sendWord={say('followUps.complete')} onSend={() => void send()} onCancel={onDone}>
      <TextArea {...form.field('outcome')} label={say('followUps.outcome')} hint={say('followUps.outcomeHint')} rows={3} maxLength={4000} />
    </Form>
  );
}
