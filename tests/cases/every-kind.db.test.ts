import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaseServer } from '#cli/case/play/case-server.ts';
import { openCaseServer } from '#cli/case/play/case-server.ts';
import { UNFORESEEN } from '#cli/case/play/play-case.ts';
import { eventKinds, SHORTHANDS } from '#cli/case/events.ts';
import { expectationKinds } from '#cli/case/expectations.ts';
import { readCase } from '#cli/case/read-case.ts';
import type { CaseReport } from '#cli/case/report.ts';
import type { Database } from '#database/tenant.ts';
import { openDatabase } from '#database/tenant.ts';
import { createTestDatabase } from '../support/database.ts';

let database: Database;
let server: CaseServer;

beforeAll(async () => {
  database = openDatabase(await createTestDatabase());
  server = await openCaseServer(database);
});

afterAll(async () => {
  await server.close();
  await database.close();
});

const START = [
  { event: 'questionnaire', at: '2026-01-02T09:00', measure: 'phq-9', total: 20, items: { 9: 0 } },
  { event: 'ready-for-dosing', at: '2026-01-02T10:00', route: 'intravenous' },
  { event: 'plan', at: '2026-01-02T11:00', route: 'intravenous', dates: ['2026-01-05', '2026-01-07', '2026-01-12'] },
  { event: 'session', at: '2026-01-05T10:00', id: 'session-1', route: 'intravenous', doseMgPerKg: 0.5 },
  { event: 'order', at: '2026-01-07T08:00', id: 'order-1', route: 'intravenous', doseMgPerKg: 0.5 },
  { event: 'session-check-in', at: '2026-01-07T09:30', id: 'session-2' },
  { event: 'identity-check' },
  { event: 'vital-signs', at: '2026-01-07T09:55', systolicMmHg: 120, diastolicMmHg: 78, heartRatePerMin: 70, spo2Percent: 98 },
  { event: 'infusion-start', at: '2026-01-07T10:00' },
];

/** Fields that lean on another entry, on a moment of the example's own story, or on how the attempt ends. */
const LEANING = new Set(['at', 'id', 'order', 'session', 'sinceEntry', 'vial', 'refused', 'accepted', 'witness', 'by', 'madeBy', 'effectiveAt']);

function standalone(example: Readonly<Record<string, unknown>>, minute: number): Record<string, unknown> {
  const own = Object.entries(example).filter(([name]) => !LEANING.has(name));
  return { ...Object.fromEntries(own), ...(example['event'] === 'ledger-receive' && { vial: 'vial-1' }), at: `2026-01-07T${String(10 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}` };
}

async function play(entries: readonly Record<string, unknown>[]): Promise<CaseReport> {
  const document = { format: 'fenestra-case/1', id: 'every-kind', title: 'Every kind', person: { sex: 'female', age: 40, weightKg: 70, heightCm: 170, childBearingPotential: 'no', diagnoses: ['mdd'] }, timeline: [...START, ...entries] };
  const read = readCase(JSON.stringify(document));
  if (read.malformed) throw new Error(JSON.stringify(read.faults));
  return server.play(read, 'every-kind.json');
}

test('every kind of event can be tried, and whatever becomes of it is told in the words of the platform', async () => {
  const shorthands: readonly string[] = SHORTHANDS;
  const examples = Object.values(eventKinds).filter(({ kind }) => !shorthands.includes(kind)).map(({ example }) => example);
  const report = await play(examples.map((example, index) => standalone(example, index + 1)));
  expect(report.events.filter(({ found }) => found.startsWith(UNFORESEEN))).toEqual([]);
  expect(report.events.filter(({ found }) => found.includes('request.invalid'))).toEqual([]);
  expect(report.events.filter(({ event }) => event === 'practice-log')).toMatchObject([{ status: 'done' }]);
  const played = new Set(report.events.map(({ event }) => event));
  expect(examples.map((example) => example['event']).filter((kind) => !played.has(String(kind)))).toEqual([]);
});

test('every kind of expectation can be asked, and the answer says what was found', async () => {
  const examples = Object.values(expectationKinds).map(({ example }) => example);
  const report = await play(examples.map((example, index) => standalone(example, index + 1)));
  const asked = report.expectations.filter((line) => examples.some((example) => example['expect'] === line.expect));
  expect(asked.map((line) => line.expect).toSorted()).toEqual(Object.keys(expectationKinds).toSorted());
  expect(asked.filter(({ found }) => found.startsWith(UNFORESEEN) || found === '')).toEqual([]);
});
