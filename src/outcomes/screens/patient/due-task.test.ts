import { expect, test } from 'vitest';
import { toInstant } from '#foundation/instant.ts';
import { dueTasks } from './due-task.ts';

const at = toInstant('2026-11-23T15:00:00Z');
const soon = toInstant('2026-11-23T20:00:00Z');
const later = toInstant('2026-11-30T20:00:00Z');
const form = (measure: string, closesAt: typeof at | null) => ({ measure, name: measure, dueAt: at, closesAt });

const said = (kind: 'symptoms' | 'history' | 'hopes' | 'expectancy') => ({ kind, words: null, rating: null, recordedAt: at });
const intakeDone = { questions: [], medicines: { state: 'declined' as const, list: [] }, goals: [], words: [said('symptoms'), said('history'), said('hopes'), said('expectancy')] };
const intakeNew = { questions: [], medicines: { state: 'not-asked' as const, list: [] }, goals: [], words: [] };
const agreed = { toSign: [], signed: [], nothingBindingUntil: null };

const kindsOf = (tasks: ReturnType<typeof dueTasks>) => tasks.map((task) => (task.kind === 'form' ? task.form : task.kind));

test('what can soon no longer be answered comes first, forms that wait come last', () => {
  const due = [form('gad-7', null), form('phq-9', later), form('mood-thermometer', soon)];
  expect(kindsOf(dueTasks({ due, intake: intakeNew, consents: agreed }))).toEqual(['mood-thermometer', 'phq-9', 'intake', 'gad-7']);
});

test('a form that is not filled in on the phone is not shown', () => {
  expect(dueTasks({ due: [form('madrs', null)], intake: intakeDone, consents: agreed })).toEqual([]);
});

test('an intake with everything answered or left out on purpose no longer waits', () => {
  expect(dueTasks({ due: [], intake: intakeDone, consents: agreed })).toEqual([]);
});

test('an intake that nobody has begun says so', () => {
  expect(dueTasks({ due: [], intake: intakeNew, consents: agreed })).toEqual([{ kind: 'intake', openParts: 3, parts: 5, isBegun: false }]);
});
