import type { LocalDate } from '#foundation/zoned-time.ts';
import { localDateOf } from '#foundation/zoned-time.ts';
import { logLeadContact, makePatientOfLead, readLead } from '#consultation/api.ts';
import { addPatient } from '#people/api-patients.ts';
import type { PatientDetails } from '#people/patient-details.ts';
import { recordBodyMeasure, recordFacts } from '#screening/api-intake.ts';
import { isEvent } from '../format.ts';
import { birthDateOf, heightCmOf } from '../person.ts';
import { isRefused } from './browser.ts';
import { weightOf } from './events/intake.ts';
import type { EventOutcome } from './outcome.ts';
import { done, refused } from './outcome.ts';
import type { Scene } from './scene.ts';
import { admitPatient, browserFor } from './scene.ts';

/** Puts the person of the case on record, with what is known of body size and child-bearing potential from the start. */
export async function takeOn(scene: Scene): Promise<EventOutcome> {
  const { record } = scene;
  const details = detailsOf(scene);
  const added = record.leadId !== null && !closesItsRequest(scene) ? await fromRequest(scene, details) : await browserFor(scene, addPatient, 'front-desk').ask(addPatient, { body: { details } });
  if (isRefused(added)) return refused(added);
  admitPatient(scene, added.patientId);
  return recordFirstFacts(scene, added.patientId);
}

/** A clinic that does not know yet whether it can treat somebody keeps the request open beside the record. */
function closesItsRequest({ document }: Scene): boolean {
  return document.timeline.some((entry) => isEvent(entry) && entry.event === 'consultation-closed');
}

async function fromRequest(scene: Scene, details: PatientDetails) {
  const leadId = scene.record.leadId ?? raise('a request that is not there');
  const desk = browserFor(scene, makePatientOfLead, 'front-desk');
  const lead = await desk.ask(readLead, { params: { leadId } });
  if (isRefused(lead)) return lead;
  const contact = { way: 'phone', outcome: 'spoke', note: null, nextStep: null } as const;
  const reached = await desk.ask(logLeadContact, { params: { leadId }, body: { ...contact, version: lead.version } });
  if (isRefused(reached)) return reached;
  const { familyName, givenName, birthDate, sex, email } = details;
  return desk.ask(makePatientOfLead, { params: { leadId }, body: { version: reached.version, familyName, givenName, birthDate, sex, email, isAnotherPerson: false } });
}

async function recordFirstFacts(scene: Scene, patientId: NonNullable<Scene['record']['patientId']>): Promise<EventOutcome> {
  const { person } = scene.document;
  const params = { patientId };
  const weight = weightOf(person);
  const heightCm = heightCmOf(person);
  if (weight !== null || heightCm !== null) {
    const measured = await browserFor(scene, recordBodyMeasure, 'nurse').ask(recordBodyMeasure, { params, body: { weight, heightCm, measuredAt: scene.clock.now() } });
    if (isRefused(measured)) return refused(measured);
  }
  const potential = person.childBearingPotential;
  if (potential === undefined) return done('taken on');
  scene.record.statedFacts.add('child-bearing-potential');
  const state = potential === 'yes' ? 'present' : potential === 'no' ? 'absent' : potential;
  const stated = await browserFor(scene, recordFacts, 'nurse').ask(recordFacts, { params, body: { facts: [{ factId: 'child-bearing-potential', state }], origin: 'staff' } });
  return isRefused(stated) ? refused(stated) : done('taken on');
}

function detailsOf(scene: Scene): PatientDetails {
  const { person, zone } = scene.document;
  const { givenName, familyName } = namesOf(person.name);
  const today: LocalDate = localDateOf(scene.clock.now(), zone);
  return { familyName, givenName, calledName: null, pronouns: null, birthDate: birthDateOf(person, today), sex: person.sex, language: person.language, email: emailOf(scene), phone: null };
}

/** Given and family name; a name of one word stands for both. */
export function namesOf(name: string): { readonly givenName: string; readonly familyName: string } {
  const words = name.trim().split(/\s+/);
  const familyName = words.at(-1) ?? name;
  return { givenName: words.slice(0, -1).join(' ') || familyName, familyName };
}

export function emailOf({ document }: Scene): string {
  return `${document.id.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}@mail.example`;
}

function raise(what: string): never {
  throw new Error(what);
}
