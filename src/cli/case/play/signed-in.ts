import type { FastifyInstance } from 'fastify';
import type { AnswerOf, Contract } from '#foundation/contract.ts';
import type { PatientId, StaffId } from '#foundation/id.ts';
import { stepUp, unlockScreen } from '#people/api-account.ts';
import { practicePatientSignIn, practiceSignIn } from '#people/api-sign-in.ts';
import type { InputOf } from '#foundation/contract-request.ts';
import type { Browser, Refused } from './browser.ts';
import { isRefused, openBrowser } from './browser.ts';

const PRACTICE_PROOF = { proof: { practice: true } } as const;

/** Signing in, unlocking and proving who one is: no request needs more than these. */
const MOST_DOORS = 3;

/** A member of staff at their own browser, who signs in, unlocks the screen and proves who they are whenever that is asked. */
export function openStaffBrowser(app: FastifyInstance, slug: string, staffId: StaffId, networkAddress: string): Browser {
  const browser = openBrowser(app, networkAddress);
  return throughDoors(browser, {
    'sign-in.needed': () => browser.ask(practiceSignIn, { params: { clinicSlug: slug }, body: { staffId } }),
    'people.locked': () => browser.ask(unlockScreen, { body: PRACTICE_PROOF }),
    'sign-in.step-up-needed': () => browser.ask(stepUp, { body: PRACTICE_PROOF }),
  });
}

/** A patient at their own phone. */
export function openPatientBrowser(app: FastifyInstance, slug: string, patientId: PatientId, networkAddress: string): Browser {
  const browser = openBrowser(app, networkAddress);
  return throughDoors(browser, { 'sign-in.needed': () => browser.ask(practicePatientSignIn, { params: { clinicSlug: slug }, body: { patientId } }) });
}

type Doors = Readonly<Record<string, () => Promise<object | Refused>>>;

function throughDoors(browser: Browser, doors: Doors): Browser {
  return {
    async ask<C extends Contract>(contract: C, input: InputOf<C>): Promise<AnswerOf<C> | Refused> {
      let reply = await browser.ask(contract, input);
      for (let opened = 0; opened < MOST_DOORS && isRefused(reply); opened += 1) {
        const open = doors[reply.code];
        if (open === undefined) return reply;
        const way = await open();
        if (isRefused(way)) return way;
        reply = await browser.ask(contract, input);
      }
      return reply;
    },
  };
}
