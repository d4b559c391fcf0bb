import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PatientId, StaffId } from '#foundation/id.ts';
import { idSchema } from '#foundation/id.ts';
import { instantSchema } from '#foundation/instant.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { localDateSchema } from '#foundation/zoned-time.ts';
import type { Lead } from './lead.ts';
import { isOpen, OPEN_STAGES } from './lead.ts';
import type { LeadAct } from './lead-act.ts';
import { leadActSchema, leadAfter } from './lead-act.ts';

const received = instantSchema.parse('2026-11-23T15:00:00.000Z');
const later = instantSchema.parse('2026-11-23T16:30:00.000Z');
const muchLater = instantSchema.parse('2026-11-25T16:30:00.000Z');
const desk: StaffId = idSchema<'Staff'>().parse('01900000-0000-7000-8000-000000000001');
const patientId: PatientId = idSchema<'Patient'>().parse('01900000-0000-7000-8000-000000000002');
const tomorrow = { what: 'Call again after lunch', dueOn: localDateSchema.parse('2026-11-24') };

const asReceived: Lead = { receivedAt: received, standing: { stage: 'new' }, ownerId: null, nextStep: null, firstContactAt: null };

const taken: LeadAct = { kind: 'owner-changed', ownerId: desk };
const called: LeadAct = { kind: 'contact-logged', contact: { way: 'phone', outcome: 'no-answer', note: null, nextStep: tomorrow } };
const planned: LeadAct = { kind: 'next-step-set', nextStep: tomorrow };
const booked: LeadAct = { kind: 'consultation-booked', consultation: { startsAt: muchLater, withStaffId: desk } };
const calledOff: LeadAct = { kind: 'consultation-called-off' };
const closed: LeadAct = { kind: 'closed', closing: { reason: 'chose-otherwise', kindNote: null, referralNote: null, isNoteSent: false } };
const reopened: LeadAct = { kind: 'reopened', why: null };
const patient: LeadAct = { kind: 'became-patient', patientId };
const everyAct = [taken, called, planned, booked, calledOff, closed, reopened, patient];

function afterAll(...acts: readonly LeadAct[]): Lead {
  return acts.reduce((lead, act) => {
    const next = leadAfter(lead, act, later);
    if (isRefusal(next)) throw new Error(next.code);
    return next;
  }, asReceived);
}

function codeOf(lead: Lead, act: LeadAct): string | null {
  const next = leadAfter(lead, act, muchLater);
  return isRefusal(next) ? next.code : null;
}

test('taking a request or planning a step leaves it new, a first try to reach the person makes it contacted', () => {
  expect(afterAll(taken, planned)).toEqual({ ...asReceived, ownerId: desk, nextStep: tomorrow });
  expect(afterAll(called)).toEqual({ ...asReceived, standing: { stage: 'contacted' }, nextStep: tomorrow, firstContactAt: later });
});

test('the first try keeps its moment when others follow', () => {
  const again = leadAfter(afterAll(called), called, muchLater);
  expect(again).toMatchObject({ firstContactAt: later });
});

test('a contact replaces the step planned before, also by none', () => {
  const none: LeadAct = { kind: 'contact-logged', contact: { way: 'phone', outcome: 'spoke', note: null, nextStep: null } };
  expect(afterAll(planned, none).nextStep).toBeNull();
});

test('a booked consultation stays booked through another contact, and can be moved or called off', () => {
  const moved: LeadAct = { kind: 'consultation-booked', consultation: { startsAt: later, withStaffId: null } };
  expect(afterAll(booked, called).standing).toEqual({ stage: 'consultation-booked', consultation: { startsAt: muchLater, withStaffId: desk } });
  expect(afterAll(booked, moved).standing).toEqual({ stage: 'consultation-booked', consultation: { startsAt: later, withStaffId: null } });
  expect(afterAll(booked, calledOff).standing).toEqual({ stage: 'contacted' });
  expect(codeOf(afterAll(called), calledOff)).toBe('consultation.nothing-booked');
});

test('closing ends the next step and keeps who looked after it', () => {
  expect(afterAll(taken, planned, closed)).toEqual({ ...asReceived, ownerId: desk, standing: { stage: 'closed', reason: 'chose-otherwise' } });
});

test('opening again brings back new where nobody was ever contacted, contacted where somebody was', () => {
  expect(afterAll(closed, reopened).standing).toEqual({ stage: 'new' });
  expect(afterAll(booked, closed, reopened).standing).toEqual({ stage: 'contacted' });
  expect(codeOf(asReceived, reopened)).toBe('consultation.lead-open');
});

test('nothing but opening again can be done with a closed request', () => {
  const refused = everyAct.filter((act) => codeOf(afterAll(closed), act) === 'consultation.lead-closed');
  expect(refused).toEqual(everyAct.filter((act) => act !== reopened));
});

test('nothing at all can be done with a request that became a patient', () => {
  expect(everyAct.every((act) => codeOf(afterAll(patient), act) === 'consultation.lead-became-patient')).toBe(true);
});

test('whatever happens in whatever order, a step stands only in open requests and no request leaves the patient stage', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...everyAct), { maxLength: 30 }), (acts) => {
      let lead = asReceived;
      for (const act of acts) {
        const next = leadAfter(lead, act, later);
        if (lead.standing.stage === 'became-patient') expect(isRefusal(next)).toBe(true);
        if (!isRefusal(next)) lead = next;
        if (!isOpen(lead)) expect(lead.nextStep).toBeNull();
        expect(isOpen(lead)).toBe(OPEN_STAGES.some((stage) => stage === lead.standing.stage));
        if (lead.standing.stage !== 'new' && lead.standing.stage !== 'closed') expect(lead.firstContactAt).not.toBeNull();
      }
    }),
  );
});

test('every act survives being written down and read again', () => {
  for (const act of everyAct) expect(leadActSchema.parse(JSON.parse(JSON.stringify(act)))).toEqual(act);
});
