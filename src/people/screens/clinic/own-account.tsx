import { useAnswer } from '#interface/client/use-answer.ts';
import { Page } from '#interface/layout/page.tsx';
import { Grid } from '#interface/layout/stack.tsx';
import { Answered } from '#interface/states/answered.tsx';
import { staffMe } from '../../api-account.ts';
import { OwnOneTimeCode } from './own-one-time-code.tsx';
import { OwnPasskeys } from './own-passkeys.tsx';
import { OwnPassword } from './own-password.tsx';
import { useWords } from './words.ts';

/** How one signs in: passkeys, the code of an authenticator app, the password. */
export function OwnAccount() {
  const say = useWords();
  const me = useAnswer(staffMe, {}, { about: ['account'] });
  return (
    <Page title={say('account.title')} over={me.state === 'answered' ? `${me.answer.name}, ${me.answer.email}` : undefined}>
      <Answered of={me} lines={8}>
        {(answer) => (
          <Grid widthRem={24}>
            <OwnPasskeys me={answer} />
            <OwnOneTimeCode me={answer} />
            {answer.hasPassword && <OwnPassword />}
          </Grid>
        )}
      </Answered>
    </Page>
  );
}
