import { expect, it, test } from 'vitest';
import { toInstant } from '#foundation/instant.ts';
import { fitForDose, settings } from '../../tests/support/fit-person.ts';
import type { GateInput } from './gate.ts';
import { assessGate } from './gate.ts';
import { gateItemKeys } from './gate-item.ts';
import { readinessAhead } from './readiness-ahead.ts';

const now = toInstant('2026-03-04T15:00:00Z');
/** Nobody has come: what only the day can answer is not there. */
const ahead: GateInput = { ...fitForDose(now), identityEntered: null, medicines: null, lastFood: null, lastDrink: null, escort: null, readings: [], isPrescriberOnSite: null };
const readiness = (change: Partial<GateInput> = {}) => readinessAhead(assessGate({ ...ahead, ...change }, settings));

test('with everything settled that can be settled before the day, a session is ready, and says what is asked on it', () => {
  expect(readiness()).toMatchObject({ isReady: true, open: [] });
  expect(readiness().onTheDay.map(({ key }) => key)).toEqual(['identity', 'medicines', 'fasting', 'escort', 'vital-signs', 'blood-pressure']);
});

it.each<[string, Partial<GateInput>]>([
  ['consent', { consent: 'missing' }],
  ['screening', { screening: 'undecided' }],
  ['screening', { screening: 'incomplete' }],
  ['order', { order: null }],
  ['dose', { doseFindings: null }],
  ['risk', { concerns: [{ ruleId: 'MAN-1', kind: 'hold', since: now }] }],
  ['non-response', { nonResponse: 'flagged' }],
  ['pregnancy', { pregnancy: { result: 'positive', testedAt: now, hasMissedPeriodSince: null } }],
])('what stands in the way (%s) is open, with what would make it a go', (key, change) => {
  const { isReady, open } = readiness(change);
  expect(isReady).toBe(false);
  expect(open).toContainEqual(expect.objectContaining({ key, wouldMakeItGo: expect.stringMatching(/.+/) }));
});

test('without an order one line is open, not three', () => {
  expect(readiness({ order: null, doseFindings: null }).open.map(({ key }) => key)).toEqual(['order']);
});

test('a pregnancy test that is still to come is taken on the day', () => {
  expect(readiness({ pregnancy: null })).toMatchObject({ isReady: true });
  expect(readiness({ pregnancy: null }).onTheDay.map(({ key }) => key)).toContain('pregnancy');
});

test('every item of the check is in exactly one of the three', () => {
  const { settled, open, onTheDay } = readiness({ treatment: 'esketamine-nasal', consent: 'expired' });
  expect([...settled, ...open, ...onTheDay].map(({ key }) => key).toSorted()).toEqual([...gateItemKeys].toSorted());
});
