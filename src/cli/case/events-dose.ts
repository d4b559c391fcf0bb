import { z } from 'zod';
import { event } from './entry.ts';
import { orderFields, productIsKnown } from './events-plan.ts';
import { escortFields, readingFields } from './events-session.ts';
import { amount, choice, day, nameOf, number, text, yesNo } from './values.ts';
import { PRODUCTS, ROUTES } from './vocabulary.ts';

const vial = nameOf('Vial, by the name it was received under. Left out: the clinic has enough in stock').optional();
const minuteReading = z.strictObject({ minute: number('Minutes after the dose began'), ...readingFields }).meta({ id: 'minute-reading', title: 'reading at a minute', description: '`minute` after the dose began, and any fields of `vital-signs`.' });

/** Giving the dose, and a whole ordinary session in one entry. */
export const doseEvents = {
  'infusion-start': event('infusion-start', {
    by: 'nurse',
    summary: 'An infusion starts; the dose begins. What is not stated is as ordered.',
    example: { event: 'infusion-start', at: '2026-03-02T10:00', doseMg: 39 },
  }, { doseMg: amount('mg', 'Milligrams in the bag or syringe').optional(), rateMlPerHour: amount('mL/h', 'Rate of the pump').optional(), vial }),
  'infusion-change': event('infusion-change', {
    by: 'nurse',
    summary: 'The rate of a running infusion changes, or it is paused or resumed.',
    example: { event: 'infusion-change', at: '+15 min', change: 'pause', reason: 'Blood pressure.' },
  }, { change: choice(['rate', 'pause', 'resume'], 'What changes'), rateMlPerHour: amount('mL/h', 'New rate').optional(), reason: text('Why').optional() }),
  'infusion-end': event('infusion-end', {
    by: 'nurse',
    summary: 'An infusion ends, complete or stopped early.',
    example: { event: 'infusion-end', at: '2026-03-02T10:40' },
  }, { givenMg: amount('mg', 'What was given. Left out: the whole dose').optional(), reason: text('Why, if stopped early').optional() }),
  injection: event('injection', {
    by: 'nurse',
    summary: 'An injection into muscle or under the skin, or a slow push into a vein; the dose begins. What is not stated is as ordered.',
    example: { event: 'injection', at: '2026-09-10T13:00', doseMg: 74, volumeMl: 1.48 },
  }, { doseMg: amount('mg', 'Dose given').optional(), volumeMl: amount('mL', 'Volume given').optional(), site: text('Where').optional(), vial }),
  lozenge: event('lozenge', {
    by: 'nurse',
    summary: 'A lozenge, troche or dissolving tablet under the tongue; the dose begins.',
    example: { event: 'lozenge', at: '2026-03-02T10:00', doseMg: 100, holdMinutes: 12, isSwallowed: false },
  }, { doseMg: amount('mg', 'Dose given').optional(), holdMinutes: number('Minutes held in the mouth').optional(), isSwallowed: yesNo('Swallowed afterwards').optional() }),
  'oral-dose': event('oral-dose', {
    by: 'nurse',
    summary: 'A dose by mouth and swallowed; the dose begins.',
    example: { event: 'oral-dose', at: '2026-03-02T10:00', doseMg: 150 },
  }, { doseMg: amount('mg', 'Dose given').optional() }),
  'nasal-spray': event('nasal-spray', {
    by: 'nurse',
    summary: 'A compounded nasal spray of the racemate; the dose begins.',
    example: { event: 'nasal-spray', at: '2026-03-02T10:00', doseMg: 50 },
  }, { doseMg: amount('mg', 'Dose given').optional() }),
  device: event('device', {
    by: 'nurse',
    summary: 'One esketamine device of 28 mg. The first device of a session begins the dose.',
    example: { event: 'device', at: '2026-04-07T10:00', number: 1, lot: 'A123', expiresOn: '2027-06-30' },
  }, {
    number: number('Which device of the session'),
    lot: text('Lot number').default('LOT-1'),
    expiresOn: day('Expiry. Left out: a year ahead').optional(),
    isEmpty: yesNo('No green dot is left').default(true),
  }),
  session: event('session', {
    by: 'nurse',
    summary: 'A whole ordinary session in one entry; `at` is the moment the dose begins. It stands for exactly the single entries that the section on the session shorthand lists, and any field makes it exact.',
    example: { event: 'session', at: '2026-03-02T10:00', route: 'intravenous', doseMgPerKg: 0.5, infusionMinutes: 40, preDose: { systolicMmHg: 122, diastolicMmHg: 78 } },
    rules: [
      { field: 'doseMg', expected: 'doseMg, doseMgPerKg, devices or order', isMet: (entry) => ['doseMg', 'doseMgPerKg', 'devices', 'order'].some((name) => entry[name] !== undefined) },
      productIsKnown,
      { field: 'devices', expected: 'devices when the product is esketamine', isMet: (entry) => entry['product'] !== 'esketamine' || entry['devices'] !== undefined || entry['doseMg'] !== undefined },
    ],
  }, {
    route: choice(ROUTES, 'Route'),
    product: choice(PRODUCTS, 'Product. Left out: racemic-ketamine, except by the nasal route, where it must be stated').optional(),
    ...orderFields,
    order: nameOf('An order that stands already. Left out: the prescriber orders on arrival').optional(),
    orderReason: text('Reason in the order').optional(),
    reason: text('Reason at the start').optional(),
    weightKg: amount('kg', 'Weight today. Left out: not weighed again').optional(),
    arrivesMinutesBefore: number('Minutes from check-in to the dose').default(30),
    preDose: z.strictObject(readingFields).meta({ title: 'reading', description: 'Vital signs before the dose. Left out, each: 122/78 mmHg, heart rate 72, SpO2 98, respiratory rate 14, MOAA/S 5' }).optional(),
    vitalSigns: z.array(minuteReading).describe('Readings at certain minutes; they replace or join the readings of the schedule. A value not stated is the value before the dose').default([]),
    lots: z.array(z.string()).describe('Lots of the esketamine devices, in order').default([]),
    vial,
    escort: z.strictObject(escortFields).meta({ title: 'escort', description: '`name`, `relation`, `phone`' }).optional(),
    dischargeMinute: number('Minutes from the start of the dose to discharge. Left out: at the first moment that DC-1 allows by default').optional(),
  }),
} as const;
