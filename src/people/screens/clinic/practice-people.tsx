import { useCommand } from '#interface/client/use-command.ts';
import { Failed } from '#interface/states/failed.tsx';
import type { PublicClinic } from '../../api-sign-in.ts';
import { practiceSignIn } from '../../api-sign-in.ts';
import { inRoleOrder, ROLE_WORDS } from '../../roles.ts';
import { useWords } from './words.ts';
import styles from './entry.module.css';

type Person = PublicClinic['practiceStaff'][number];

/** The made-up people of a practice clinic; one click signs in as one of them. */
export function PracticePeople({ slug, people }: { readonly slug: string; readonly people: readonly Person[] }) {
  const say = useWords();
  const signIn = useCommand(practiceSignIn);
  return (
    <div className={styles['people']}>
      <h2 className={styles['as']}>{say('signIn.as')}</h2>
      {signIn.refusal !== null && <Failed refusal={signIn.refusal} />}
      {people.map((person) => (
        <button key={person.staffId} type="button" onClick={() => void signIn.run({ params: { clinicSlug: slug }, body: { staffId: person.staffId } })}>
          {person.name}
          <span className={styles['role']}>{rolesText(person)}</span>
        </button>
      ))}
    </div>
  );
}

function rolesText({ roles }: Person): string {
  return inRoleOrder(roles).map((role) => ROLE_WORDS[role]).join(', ');
}
