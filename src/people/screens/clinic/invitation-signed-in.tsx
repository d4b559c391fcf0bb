import { useCommand } from '#interface/client/use-command.ts';
import { Button } from '#interface/controls/button.tsx';
import { Empty } from '#interface/states/empty.tsx';
import { staffSignOut } from '../../api-account.ts';
import { useWords } from './words.ts';

/** Somebody opened an invitation while a colleague is signed in here. */
export function InvitationSignedIn() {
  const say = useWords();
  const signOut = useCommand(staffSignOut);
  return (
    <Empty
      title={say('invitation.signedIn')}
      action={
        <Button look="primary" isBusy={signOut.isBusy} onClick={() => void signOut.run({})}>
          {say('invitation.signOut')}
        </Button>
      }
    >
      <p>{say('invitation.signedInWords')}</p>
    </Empty>
  );
}
