import { expect, test } from 'vitest';
import { minutes, toInstant } from '#foundation/instant.ts';
import { overlapping, proposalRows, withoutIntegration } from './proposal-rows.ts';

const length = { visit: minutes(60), recovery: minutes(60), turnover: minutes(15) };
const slot = (startsAt: string, endsAt: string) => ({ startsAt: toInstant(startsAt), endsAt: toInstant(endsAt), clashes: [], nearest: [] });
const clash = { kind: 'room', from: toInstant('2026-11-25T15:00:00Z'), until: toInstant('2026-11-25T16:00:00Z') } as const;
const proposal = {
  sessions: [
    { number: 1, isMoved: false, ...slot('2026-11-23T15:00:00Z', '2026-11-23T16:00:00Z') },
    { number: 2, isMoved: true, ...slot('2026-11-25T15:00:00Z', '2026-11-25T16:00:00Z'), clashes: [clash], nearest: [toInstant('2026-11-25T17:00:00Z')] },
  ],
  integrationVisits: [slot('2026-11-25T16:30:00Z', '2026-11-25T17:20:00Z'), null],
};

test('sessions and integration visits stand by time, with what they clash with', () => {
  const rows = proposalRows(proposal, new Map(), length);
  expect(rows.map(({ key, isOffPace, clashes }) => [key, isOffPace, clashes.length])).toEqual([
    ['session 1', false, 0],
    ['session 2', true, 1],
    ['integration 1', false, 0],
  ]);
  expect(withoutIntegration(proposal)).toBe(1);
});

test('an integration visit during the recovery after a session overlaps it, and one that begins as it ends does not', () => {
  expect([...overlapping(proposalRows(proposal, new Map(), length))]).toEqual(['session 2', 'integration 1']);
  const later = new Map([['integration 1', toInstant('2026-11-25T17:00:00Z')]]);
  expect(overlapping(proposalRows(proposal, later, length)).size).toBe(0);
});

test('a visit moved by hand keeps its length and is checked anew when it is booked', () => {
  const moved = proposalRows(proposal, new Map([['session 2', toInstant('2026-11-26T15:00:00Z')]]), length).find(({ key }) => key === 'session 2');
  expect(moved).toMatchObject({ startsAt: '2026-11-26T15:00:00.000Z', endsAt: '2026-11-26T16:00:00.000Z', clashes: [], nearest: [], isMovedByHand: true });
});
