import { useState } from 'react';
import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Button } from '#interface/controls/button.tsx';
import { useFormat } from '#interface/format/use-format.ts';
import { Card } from '#interface/layout/card.tsx';
import { Dialog } from '#interface/layout/dialog.tsx';
import { Row } from '#interface/layout/stack.tsx';
import { Tag } from '#interface/layout/tag.tsx';
import { Failed } from '#interface/states/failed.tsx';
import { withdrawOwnConsent } from '../../api-consent.ts';
import type { SignedConsent } from './consent-need.ts';
import { KeepPaper } from './keep-paper.tsx';
import { useWords } from './words.ts';
import styles from './consents.module.css';

/** What the person has signed, each with its state and the way to take it back. */
export function SignedConsents({ signed }: { readonly signed: readonly SignedConsent[] }) {
  const say = useWords();
  const [leaving, setLeaving] = useState<SignedConsent | null>(null);
  return (
    <section className={styles['section']} aria-labelledby="signed">
      <h2 id="signed">{say('signed.title')}</h2>
      {signed.map((consent) => (
        <SignedCard key={consent.consentId} consent={consent} onWithdraw={() => setLeaving(consent)} />
      ))}
      <WithdrawDialog consent={leaving} onClose={() => setLeaving(null)} />
    </section>
  );
}

function SignedCard({ consent, onWithdraw }: { readonly consent: SignedConsent; readonly onWithdraw: () => void }) {
  const say = useWords();
  const format = useFormat();
  const { state, signedAt, expiresAt, withdrawnAt } = consent;
  return (
    <Card title={consent.title} aside={<Tag look={state === 'signed' && !consent.isRunningOut ? 'teal' : 'plain'}>{say(consent.isRunningOut ? 'signed.soon' : `signed.${state}`)}</Tag>}>
      <p>{say('signed.on', { date: format.date(signedAt) })}</p>
      {state === 'signed' && <p className={styles['note']}>{say('signed.until', { date: format.date(expiresAt) })}</p>}
      {consent.isRunningOut && <p className={styles['note']}>{say('signed.soonWords')}</p>}
      {withdrawnAt !== null && <p className={styles['note']}>{say('signed.withdrawnOn', { date: format.moment(withdrawnAt) })}</p>}
      <Row>
        <KeepPaper consentId={consent.consentId} />
        {state === 'signed' && <Button onClick={onWithdraw}>{say('withdraw.button')}</Button>}
      </Row>
    </Card>
  );
}

function WithdrawDialog({ consent, onClose }: { readonly consent: SignedConsent | null; readonly onClose: () => void }) {
  const say = useWords();
  const withdraw = useCommand(withdrawOwnConsent);

  async function takeBack(): Promise<void> {
    if (consent === null) return;
    const answer = await withdraw.run({ params: { consentId: consent.consentId } });
    if (!isRefusal(answer)) onClose();
  }

  return (
    <Dialog
      title={say('withdraw.title')}
      isOpen={consent !== null}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say('withdraw.keep')}</Button>
          <Button look="strong" isBusy={withdraw.isBusy} onClick={() => void takeBack()}>
            {say('withdraw.confirm')}
          </Button>
        </>
      }
    >
      <p>{say('withdraw.words')}</p>
      <p>{say('withdraw.then')}</p>
      {withdraw.refusal !== null && <Failed refusal={withdraw.refusal} again={() => void takeBack()} />}
    </Dialog>
  );
}
