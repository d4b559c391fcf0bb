import { randomInt } from 'node:crypto';
import { FACT_IDS } from '#screening/facts.ts';
import type { ServedClinic } from '../support/served-clinic.ts';
import { detailsOf } from '../support/served-clinic.ts';
import type { Command, CommandKind } from './intention.ts';

/** Marks and readings never repeat, so that every row belongs to one intention. */
let made = 0;
const BEGAN_MS = Date.now();

/** Every so many commands a writer admits a new patient, so that no one chart grows without end. */
const COMMANDS_A_PATIENT = 20;

/** What a writer might send next, in the proportions of a busy clinic: mostly readings. */
const MIX: readonly ((clinic: ServedClinic, patientId: string) => Command)[] = [readingCommand, readingCommand, readingCommand, readingCommand, factCommand, factCommand, goalCommand, refusedCommand];

/** @param count how many commands this writer has made before */
export function nextCommand(clinic: ServedClinic, patientId: string | undefined, count: number): Command {
  made += 1;
  const make = MIX[randomInt(MIX.length)];
  return patientId === undefined || make === undefined || count % COMMANDS_A_PATIENT === 0 ? patientCommand(clinic) : make(clinic, patientId);
}

function readingCommand(clinic: ServedClinic, patientId: string): Command {
  return pressureCommand(clinic, patientId, { kind: 'blood-pressure', systolic: 101 + randomInt(60), diastolic: 60 + randomInt(40) });
}

/** The lower value above the upper one is refused by a rule, every time. */
function refusedCommand(clinic: ServedClinic, patientId: string): Command {
  return pressureCommand(clinic, patientId, { kind: 'refused', systolic: 80, diastolic: 90 });
}

function pressureCommand(clinic: ServedClinic, patientId: string, { kind, systolic, diastolic }: { kind: CommandKind; systolic: number; diastolic: number }): Command {
  const contract = '/api/staff/patients/:patientId/blood-pressure';
  const measuredAt = new Date(BEGAN_MS - made).toISOString();
  return {
    kind,
    contract,
    path: contract.replace(':patientId', patientId),
    action: kind === 'refused' ? contract : 'screening.blood-pressure-recorded',
    cookie: clinic.nurseCookie,
    body: { systolicMmHg: systolic, diastolicMmHg: diastolic, measuredAt },
    mark: `${patientId} ${measuredAt}`,
    asked: JSON.stringify([systolic, diastolic, clinic.nurseId]),
  };
}

function factCommand(clinic: ServedClinic, patientId: string): Command {
  const contract = '/api/staff/patients/:patientId/facts';
  const mark = nextMark();
  const factId = FACT_IDS[randomInt(FACT_IDS.length)] ?? 'pregnant';
  return {
    kind: 'fact',
    contract,
    path: contract.replace(':patientId', patientId),
    action: 'screening.facts-recorded',
    cookie: clinic.nurseCookie,
    body: { origin: 'staff', facts: [{ factId, state: 'absent', details: { words: mark } }] },
    mark,
    asked: JSON.stringify([patientId, factId, 'absent', clinic.nurseId]),
  };
}

function goalCommand(clinic: ServedClinic): Command {
  const contract = '/api/patient/intake/goals';
  const patient = clinic.patients[randomInt(clinic.patients.length)];
  if (patient === undefined) throw new Error('expected patients who have signed in');
  const mark = nextMark();
  const rating = randomInt(11);
  return { kind: 'goal', contract, path: contract, action: 'screening.goal-set', cookie: patient.cookie, body: { words: mark, rating }, mark, asked: JSON.stringify([patient.patientId, [rating]]) };
}

function patientCommand(clinic: ServedClinic): Command {
  const contract = '/api/staff/patients';
  const mark = nextMark();
  return {
    kind: 'patient',
    contract,
    path: contract,
    action: 'people.patient-added',
    cookie: clinic.nurseCookie,
    body: { details: detailsOf(mark), isAnotherPerson: true },
    mark,
    asked: JSON.stringify(['Ada', '1984-05-02', 'female']),
  };
}

function nextMark(): string {
  return `storm-${made}-${randomInt(1_000_000)}`;
}
