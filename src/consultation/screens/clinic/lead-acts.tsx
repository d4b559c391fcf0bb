import type { ReactNode } from 'react';
import { useRef, useState } from 'react';
import { Button } from '#interface/controls/button.tsx';
import { Stack } from '#interface/layout/stack.tsx';
import { Link } from '#interface/route/link.tsx';
import { pathTo } from '#interface/route/match.ts';
import type { LeadDetail } from '../../api.ts';
import type { LeadStage } from '../../lead.ts';
import { BookingForm } from './booking-form.tsx';
import { CloseForm } from './close-form.tsx';
import { ContactForm } from './contact-form.tsx';
import { NextStepForm } from './next-step-form.tsx';
import { PatientForm } from './patient-form.tsx';
import { ReopenForm } from './reopen-form.tsx';
import { useWords } from './words.ts';
import styles from './clinic-lead.module.css';

type Act = 'contact' | 'next-step' | 'booking' | 'patient' | 'close' | 'reopen';

/** What can be done in each stage; the first is what usually comes next. */
const ACTS: Readonly<Record<LeadStage, readonly Act[]>> = {
  new: ['contact', 'booking', 'next-step', 'patient', 'close'],
  contacted: ['booking', 'contact', 'next-step', 'patient', 'close'],
  'consultation-booked': ['patient', 'contact', 'next-step', 'booking', 'close'],
  'became-patient': [],
  closed: ['reopen'],
};

/**
 * The things that can be done with a request; one at a time opens its form in place. A form that is open stays open
 * whatever colleagues do meanwhile, so that nothing typed is lost; sending it then says what they did.
 */
export function LeadActs({ lead }: { readonly lead: LeadDetail }) {
  const say = useWords();
  const box = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<Act | null>(null);
  function leave(): void {
    setOpen(null);
    box.current?.focus();
  }
  return (
    <div ref={box} tabIndex={-1} role="group" aria-label={say('lead.acts')}>
      {open === null ? (
        <ActButtons lead={lead} onOpen={setOpen} />
      ) : (
        <Stack>
          <h3>{say(wordOf(open, lead))}</h3>
          <ActForm act={open} lead={lead} onDone={leave} />
        </Stack>
      )}
    </div>
  );
}

function ActButtons({ lead, onOpen }: { readonly lead: LeadDetail; readonly onOpen: (act: Act) => void }) {
  const say = useWords();
  const { standing } = lead;
  if (standing.stage === 'became-patient') return <Link isAlone to={pathTo('/patients/:patientId', { patientId: standing.patientId })}>{say('lead.record')}</Link>;
  return (
    <div className={styles['acts']}>
      {ACTS[standing.stage].map((act, index) => (
        <Button key={act} look={index === 0 ? 'primary' : 'quiet'} isWide onClick={() => onOpen(act)}>
          {say(wordOf(act, lead))}
        </Button>
      ))}
    </div>
  );
}

function wordOf(act: Act, { standing }: LeadDetail): `act.${Act}` | 'act.rebooking' {
  return act === 'booking' && standing.stage === 'consultation-booked' ? 'act.rebooking' : `act.${act}`;
}

function ActForm({ act, ...rest }: { readonly act: Act; readonly lead: LeadDetail; readonly onDone: () => void }): ReactNode {
  switch (act) {
    case 'contact':
      return <ContactForm {...rest} />;
    case 'next-step':
      return <NextStepForm {...rest} />;
    case 'booking':
      return <BookingForm {...rest} />;
    case 'patient':
      return <PatientForm {...rest} />;
    case 'close':
      return <CloseForm {...rest} />;
    case 'reopen':
      return <ReopenForm {...rest} />;
  }
}
