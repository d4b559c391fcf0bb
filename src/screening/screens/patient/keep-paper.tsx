import { useState } from 'react';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { call } from '#interface/client/call.ts';
import { Button } from '#interface/controls/button.tsx';
import { savePdf } from '#interface/layout/save-pdf.ts';
import { Failed } from '#interface/states/failed.tsx';
import { ownConsentPaper } from '../../api-consent-record.ts';
import { useWords } from './words.ts';

/** What was signed as a PDF to keep, made when it is asked for. */
export function KeepPaper({ consentId }: { readonly consentId: string }) {
  const say = useWords();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  async function keep(): Promise<void> {
    setIsBusy(true);
    const paper = await call(ownConsentPaper, { params: { consentId } });
    setIsBusy(false);
    setRefusal(isRefusal(paper) ? paper : null);
    if (!isRefusal(paper)) savePdf(paper);
  }
  return (
    <>
      <Button isBusy={isBusy} onClick={() => void keep()}>
        {say('signed.keep')}
      </Button>
      {refusal !== null && <Failed refusal={refusal} again={() => void keep()} />}
    </>
  );
}
