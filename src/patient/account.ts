import { patientMe } from '#people/api-patients.ts';
import { useAnswer } from '#interface/client/use-answer.ts';
import type { Account } from './place.ts';

/** Who is signed in to the patient app, asked of the server and kept fresh. */
export function useAccount(): Account {
  const me = useAnswer(patientMe, {}, { isKept: true });
  switch (me.state) {
    case 'loading':
      return { state: 'asking' };
    case 'refused':
      if (me.refusal.kind === 'not-signed-in') return { state: 'signed-out' };
      return { state: 'unreachable', refusal: me.refusal, again: me.again };
    case 'answered':
      return { state: 'signed-in', zone: me.answer.clinic.zone, patientId: me.answer.patientId };
  }
}
