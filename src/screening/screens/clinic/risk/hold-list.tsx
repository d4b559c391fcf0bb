import { useState } from 'react';
import { ExplainedRule } from '#evidence/screens/glossary/explained-rule.tsx';
import type { AnswerOf } from '#foundation/contract.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Button } from '#interface/controls/button.tsx';
import { Form } from '#interface/controls/form.tsx';
import { TextArea } from '#interface/controls/text-area.tsx';
import { TextField } from '#interface/controls/text-field.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { useFormat } from '#interface/format/use-format.ts';
import { Card } from '#interface/layout/card.tsx';
import { Row } from '#interface/layout/stack.tsx';
import { Tag } from '#interface/layout/tag.tsx';
import { toast } from '#interface/states/toasts.ts';
import { useHasRole } from '#people/screens/clinic/use-me.ts';
import type { patientHolds } from '../../../api-decision.ts';
import { liftDosingHold } from '../../../api-decision.ts';
import { holdDefinitions } from '../../../holds.ts';
import { useWords } from '../words.ts';
import styles from '../panels.module.css';

type HoldRow = AnswerOf<typeof patientHolds>['holds'][number];

/** What holds dosing, what began it, and lifting it. */
export function HoldList({ holds }: { readonly holds: readonly HoldRow[] }) {
  const say = useWords();
  const format = useFormat();
  const active = holds.filter(({ liftedAt }) => liftedAt === null);
  const lifted = holds.filter(({ liftedAt }) => liftedAt !== null);
  return (
    <Card title={say('holds.title')} aside={<Tag look={active.length === 0 ? 'teal' : 'attention'}>{say('holds.count', { count: active.length })}</Tag>}>
      {active.length === 0 && <p>{say('holds.none')}</p>}
      {active.map((hold) => (
        <ActiveHold key={hold.holdId} hold={hold} />
      ))}
      {lifted.length > 0 && (
        <details className={styles['fold']}>
          <summary>{say('holds.lifted', { count: lifted.length })}</summary>
          <ul className={styles['rows']}>
            {lifted.map((hold) => (
              <li key={hold.holdId}>
                <span>{hold.title}</span>
                <span>{hold.liftedAt !== null && format.moment(hold.liftedAt)}</span>
                <span className={styles['quiet']}>{hold.liftNote}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}

function ActiveHold({ hold }: { readonly hold: HoldRow }) {
  const say = useWords();
  const format = useFormat();
  const isPrescriber = useHasRole('prescriber');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div>
      <ExplainedRule finding={hold.finding} state={<Tag look="attention">{hold.title}</Tag>}>
        <p className={styles['quiet']}>{say('holds.began', { moment: format.moment(hold.beganAt) })}</p>
      </ExplainedRule>
      {isOpen && <LiftForm hold={hold} onDone={() => setIsOpen(false)} />}
      {!isOpen && isPrescriber && (
        <Row>
          <Button onClick={() => setIsOpen(true)}>{say('holds.lift')}</Button>
        </Row>
      )}
    </div>
  );
}

function LiftForm({ hold, onDone }: { readonly hold: HoldRow; readonly onDone: () => void }) {
  const say = useWords();
  const lift = useCommand(liftDosingHold);
  const needsEvidence = holdDefinitions[hold.kind].liftedBy === 'prescriber-note-and-evidence';
  const form = useForm({ note: '', evidence: '' }, ({ note, evidence }) => ({
    note: note.trim() === '' ? say('wrong.liftNote') : null,
    evidence: needsEvidence && evidence.trim() === '' ? say('wrong.liftEvidence') : null,
  }));
  async function send(): Promise<void> {
    const { note, evidence } = form.values;
    if (!form.isReady()) return;
    const answer = await lift.run({ params: { holdId: hold.holdId }, body: { note, evidence: evidence.trim() === '' ? null : evidence.trim() } });
    if (isRefusal(answer)) return;
    toast(say('holds.isLifted', { title: hold.title }));
    onDone();
  }
  return (
    <Form errors={form.errors} refusal={lift.refusal} isBusy={lift.isBusy} sendWord={say('holds.lift')} onSend={() => void send()} onCancel={onDone}>
      {needsEvidence && <TextField {...form.field('evidence')} label={say('holds.evidence')} hint={say('holds.evidenceHint')} maxLength={2000} />}
      <TextArea {...form.field('note')} label={say('holds.note')} rows={3} maxLength={4000} />
    </Form>
  );
}
