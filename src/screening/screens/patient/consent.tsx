import { useState } from 'react';
import type { AnswerOf } from '#foundation/contract.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { renewAnswers } from '#interface/client/answers.ts';
import { useAnswer } from '#interface/client/use-answer.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Link } from '#interface/route/link.tsx';
import { navigate } from '#interface/route/route.ts';
import { Answered } from '#interface/states/answered.tsx';
import { Empty } from '#interface/states/empty.tsx';
import { CONSENT_MEANING, ownConsents, signConsent } from '../../api-consent.ts';
import type { ConsentText } from './consent-need.ts';
import { ConsentReading } from './consent-reading.tsx';
import { ConsentSigned } from './consent-signed.tsx';
import type { WrittenSignature } from './consent-signing.tsx';
import { hasTextChanged } from './consent-signing.tsx';
import { useWords } from './words.ts';

type Props = { readonly params: { readonly documentId: string } };
type Signed = { readonly text: ConsentText; readonly signature: AnswerOf<typeof signConsent> };

/** One consent: its text in cards, its questions, the signature. */
export function Consent({ params }: Props) {
  const say = useWords();
  const asked = useAnswer(ownConsents, {}, { about: ['consents'] });
  const sending = useCommand(signConsent);
  const [signed, setSigned] = useState<Signed | null>(null);

  async function sign(text: ConsentText, written: WrittenSignature): Promise<void> {
    const { documentId, version, textHash } = text;
    const answer = await sending.run({ body: { documentId, version, textHash, meaning: CONSENT_MEANING, ...written } });
    if (!isRefusal(answer)) setSigned({ text, signature: answer });
    else if (hasTextChanged(answer)) renewAnswers('consents');
  }

  if (signed !== null) return <ConsentSigned title={signed.text.title} signature={signed.signature} />;
  return (
    <Answered of={asked} lines={10}>
      {({ toSign }) => {
        const text = toSign.find(({ documentId }) => documentId === params.documentId);
        if (text !== undefined) return <ConsentReading key={text.textHash} text={text} sending={sending} onSign={(written) => void sign(text, written)} onLeave={() => navigate('/consents')} />;
        return (
          <Empty title={say('consent.gone')} action={<Link isAlone to="/consents">{say('consents.title')}</Link>}>
            <p>{say('consent.goneWords')}</p>
          </Empty>
        );
      }}
    </Answered>
  );
}
