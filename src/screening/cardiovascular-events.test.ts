import { describe, expect, it } from 'vitest';
import { toInstant } from '#foundation/instant.ts';
import { day, fact, factsWith, healthyPerson, listed } from '../../tests/support/screening-cases.ts';
import { screenCardiovascularEvents } from './cardiovascular-events.ts';
import type { FactDetails, FactOrigin } from './fact.ts';
import type { FactId } from './facts.ts';

const EVENTS: readonly FactId[] = ['heart-attack', 'unstable-angina', 'stroke-or-tia'];

/** The screening day is 2 March 2026. */
function found(factId: FactId, details: FactDetails, origin: FactOrigin = 'document') {
  return listed(screenCardiovascularEvents(healthyPerson({ facts: factsWith(fact(factId, 'present', { details, origin })) })));
}

const clearedOn = (givenOn: string) => ({ clearance: { givenOn: day(givenOn), reference: 'letter' } });

describe.each(EVENTS)('%s', (factId) => {
  it('41 days ago refuses even with a clearance', () => {
    expect(found(factId, { happenedOn: day('2026-01-20'), ...clearedOn('2026-03-01') })).toEqual(['REFUSE ELIG-A8']);
  });

  it('42 days ago with a clearance given that day is reviewed', () => {
    expect(found(factId, { happenedOn: day('2026-01-19'), ...clearedOn('2026-03-02') })).toEqual(['REVIEW ELIG-A8']);
  });

  it('42 days ago without a clearance refuses', () => {
    expect(found(factId, { happenedOn: day('2026-01-19') })).toEqual(['REFUSE ELIG-A8']);
  });

  it('with a clearance written inside the first 42 days refuses', () => {
    expect(found(factId, { happenedOn: day('2026-01-01'), ...clearedOn('2026-02-11') })).toEqual(['REFUSE ELIG-A8']);
    expect(found(factId, { happenedOn: day('2026-01-01'), ...clearedOn('2026-02-12') })).toEqual(['REVIEW ELIG-A8']);
  });

  it('with a clearance in the person’s own words or dated ahead refuses', () => {
    expect(found(factId, { happenedOn: day('2026-01-01'), ...clearedOn('2026-02-20') }, 'own-words')).toEqual(['REFUSE ELIG-A8']);
    expect(found(factId, { happenedOn: day('2026-01-01'), ...clearedOn('2026-03-03') })).toEqual(['REFUSE ELIG-A8']);
  });

  it('91 days ago still needs a clearance, 92 days ago is reviewed', () => {
    expect(found(factId, { happenedOn: day('2025-12-01') })).toEqual(['REFUSE ELIG-A8']);
    expect(found(factId, { happenedOn: day('2025-11-30') })).toEqual(['REVIEW ELIG-A8']);
  });

  it('without a date is not known', () => {
    expect(found(factId, {})).toEqual(['UNKNOWN ELIG-A8']);
  });
});

describe.each<FactId>(['decompensated-heart-failure', 'severe-aortic-stenosis'])('%s', (factId) => {
  it('refuses until a specialist clears it', () => {
    expect(found(factId, {})).toEqual(['REFUSE ELIG-A8']);
    expect(found(factId, clearedOn('2026-02-20'))).toEqual(['REVIEW ELIG-A8']);
    expect(found(factId, clearedOn('2026-02-20'), 'own-words')).toEqual(['REFUSE ELIG-A8']);
  });
});

it('a rhythm with symptoms is reviewed', () => {
  expect(found('symptomatic-arrhythmia', {})).toEqual(['REVIEW ELIG-A8']);
});

it('the calendar of the clinic decides: late in the evening of the 41st day in New York is not yet the 42nd', () => {
  const details = { happenedOn: day('2026-01-19'), ...clearedOn('2026-03-01') };
  const evening = healthyPerson({ facts: factsWith(fact('heart-attack', 'present', { details, origin: 'document' })) });
  expect(listed(screenCardiovascularEvents({ ...evening, now: toInstant('2026-03-02T04:00:00Z') }))).toEqual(['REFUSE ELIG-A8']);
});
