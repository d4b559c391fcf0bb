import { IconMail, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useAnswer } from '#interface/client/use-answer.ts';
import { Button } from '#interface/controls/button.tsx';
import { useFormat } from '#interface/format/use-format.ts';
import { Card } from '#interface/layout/card.tsx';
import { FactList } from '#interface/layout/fact-list.tsx';
import { Row } from '#interface/layout/stack.tsx';
import { Answered } from '#interface/states/answered.tsx';
import type { PatientBanner } from '../../api-patients.ts';
import { openPatient } from '../../api-patients.ts';
import { ChangeDetails } from './change-details.tsx';
import { InvitePatient } from './invite-patient.tsx';
import { useWords } from './words.ts';

/** How to reach a person, and their way to their own pages. */
export function PersonCard({ patientId }: { readonly patientId: string }) {
  const say = useWords();
  const [open, setOpen] = useState<'details' | 'invitation' | null>(null);
  const patient = useAnswer(openPatient, { params: { patientId } }, { about: [`patients/${patientId}`] });
  return (
    <Card title={say('person.title')}>
      <Answered of={patient} lines={5}>
        {(answer) =>
          open === 'details' ? (
            <ChangeDetails patientId={patientId} details={answer.details} onDone={() => setOpen(null)} />
          ) : (
            <>
              <Reach patient={answer} />
              {open === 'invitation' ? (
                <InvitePatient patientId={patientId} email={answer.details.email} onDone={() => setOpen(null)} />
              ) : (
                <Row>
                  <Button icon={<IconMail aria-hidden="true" />} onClick={() => setOpen('invitation')}>
                    {say('person.invite')}
                  </Button>
                  <Button look="plain" icon={<IconPencil aria-hidden="true" />} onClick={() => setOpen('details')}>
                    {say('person.change')}
                  </Button>
                </Row>
              )}
            </>
          )
        }
      </Answered>
    </Card>
  );
}

function Reach({ patient }: { readonly patient: PatientBanner }) {
  const say = useWords();
  const format = useFormat();
  const { details, lastSignedInAt, wantsFormLetters } = patient;
  return (
    <FactList
      items={[
        { name: say('details.phone'), value: details.phone ?? say('person.none') },
        { name: say('details.email'), value: details.email ?? say('person.none') },
        { name: say('details.language'), value: say(`language.${details.language}`) },
        { name: say('details.sex'), value: say(`sex.${details.sex}`) },
        { name: say('person.formLetters'), value: say(wantsFormLetters ? 'person.wantsLetters' : 'person.noLetters') },
        { name: say('person.signedIn'), value: lastSignedInAt === null ? say('person.never') : format.moment(lastSignedInAt) },
      ]}
    />
  );
}
