import { useAnswer } from '#interface/client/use-answer.ts';
import { Link } from '#interface/route/link.tsx';
import { Answered } from '#interface/states/answered.tsx';
import { Stack } from '#interface/layout/stack.tsx';
import { setUpState } from '../../api-set-up.ts';
import type { PublicClinic } from '../../api-sign-in.ts';
import { publicClinic } from '../../api-sign-in.ts';
import { canUsePasskeys } from './can-use-passkeys.ts';
import { EntryFrame } from './entry-frame.tsx';
import { PasskeySignIn } from './passkey-sign-in.tsx';
import { PasswordSignIn } from './password-sign-in.tsx';
import { PracticePeople } from './practice-people.tsx';
import { useWords } from './words.ts';
import styles from './entry.module.css';

/** Sign in to the clinic of this address: by passkey or password, or with one click in a practice clinic. */
export function SignInPage({ slug }: { readonly slug: string }) {
  const say = useWords();
  const clinic = useAnswer(publicClinic, { params: { clinicSlug: slug } });
  const isKnown = clinic.state === 'answered';
  return (
    <EntryFrame title={isKnown ? clinic.answer.name : say('signIn.title')} under={say(isKnown && clinic.answer.isPractice ? 'signIn.practice' : 'signIn.under')} foot={<SetUpLink />}>
      <Answered of={clinic} lines={6}>
        {(answer) => <Ways slug={slug} clinic={answer} />}
      </Answered>
    </EntryFrame>
  );
}

function Ways({ slug, clinic }: { readonly slug: string; readonly clinic: PublicClinic }) {
  const say = useWords();
  const byFactors = (
    <Stack>
      {canUsePasskeys() && (
        <>
          <PasskeySignIn slug={slug} />
          <p className={styles['or']}>{say('signIn.or')}</p>
        </>
      )}
      <PasswordSignIn slug={slug} isFirst={!canUsePasskeys()} />
    </Stack>
  );
  if (!clinic.isPractice) return byFactors;
  return (
    <>
      <PracticePeople slug={slug} people={clinic.practiceStaff} />
      <details className={styles['more']}>
        <summary>{say('signIn.otherWay')}</summary>
        {byFactors}
      </details>
    </>
  );
}

/** The way to the first real clinic, for as long as set-up is open. */
function SetUpLink() {
  const say = useWords();
  const state = useAnswer(setUpState, {});
  return (
    <>
      <p>{say('signIn.help')}</p>
      {state.state === 'answered' && state.answer.isOpen && <Link isAlone to="/set-up">{say('signIn.setUp')}</Link>}
    </>
  );
}
