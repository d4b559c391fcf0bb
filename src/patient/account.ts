import type { ZoneName } from '#foundation/zoned-time.ts';
import { patientMe } from '#people/api-patients.ts';
import { useAnswer } from '#interface/client/use-answer.ts';
import type { Account } from './place.ts';

/** Who is signed in to the patient app, asked of the server and kept fresh. */
export function useAccount(): Account {
  const me = useAnswer(patientMe, {});
  switch (me.state) {
    case 'loading':
      return { state: 'asking' };
    case 'refused':
      if (me.refusal.kind === 'not-signed-in') return { state: 'signed-out' };
      return { state: 'unreachable', refusal: me.refusal, again: me.again };
    case 'answered':
      // The server only sends zones it has checked.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      return { state: 'signed-in', zone: me.answer.clinic.zone as ZoneName };
  }
}
