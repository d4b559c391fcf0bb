import { describe, expect, it } from 'vitest';
import { doseStart, entryAt, minute, orderId, recordWith, sessionHead } from '../../tests/support/session-records.ts';
import { exact } from '#foundation/quantity.ts';
import type { TreatmentKey } from '#plan/route.ts';
import type { DosePart } from './dose-part.ts';
import type { DrugGiven } from './drug-given.ts';
import { drugGiven, unsaidOf } from './drug-given.ts';
import type { EntryContent } from './entry-content.ts';
import type { ChartedEntry } from './session-record.ts';

const mg = (value: string) => ({ value, unit: 'mg' as const });
const whole = (value: string) => ({ drawn: mg(value), given: mg(value), wasted: mg('0'), returned: mg('0'), reason: null, vialId: null, lot: null });
const ONE_MG_PER_ML = exact('1', 'mg/mL');

function dose(at: number, part: DosePart, doseNumber = 1, ordered = '39'): ChartedEntry {
  return entryAt(at, { kind: 'dose', doseNumber, orderId, orderVersion: 1, ordered: mg(ordered), part });
}

const infusion = (rate: string | null): DosePart => ({ form: 'infusion', drawn: mg('50'), drawnVolume: { value: '1', unit: 'mL' }, concentration: { value: '50', unit: 'mg/mL' }, rate: rate === null ? null : { value: rate, unit: 'mL/h' }, vialId: null, lot: null });
const injection = (value: string): DosePart => ({ form: 'injection', ...whole(value), volume: { value: '1', unit: 'mL' }, concentration: { value: '50', unit: 'mg/mL' }, site: null });
const device = (isEmpty = true): DosePart => ({ form: 'device', lot: 'S1', expiresOn: null, isEmpty, vialId: null });
const step = (at: number, name: Extract<EntryContent, { kind: 'step' }>['step']): ChartedEntry => entryAt(at, { kind: 'step', step: name, reason: null });
const rate = (at: number, value: string): ChartedEntry => entryAt(at, { kind: 'dose-note', note: { note: 'rate-change', rate: { value, unit: 'mL/h' } } });
const amounts = (at: number, entered: string): ChartedEntry => entryAt(at, { kind: 'dose-amounts', doseNumber: 1, given: mg(entered), wasted: mg('0'), returned: mg('0'), reason: null });
const lozengeEnd = (at: number, outcome: 'spat-out' | 'swallowed'): ChartedEntry => entryAt(at, { kind: 'dose-note', note: { note: 'lozenge-ended', outcome } });

function given(treatment: TreatmentKey, now: number, entries: readonly ChartedEntry[], diluted: typeof ONE_MG_PER_ML | null = ONE_MG_PER_ML): readonly DrugGiven[] {
  return drugGiven(recordWith(sessionHead(treatment), entries), diluted, minute(now));
}

/** Steps of the only infusion as pairs of milligrams and minutes, rounded to what a clock shows. */
function stepsOf(now: number, entries: readonly ChartedEntry[], diluted: typeof ONE_MG_PER_ML | null = ONE_MG_PER_ML): readonly (readonly [mg: number | null, minutes: number])[] {
  const [only] = given('racemic-intravenous', now, entries, diluted);
  if (only?.route !== 'intravenous') throw new Error('the infusion is given into a vein');
  return only.steps.map(({ mg: amount, hours }) => [amount === null ? null : Math.round(amount * 1e9) / 1e9, Math.round(hours * 60 * 1e9) / 1e9]);
}

describe('an infusion as it ran', () => {
  it('follows its charted rate up to now: 60 mL/h at 1 mg/mL is 1 mg a minute', () => {
    expect(stepsOf(12, [dose(0, infusion('60'))])).toEqual([[12, 12]]);
    expect(stepsOf(0, [dose(0, infusion('60'))])).toEqual([[0, 0]]);
  });

  it('rests while it is paused, also up to now, and follows each new rate from its moment on', () => {
    const paused = [dose(0, infusion('60')), step(10, 'pause-dosing')];
    expect(stepsOf(14, paused)).toEqual([[10, 10]]);
    expect(stepsOf(20, [...paused, step(15, 'resume-dosing'), rate(17, '120')])).toEqual([[10, 10], [0, 5], [2, 2], [6, 3]]);
    expect(stepsOf(25, [...paused, rate(12, '120'), step(20, 'resume-dosing')])).toEqual([[10, 10], [0, 10], [10, 5]]);
  });

  it('ends when it is ended or stopped, whatever the time is', () => {
    expect(stepsOf(90, [dose(0, infusion('60')), step(10, 'stop-dosing')])).toEqual([[10, 10]]);
  });

  it('gives all that was ordered, and after that nothing: the bag is empty', () => {
    expect(stepsOf(39, [dose(0, infusion('60'))])).toEqual([[39, 39]]);
    expect(stepsOf(41, [dose(0, infusion('60'))])).toEqual([[39, 39], [0, 2]]);
  });

  it('comes to the amount that was entered, more or less than the rates say', () => {
    const ended = [dose(0, infusion('60')), step(20, 'end-dosing')];
    expect(stepsOf(60, [...ended, amounts(20, '20')])).toEqual([[20, 20]]);
    expect(stepsOf(60, [...ended, amounts(20, '15')])).toEqual([[15, 15], [0, 5]]);
    expect(stepsOf(60, [...ended, amounts(20, '30')])).toEqual([[30, 20]]);
  });

  it('is not known without a rate or without the concentration in the bag, also where a rate came later', () => {
    expect(stepsOf(12, [dose(0, infusion(null))])).toEqual([[null, 12]]);
    expect(stepsOf(12, [dose(0, infusion('60'))], null)).toEqual([[null, 12]]);
    expect(stepsOf(12, [dose(0, infusion(null)), rate(10, '60')])).toEqual([[null, 10], [null, 2]]);
    expect(unsaidOf(given('racemic-intravenous', 12, [dose(0, infusion(null))]))).toBe('infused-amount');
    expect(unsaidOf(given('racemic-intravenous', 12, [dose(0, infusion('60'))]))).toBeNull();
  });

  it('is spread evenly over the time that it ran once its amount is known without a rate', () => {
    const ended = [dose(0, infusion(null)), step(10, 'pause-dosing'), step(20, 'resume-dosing'), step(50, 'end-dosing')];
    expect(stepsOf(60, [...ended, amounts(50, '36')])).toEqual([[9, 10], [0, 10], [27, 30]]);
    expect(stepsOf(60, [dose(0, infusion(null)), step(0, 'end-dosing'), amounts(0, '5')])).toEqual([[5, 0]]);
  });

  it('leaves out what was taken back', () => {
    const [start, wrong] = [dose(0, infusion('60')), rate(5, '600')];
    const takenBack = entryAt(6, { kind: 'taken-back' }, { correctsEntryId: wrong.entryId, correctionReason: 'A slip' });
    expect(stepsOf(12, [start, wrong, takenBack])).toEqual([[12, 12]]);
  });
});

