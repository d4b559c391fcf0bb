import { IconChevronRight } from '@tabler/icons-react';
import { useCommand } from '#interface/client/use-command.ts';
import { Card } from '#interface/layout/card.tsx';
import { clinicSlug } from '#interface/route/route.ts';
import type { PublicClinic } from '../../api-sign-in.ts';
import { practicePatientSignIn } from '../../api-sign-in.ts';
import { NotDone } from './not-done.tsx';
import { useWords } from './words.ts';
import styles from './sign-in.module.css';

/** The made-up patients of a practice clinic, to sign in as with one click. */
export function PracticePeople({ patients }: { readonly patients: PublicClinic['practicePatients'] }) {
  const say = useWords();
  const signIn = useCommand(practicePatientSignIn);
  const enter = (patientId: PublicClinic['practicePatients'][number]['patientId']) => void signIn.run({ params: { clinicSlug: clinicSlug() ?? '' }, body: { patientId } });
  return (
    <Card title={say('practice.title')} look="sunken">
      <p>{patients.length === 0 ? say('practice.nobody') : say('practice.words')}</p>
      {signIn.refusal !== null && <NotDone refusal={signIn.refusal} />}
      <ul className={styles['people']}>
        {patients.map((patient) => (
          <li key={patient.patientId}>
            <button type="button" disabled={signIn.isBusy} onClick={() => enter(patient.patientId)}>
              {patient.name}
              <IconChevronRight aria-hidden="true" size={20} />
            </button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
