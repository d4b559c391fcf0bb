import { useCommand } from '#interface/client/use-command.ts';
import { Button } from '#interface/controls/button.tsx';
import { Page } from '#interface/layout/page.tsx';
import { Row, Stack } from '#interface/layout/stack.tsx';
import { staffSignOut } from '../../api-account.ts';
import { useWords } from './words.ts';

/** Somebody opened an invitation while a colleague is signed in here. */
export function InvitationSignedIn() {
  const say = useWords();
  const signOut = useCommand(staffSignOut);
  return (
    <Page title={say('invitation.signedIn')}>
      <Stack>
        <p>{say('invitation.signedInWords')}</p>
        <Row>
          <Button look="primary" isBusy={signOut.isBusy} onClick={() => void signOut.run({})}>
            {say('invitation.signOut')}
          </Button>
        </Row>
      </Stack>
    </Page>
  );
}