describe('what is given at once', () => {
  it('is a push into a vein as a step of no length, and an injection into muscle as what it is', () => {
    expect(given('racemic-intravenous', 5, [dose(0, injection('20'))])).toEqual([{ route: 'intravenous', at: doseStart, steps: [{ mg: 20, hours: 0 }] }]);
    expect(given('racemic-intramuscular', 20, [dose(0, injection('40')), dose(15, injection('20'), 2)])).toEqual([
      { route: 'intramuscular', at: doseStart, mg: 40 },
      { route: 'intramuscular', at: minute(15), mg: 20 },
    ]);
  });

  it('is what was given and not what was ordered', () => {
    expect(given('racemic-oral', 5, [dose(0, { form: 'oral-dose', ...whole('100'), given: mg('80') }, 1, '100')])).toEqual([{ route: 'oral', at: doseStart, mg: 80 }]);
  });

  it('is nothing before the dose', () => {
    expect(given('racemic-intramuscular', 0, [])).toEqual([]);
    expect(unsaidOf([])).toBeNull();
  });
});

describe('a lozenge', () => {
  const lozenge = dose(0, { form: 'lozenge', ...whole('100') });

  it('is kept for nobody knows how long until its end is charted', () => {
    const open = given('racemic-sublingual', 12, [lozenge]);
    expect(open).toEqual([{ route: 'sublingual', at: doseStart, mg: 100, keptHours: null, afterwards: null }]);
    expect(unsaidOf(open)).toBe('lozenge-end');
  });

  it('is swallowed or spat out when it is charted so', () => {
    expect(given('racemic-sublingual', 30, [lozenge, lozengeEnd(15, 'spat-out')])).toMatchObject([{ keptHours: 0.25, afterwards: 'spit' }]);
    expect(given('racemic-sublingual', 30, [lozenge, lozengeEnd(12, 'swallowed')])).toMatchObject([{ keptHours: 0.2, afterwards: 'swallow' }]);
  });

  it('has no end by one that was charted before it, or as it was given', () => {
    const second = dose(20, { form: 'lozenge', ...whole('50') }, 2);
    expect(given('racemic-sublingual', 40, [lozenge, lozengeEnd(15, 'spat-out'), second])).toMatchObject([{ afterwards: 'spit' }, { afterwards: null }]);
    expect(given('racemic-sublingual', 40, [lozenge, lozengeEnd(20, 'spat-out'), second])).toMatchObject([{ keptHours: 20 / 60, afterwards: 'spit' }, { afterwards: null }]);
  });
});

describe('into the nose', () => {
  it('devices are one dose with the gaps between them', () => {
    const three = given('esketamine-nasal', 20, [dose(0, device()), dose(5, device(), 2), dose(12, device(), 3)]);
    expect(three).toEqual([{ route: 'nasal', at: doseStart, devices: [{ mg: 28, afterHours: 0 }, { mg: 28, afterHours: 5 / 60 }, { mg: 28, afterHours: 0.2 }] }]);
    expect(unsaidOf(three)).toBeNull();
  });

  it('a device that was not empty gave nobody knows how much', () => {
    const some = given('esketamine-nasal', 20, [dose(0, device()), dose(5, device(false), 2)]);
    expect(some).toMatchObject([{ devices: [{ mg: 28 }, { mg: null }] }]);
    expect(unsaidOf(some)).toBe('device-rest');
  });

  it('a racemic spray is what was given', () => {
    expect(given('racemic-nasal', 5, [dose(0, { form: 'nasal-spray', ...whole('50') })])).toEqual([{ route: 'nasal', at: doseStart, devices: [{ mg: 50, afterHours: 0 }] }]);
  });
});
