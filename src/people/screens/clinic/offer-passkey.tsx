import { useEffect } from 'react';
import { navigate } from '#interface/route/route.ts';
import { Button } from '#interface/controls/button.tsx';
import { Card } from '#interface/layout/card.tsx';
import { Page } from '#interface/layout/page.tsx';
import { Row } from '#interface/layout/stack.tsx';
import { AddPasskey } from './add-passkey.tsx';
import { canUsePasskeys } from './can-use-passkeys.ts';
import { useWords } from './words.ts';

/** What somebody sees first who has just come in with a new password: a passkey to go on with, easily left for later. */
export function OfferPasskey() {
  const say = useWords();
  const isOffered = canUsePasskeys();
  useEffect(() => {
    if (!isOffered) goOn();
  }, [isOffered]);
  if (!isOffered) return null;
  return (
    <Page title={say('welcome.title')}>
      <Card title={say('welcome.passkey')}>
        <p>{say('passkeys.none')}</p>
        <AddPasskey name={say('passkeys.thisDevice')} onDone={goOn} />
        <Row>
          <Button look="plain" onClick={goOn}>
            {say('welcome.later')}
          </Button>
        </Row>
      </Card>
    </Page>
  );
}

function goOn(): void {
  navigate('/', { replace: true });
}
