import type { FastifyInstance } from 'fastify';
import type { AnswerOf, Contract } from '#foundation/contract.ts';
import type { PatientId, StaffId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import type { Role } from '#foundation/role.ts';
import { routes } from '#server/routes.ts';
import type { PracticeClinic } from '../../practice/practice-clinic.ts';
import { PRACTICE_STAFF } from '../../practice/practice-clinic.ts';
import type { CaseDocument } from '../format.ts';
import type { Case } from '../read-case.ts';
import type { InputOf } from '#foundation/contract-request.ts';
import type { Browser, Refused } from './browser.ts';
import { isRefused, openBrowser } from './browser.ts';
import type { CaseRecord } from './case-record.ts';
import { emptyRecord } from './case-record.ts';
import type { PlayedClock } from './clock.ts';
import type { EventOutcome } from './outcome.ts';
import { openPatientBrowser, openStaffBrowser } from './signed-in.ts';

/** A member of staff as a case speaks of them. */
export type Member = { readonly id: string; readonly staffId: StaffId; readonly name: string; readonly role: Role; readonly browser: Browser };

/** A clinic in which a case is played: the running server, who works there, and the clock. */
export type Stage = {
  readonly app: FastifyInstance;
  readonly clinic: PracticeClinic;
  readonly clock: PlayedClock;
  readonly members: readonly Member[];
};

/** One case as it is being played. */
export type Scene = Stage & {
  readonly document: CaseDocument;
  readonly entries: Case['entries'];
  readonly record: CaseRecord;
  /** The network the person of the case is on. */
  readonly network: string;
  /** The person at the clinic's public pages, not signed in. */
  readonly visitor: Browser;
  patient: Browser | null;
  /** What an event leaves to be done later, such as the signature under a note at the end of its visit. */
  readonly later: Later[];
};

/** The rest of an event, at its own moment. */
export type Later = { readonly at: Instant; readonly path: string; readonly event: string; readonly act: () => Promise<EventOutcome> };

/** The case ids of the people every practice clinic has. */
const USUAL_IDS = {
  owner: 'owner',
  prescriber: 'prescriber',
  secondPrescriber: 'second-prescriber',
  nurse: 'nurse',
  secondNurse: 'second-nurse',
  therapist: 'therapist',
  frontDesk: 'front-desk',
} as const;

export function openStage(app: FastifyInstance, clinic: PracticeClinic, clock: PlayedClock): Stage {
  const keys = ['owner', 'prescriber', 'secondPrescriber', 'nurse', 'secondNurse', 'therapist', 'frontDesk'] as const;
  const members = keys.map((key, index): Member => {
    const { name, roles } = PRACTICE_STAFF[key];
    return memberOf({ app, clinic }, { id: USUAL_IDS[key], staffId: clinic.staff[key], name, role: roles[0] }, index + 1);
  });
  return { app, clinic, clock, members };
}

export function memberOf({ app, clinic }: Pick<Stage, 'app' | 'clinic'>, member: Omit<Member, 'browser'>, number: number): Member {
  return { ...member, browser: openStaffBrowser(app, clinic.slug, member.staffId, `10.1.0.${number}`) };
}

/** @param number which case this is on its server; it gives the person a network of their own */
export function openScene(stage: Stage, { document, entries }: Case, number: number): Scene {
  const network = `10.2.${Math.floor(number / 250)}.${(number % 250) + 1}`;
  return { ...stage, document, entries, record: emptyRecord(), network, visitor: openBrowser(stage.app, network), patient: null, later: [] };
}

/** Gives the person of the case their phone, once they are on record. */
export function admitPatient(scene: Scene, patientId: PatientId): void {
  scene.record.patientId = patientId;
  scene.patient = openPatientBrowser(scene.app, scene.clinic.slug, patientId, scene.network);
}

export function memberById(scene: Scene, id: string): Member | null {
  const wanted = id === 'on-call' ? scene.document.clinic.onCall : id;
  return scene.members.find((member) => member.id === wanted) ?? null;
}

/** The person's id on record. @throws before they were taken on, which the player does before the first entry */
export function patientIdOf(scene: Scene): PatientId {
  if (scene.record.patientId === null) throw new Error('the person of the case is not on record yet');
  return scene.record.patientId;
}

/** The roles that a contract's route admits; nobody where the route is not there. */
export function rolesFor(contract: Contract): readonly Role[] {
  const route = routes.find((each) => each.contract.path === contract.path && each.contract.method === contract.method);
  return route?.policy.audience === 'staff' ? route.policy.roles : [];
}

/** Asks as whoever may: the person on their own phone for what is theirs alone; else the one preferred if their role is admitted, else the first member of staff whose role is. */
export function browserFor(scene: Scene, contract: Contract, preferred: string): Browser {
  if (contract.path.startsWith('/api/patient/') && scene.patient !== null) return scene.patient;
  const roles = rolesFor(contract);
  const wanted = memberById(scene, preferred);
  const able = wanted !== null && roles.includes(wanted.role) ? wanted : (scene.members.find(({ role }) => roles.includes(role)) ?? wanted ?? scene.members[0]);
  if (able === undefined) throw new Error('a clinic without staff');
  return able.browser;
}

/** Reads something as a member of staff who may read it. */
export async function look<C extends Contract>(scene: Scene, contract: C, input: InputOf<C>): Promise<AnswerOf<C>> {
  const reply = await browserFor(scene, contract, 'nurse').ask(contract, input);
  if (isRefused(reply)) throw new CannotLook(contract, reply);
  return reply;
}

/** What an expectation asks after could not be read. */
export class CannotLook extends Error {
  readonly refusal: Refused;
  constructor(contract: Contract, refusal: Refused) {
    super(`${contract.path} could not be read`);
    this.refusal = refusal;
  }
}
