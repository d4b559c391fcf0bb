import { describe, expect, it } from 'vitest';
import { toInstant } from '#foundation/instant.ts';
import { localDateSchema, zoneSchema } from '#foundation/zoned-time.ts';
import type { CaseEvent, EventKind } from './events.ts';
import { eventKinds } from './events.ts';
import { preparationEvents } from './events-preparation.ts';
import { expandIntake } from './expand-intake.ts';
import { expandReadiness } from './expand-readiness.ts';
import { personSchema } from './person.ts';

const at = toInstant('2026-02-27T15:00:00Z');
const person = personSchema.parse({ sex: 'female', age: 42, childBearingPotential: 'yes', diagnoses: ['trd'] });

function stated(...events: readonly { readonly event: EventKind; readonly [field: string]: unknown }[]): readonly CaseEvent[] {
  return events.map((event) => eventKinds[event.event].schema.parse(event));
}

function kindsOf(earlier: readonly CaseEvent[]): readonly string[] {
  return expandIntake(person, earlier, at).map((event) => (event.event === 'questionnaire' ? event.measure : event.event));
}

describe('intake-completed', () => {
  it('fills in everything when nothing was stated', () => {
    expect(kindsOf([])).toEqual([
      'facts', 'medicines', 'antidepressant-trial', 'antidepressant-trial', 'blood-pressure', 'blood-pressure', 'weight',
      'laboratory-result', 'laboratory-result', 'laboratory-result', 'laboratory-result', 'laboratory-result', 'drug-screen', 'audit-c', 'single-drug-question', 'c-ssrs', 'pregnancy-test',
    ]);
  });

  it('leaves alone what was stated, whatever its outcome', () => {
    const earlier = stated(
      { event: 'blood-pressure', systolicMmHg: 178, diastolicMmHg: 106 },
      { event: 'antidepressant-trial', drug: 'sertraline' },
      { event: 'laboratory-result', test: 'alt', timesUpperLimit: 3 },
      { event: 'drug-screen', result: 'positive', positiveFor: ['cannabis'] },
      { event: 'questionnaire', measure: 'audit-c', total: 9 },
      { event: 'questionnaire', measure: 'dast-10', total: 2 },
      { event: 'asq', otherwise: 'no' },
      { event: 'pregnancy-test', result: 'positive' },
      { event: 'weight', weightLb: 180, heightCm: 170 },
      { event: 'medicines', list: [] },
    );
    expect(kindsOf(earlier)).toEqual(['facts', ...Array.from({ length: 4 }, () => 'laboratory-result')]);
  });

  it('does not count an attempt that was refused', () => {
    expect(kindsOf(stated({ event: 'drug-screen', result: 'negative', refused: true }))).toContain('drug-screen');
  });

  it('completes the medicine list with the medicines stated so far', () => {
    const list = expandIntake(person, stated({ event: 'medicine', name: 'lorazepam', amount: 1 }), at).find((event) => event.event === 'medicines');
    expect(list).toMatchObject({ isComplete: true, list: [{ name: 'lorazepam', amount: 1, unit: 'mg' }] });
  });

  it('takes two pressures five minutes apart, and keeps a stated weight when only the height is missing', () => {
    const events = expandIntake(person, stated({ event: 'weight', weightKg: 92 }), at);
    expect(events.filter((event) => event.event === 'blood-pressure').map((event) => event.effectiveAt)).toEqual(['2026-02-27T14:55:00.000Z', undefined]);
    expect(events.find((event) => event.event === 'weight')).toMatchObject({ weightKg: '92', heightCm: 170 });
  });
});

describe('ready-for-dosing', () => {
  const entry = preparationEvents['ready-for-dosing'].schema.parse({ event: 'ready-for-dosing', route: 'nasal', product: 'esketamine' });
  const around = { person, at, zone: zoneSchema.parse('America/New_York'), earlier: [], later: [], sessionDays: [] };

  it('adds consent, preparation, enrolment and a plan to the intake', () => {
    expect(expandReadiness(entry, around).slice(-4).map((event) => event.event)).toEqual(['consent-signed', 'preparation-visit', 'rems-enrolment', 'plan']);
  });

  it('plans the days of the sessions that follow, or the next day when none does', () => {
    const planned = (sessionDays: readonly string[]) => expandReadiness(entry, { ...around, sessionDays: sessionDays.map((day) => localDateSchema.parse(day)) }).at(-1);
    expect(planned(['2026-03-02', '2026-03-02', '2026-03-04'])).toMatchObject({ dates: ['2026-03-02', '2026-03-04'] });
    expect(planned([])).toMatchObject({ dates: ['2026-02-28'] });
  });

  it('leaves alone what stands already, and a plan the case states later', () => {
    const earlier = stated({ event: 'intake-completed' }, { event: 'consent-signed' }, { event: 'preparation-visit' }, { event: 'rems-enrolment' });
    const later = stated({ event: 'plan', route: 'nasal', product: 'esketamine', sessions: 2 });
    expect(expandReadiness(entry, { ...around, earlier, later })).toEqual([]);
  });
});
