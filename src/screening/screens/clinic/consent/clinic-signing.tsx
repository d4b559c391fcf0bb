import { useState } from 'react';
import { isRefusal } from '#foundation/refusal.ts';
import { renewAnswers } from '#interface/client/answers.ts';
import { call } from '#interface/client/call.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Button } from '#interface/controls/button.tsx';
import { setLanguage } from '#interface/words/language.ts';
import { lockScreen } from '#people/api-account.ts';
import { signInClinic } from '../../../api-clinic-signing.ts';
import { CONSENT_MEANING } from '../../../api-consent.ts';
import { ConsentReading } from '../../patient/consent-reading.tsx';
import type { WrittenSignature } from '../../patient/consent-signing.tsx';
import { useConsentWords } from './words.ts';
import type { Arrangement, TextToSign } from './signing-arrangement.tsx';
import { SigningArrangement } from './signing-arrangement.tsx';
import styles from './clinic-signing.module.css';

type Props = { readonly patientId: string; readonly documentId: string; readonly onDone: () => void };
type HandedOver = { readonly text: TextToSign; readonly arrangement: Arrangement };

/**
 * A signature on the clinic's tablet: staff arrange it, hand the tablet over, and the person reads, answers and signs with
 * nothing else of the clinic in reach. The tablet comes back locked.
 */
export function ClinicSigning({ patientId, documentId, onDone }: Props) {
  const say = useConsentWords();
  const sending = useCommand(signInClinic);
  const [handed, setHanded] = useState<HandedOver | null>(null);
  const [isSigned, setIsSigned] = useState(false);

  async function handOver(next: HandedOver): Promise<void> {
    await setLanguage(next.arrangement.language);
    setHanded(next);
  }

  async function takeBack(): Promise<void> {
    await call(lockScreen, {});
    await setLanguage('en');
    onDone();
    renewAnswers('account');
  }

  async function sign({ text, arrangement }: HandedOver, written: WrittenSignature): Promise<void> {
    const { documentId: of, version, textHash } = text;
    const { signer, interpreter, capacityNote, afterDoseReason } = arrangement;
    const answer = await sending.run({ params: { patientId }, body: { documentId: of, version, textHash, meaning: CONSENT_MEANING, signer, interpreter, capacityNote, afterDoseReason, ...written } });
    if (!isRefusal(answer)) setIsSigned(true);
  }

  if (handed === null) return <SigningArrangement patientId={patientId} documentId={documentId} onHandOver={(text, arrangement) => void handOver({ text, arrangement })} onCancel={onDone} />;
  return (
    <div className={styles['handed']} role="dialog" aria-modal="true" aria-label={handed.text.title}>
      <div className={styles['page']}>
        {isSigned ? (
          <>
            <h1>{say(handed.arrangement.language === 'es' ? 'handed.thanks.es' : 'handed.thanks')}</h1>
            <p>{say(handed.arrangement.language === 'es' ? 'handed.giveBack.es' : 'handed.giveBack')}</p>
            <Button look="primary" onClick={() => void takeBack()}>
              {say('handed.lock')}
            </Button>
          </>
        ) : (
          <>
            <ConsentReading text={handed.text} sending={sending} onSign={(written) => void sign(handed, written)} onLeave={() => void takeBack()} />
            <Button look="plain" onClick={() => void takeBack()}>
              {say(handed.arrangement.language === 'es' ? 'handed.stop.es' : 'handed.stop')}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
