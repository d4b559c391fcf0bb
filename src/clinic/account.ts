import { lockScreen, staffMe, staffSignOut } from '#people/api-account.ts';
import { renewAnswers } from '#interface/client/answers.ts';
import { call } from '#interface/client/call.ts';
import { useAnswer } from '#interface/client/use-answer.ts';
import { useCommand } from '#interface/client/use-command.ts';
import type { Account } from './place.ts';

/** What an answer about who is signed in is about. */
export const ACCOUNT = 'account';

/** Who is signed in to the clinic app, asked of the server and kept fresh. */
export function useAccount(): Account {
  const me = useAnswer(staffMe, {}, { about: [ACCOUNT] });
  const { run } = useCommand(staffSignOut);
  switch (me.state) {
    case 'loading':
      return { state: 'asking' };
    case 'refused':
      if (me.refusal.kind === 'not-signed-in') return { state: 'signed-out' };
      return { state: 'unreachable', refusal: me.refusal, again: me.again };
    case 'answered': {
      const { name, roles, clinic, isLocked, owesFactor } = me.answer;
      const person = { clinicName: clinic.name, zone: clinic.zone, isPractice: clinic.isPractice, personName: name, roles };
      return { state: 'signed-in', person, isLocked, owesFactor, lock, signOut: () => void run({}) };
    }
  }
}

/** Locks this screen; whatever else is on it is not asked for again, since the server would refuse it. */
function lock(): void {
  void call(lockScreen, {}).then(() => renewAnswers(ACCOUNT));
}
