import { useState } from 'react';
import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Button } from '#interface/controls/button.tsx';
import { ChoiceField } from '#interface/controls/choice-field.tsx';
import { Form } from '#interface/controls/form.tsx';
import { TextArea } from '#interface/controls/text-area.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { Card } from '#interface/layout/card.tsx';
import { Row } from '#interface/layout/stack.tsx';
import { Tag } from '#interface/layout/tag.tsx';
import { toast } from '#interface/states/toasts.ts';
import { useHasRole } from '#people/screens/clinic/use-me.ts';
import { decideOnScreening } from '../../../api-decision.ts';
import { useWords } from '../words.ts';
import { DecisionList } from './earlier-verdicts.tsx';
import type { Screening, Verdict } from './screening-answer.ts';
import styles from '../panels.module.css';

type Props = { readonly patientId: string; readonly screening: Screening; readonly verdict: Verdict };

/** The prescriber’s decision on the newest verdict, with its reason. */
export function DecisionCard({ patientId, screening, verdict }: Props) {
  const say = useWords();
  const isPrescriber = useHasRole('prescriber');
  const { decision, standing } = screening;
  const [isOpen, setIsOpen] = useState(false);
  const hasNews = screening.news.length > 0;
  const asks = decision === null && standing === 'undecided' && !hasNews;
  return (
    <Card
      title={say('decision.title')}
      aside={decision !== null && <Tag look={decision.outcome === 'accepted' ? 'teal' : 'plain'}>{say(`decision.${decision.outcome}`)}</Tag>}
    >
      {decision === null ? (
        <p>{say(hasNews ? 'decision.afterRun' : asks ? 'decision.asked' : `decisionWords.${verdict.outcome}`)}</p>
      ) : (
        <>
          <DecisionList decisions={screening.decisions.filter(({ verdictId }) => verdictId === verdict.verdictId)} />
          {hasNews && <p>{say('decision.notCovering')}</p>}
        </>
      )}
      {!isPrescriber && asks && <p className={styles['quiet']}>{say('decision.forPrescriber')}</p>}
      {isPrescriber && (isOpen || asks) && <DecideForm patientId={patientId} verdict={verdict} hasNews={hasNews} onDone={() => setIsOpen(false)} canLeave={!asks} />}
      {isPrescriber && !isOpen && !asks && (
        <Row>
          <Button onClick={() => setIsOpen(true)}>{say(decision === null ? 'decision.decide' : 'decision.anew')}</Button>
        </Row>
      )}
    </Card>
  );
}

type FormProps = { readonly patientId: string; readonly verdict: Verdict; readonly hasNews: boolean; readonly onDone: () => void; readonly canLeave: boolean };
type Values = { readonly outcome: 'accepted' | 'declined' | null; readonly reason: string };

function DecideForm({ patientId, verdict, hasNews, onDone, canLeave }: FormProps) {
  const say = useWords();
  const decide = useCommand(decideOnScreening);
  const mayAccept = !hasNews && (verdict.outcome === 'eligible' || verdict.outcome === 'review');
  const form = useForm<Values>({ outcome: mayAccept ? null : 'declined', reason: '' }, ({ outcome, reason }) => ({
    outcome: outcome === null ? say('wrong.outcome') : null,
    reason: reason.trim() === '' ? say('wrong.reason') : null,
  }));
  async function send(): Promise<void> {
    const { outcome, reason } = form.values;
    if (!form.isReady() || outcome === null) return;
    const answer = await decide.run({ params: { patientId }, body: { verdictId: verdict.verdictId, outcome, reason } });
    if (isRefusal(answer)) return;
    toast(say('decision.made'));
    onDone();
  }
  const outcomes = mayAccept ? (['accepted', 'declined'] as const) : (['declined'] as const);
  return (
    <Form errors={form.errors} refusal={decide.refusal} isBusy={decide.isBusy} sendWord={say('decision.send')} onSend={() => void send()} {...(canLeave && { onCancel: onDone })}>
      {!mayAccept && <p className={styles['quiet']}>{say('decision.noOverride')}</p>}
      <ChoiceField {...form.field('outcome')} shape="rows" label={say('decision.outcome')} choices={outcomes.map((value) => ({ value, label: say(`decide.${value}`) }))} />
      <TextArea {...form.field('reason')} label={say('decision.reason')} rows={3} maxLength={4000} />
    </Form>
  );
}
