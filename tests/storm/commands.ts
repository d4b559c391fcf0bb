import { randomInt } from 'node:crypto';
import { PHQ_9_SELF_HARM_ITEM } from '#measures/phq-9.ts';
import { FACT_IDS } from '#screening/facts.ts';
import { infusionFrom } from '../support/ready-session.ts';
import { detailsOf } from '../support/served-clinic.ts';
import type { Command, CommandKind } from './intention.ts';
import type { OpenForm, ReadySession, StormClinic } from './storm-clinic.ts';

/** Marks and readings never repeat, so that every row belongs to one intention. */
let made = 0;
const BEGAN_MS = Date.now();

/** Every so many commands a writer admits a new patient, so that no one chart grows without end. */
const COMMANDS_A_PATIENT = 20;

/** What a writer might send next, in the proportions of a busy clinic: mostly readings. */
const MIX: readonly ((clinic: StormClinic, patientId: string) => Command)[] = [readingCommand, readingCommand, readingCommand, readingCommand, factCommand, factCommand, goalCommand, refusedCommand];

/**
 * @param count how many commands this writer has made before
 * @param spacing after so many commands of all writers the next is a dose or an answer about self-harm, in turn, while there are people for it
 */
export function nextCommand(clinic: StormClinic, patientId: string | undefined, count: number, spacing: number): Command {
  made += 1;
  const rare = made % spacing === 0 ? rareCommand(clinic) : undefined;
  if (rare !== undefined) return rare;
  const make = MIX[randomInt(MIX.length)];
  return patientId === undefined || make === undefined || count % COMMANDS_A_PATIENT === 0 ? patientCommand(clinic) : make(clinic, patientId);
}

/** Each needs somebody of its own, whom nobody has dosed and who has answered nothing. */
function rareCommand(clinic: StormClinic): Command | undefined {
  const { readySessions, openForms } = clinic;
  if (readySessions.length > openForms.length) return doseCommand(clinic, readySessions.pop());
  return selfHarmCommand(openForms.pop());
}

function doseCommand(clinic: StormClinic, session: ReadySession | undefined): Command | undefined {
  if (session === undefined) return undefined;
  const { sessionId, patientId, orderVersion } = session;
  const contract = '/api/staff/sessions/:sessionId/start';
  const mark = nextMark();
  return {
    kind: 'dose',
    contract,
    path: contract.replace(':sessionId', sessionId),
    actions: ['session.start-dosing', 'session.dose-given'],
    cookie: clinic.nurseCookie,
    body: { patientId, orderVersion, part: infusionFrom(mark) },
    mark,
    asked: JSON.stringify([sessionId, patientId, orderVersion, clinic.nurseId]),
  };
}

/** The person on call hears of it in the same moment. */
function selfHarmCommand(form: OpenForm | undefined): Command | undefined {
  if (form === undefined) return undefined;
  const { assessmentId, patientId, cookie } = form;
  const contract = '/api/patient/assessments/:assessmentId/answer';
  const answer = 1 + randomInt(3);
  return {
    kind: 'self-harm-answer',
    contract,
    path: contract.replace(':assessmentId', assessmentId),
    actions: ['measures.answered', 'screening.follow-up-raised', 'screening.follow-up-told'],
    cookie,
    body: { itemId: PHQ_9_SELF_HARM_ITEM, answer },
    mark: assessmentId,
    asked: JSON.stringify([patientId, PHQ_9_SELF_HARM_ITEM, answer, 'SAFE-1']),
  };
}

function readingCommand(clinic: StormClinic, patientId: string): Command {
  return pressureCommand(clinic, patientId, { kind: 'blood-pressure', systolic: 101 + randomInt(60), diastolic: 60 + randomInt(40) });
}

/** The lower value above the upper one is refused by a rule, every time. */
function refusedCommand(clinic: StormClinic, patientId: string): Command {
  return pressureCommand(clinic, patientId, { kind: 'refused', systolic: 80, diastolic: 90 });
}

function pressureCommand(clinic: StormClinic, patientId: string, { kind, systolic, diastolic }: { kind: CommandKind; systolic: number; diastolic: number }): Command {
  const contract = '/api/staff/patients/:patientId/blood-pressure';
  const measuredAt = new Date(BEGAN_MS - made).toISOString();
  return {
    kind,
    contract,
    path: contract.replace(':patientId', patientId),
    actions: ['screening.blood-pressure-recorded'],
    cookie: clinic.nurseCookie,
    body: { systolicMmHg: systolic, diastolicMmHg: diastolic, measuredAt },
    mark: `${patientId} ${measuredAt}`,
    asked: JSON.stringify([systolic, diastolic, clinic.nurseId]),
  };
}

function factCommand(clinic: StormClinic, patientId: string): Command {
  const contract = '/api/staff/patients/:patientId/facts';
  const mark = nextMark();
  const factId = FACT_IDS[randomInt(FACT_IDS.length)] ?? 'pregnant';
  return {
    kind: 'fact',
    contract,
    path: contract.replace(':patientId', patientId),
    actions: ['screening.facts-recorded'],
    cookie: clinic.nurseCookie,
    body: { origin: 'staff', facts: [{ factId, state: 'absent', details: { words: mark } }] },
    mark,
    asked: JSON.stringify([patientId, factId, 'absent', clinic.nurseId]),
  };
}

function goalCommand(clinic: StormClinic): Command {
  const contract = '/api/patient/intake/goals';
  const patient = clinic.patients[randomInt(clinic.patients.length)];
  if (patient === undefined) throw new Error('expected patients who have signed in');
  const mark = nextMark();
  const rating = randomInt(11);
  return { kind: 'goal', contract, path: contract, actions: ['screening.goal-set'], cookie: patient.cookie, body: { words: mark, rating }, mark, asked: JSON.stringify([patient.patientId, [rating]]) };
}

function patientCommand(clinic: StormClinic): Command {
  const contract = '/api/staff/patients';
  const mark = nextMark();
  return {
    kind: 'patient',
    contract,
    path: contract,
    actions: ['people.patient-added'],
    cookie: clinic.nurseCookie,
    body: { details: detailsOf(mark), isAnotherPerson: true },
    mark,
    asked: JSON.stringify(['Ada', '1984-05-02', 'female']),
  };
}

function nextMark(): string {
  return `storm-${made}-${randomInt(1_000_000)}`;
}
