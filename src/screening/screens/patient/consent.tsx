import { useState } from 'react';
import type { AnswerOf } from '#foundation/contract.ts';
import { useAnswer } from '#interface/client/use-answer.ts';
import { Link } from '#interface/route/link.tsx';
import { Answered } from '#interface/states/answered.tsx';
import { Empty } from '#interface/states/empty.tsx';
import type { signConsent } from '../../api-consent.ts';
import { ownConsents } from '../../api-consent.ts';
import type { ConsentText } from './consent-need.ts';
import { ConsentReading } from './consent-reading.tsx';
import { ConsentSigned } from './consent-signed.tsx';
import { useWords } from './words.ts';

type Props = { readonly params: { readonly documentId: string } };
type Signed = { readonly text: ConsentText; readonly signature: AnswerOf<typeof signConsent> };

/** One consent: its text in cards, three questions, the signature. */
export function Consent({ params }: Props) {
  const say = useWords();
  const asked = useAnswer(ownConsents, {}, { about: ['consents'] });
  const [signed, setSigned] = useState<Signed | null>(null);
  if (signed !== null) return <ConsentSigned title={signed.text.title} signature={signed.signature} />;
  return (
    <Answered of={asked} lines={10}>
      {({ toSign }) => {
        const text = toSign.find(({ documentId }) => documentId === params.documentId);
        if (text !== undefined) return <ConsentReading key={text.textHash} text={text} onSigned={(signature) => setSigned({ text, signature })} />;
        return (
          <Empty title={say('consent.gone')} action={<Link isAlone to="/consents">{say('consents.title')}</Link>}>
            <p>{say('consent.goneWords')}</p>
          </Empty>
        );
      }}
    </Answered>
  );
}
