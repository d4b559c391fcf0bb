import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import pg from 'pg';
import { z } from 'zod';
import { addressOfRunning } from '#database/embedded/running.ts';
import { superuserAt } from '#database/embedded/roles.ts';
import { secretNamed } from '#database/secrets.ts';
import { openDatabase } from '#database/tenant.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { askServer, cookieOf, nextForwardedAddress } from '../tests/support/served-clinic.ts';
import { vitals } from '../tests/support/session-story.ts';
import type { Shot, Volley } from './closed-loop.ts';
import { fire } from './closed-loop.ts';
import { processorMs } from './processes.ts';
import type { Goal } from './goals.ts';
import { atLeast, atMost } from './goals.ts';
import type { Program } from './program.ts';
import type { BenchClinic } from './room.ts';
import { openBenchClinic } from './room.ts';

/** One operation under one number of connections, beside its yardstick in the same minute. */
export type Measured = {
  readonly operation: string;
  readonly connections: number;
  readonly ours: Cost;
  readonly yardstick: Cost;
  readonly goals: readonly CostGoal[];
};

/** A goal, and which figure of an operation it is about; processor time is the server's and the database's together. */
export type CostGoal = Goal & { readonly of: 'p50Ms' | 'perSecond' | 'processorMs' };

export type Cost = Volley & { readonly serverMs: number; readonly databaseMs: number };

const WARM_UP_MS = 1_000;
const LASTS_MS = 4_000;
const CONNECTIONS = [1, 32] as const;

type Target = { readonly port: number; readonly server: number; database(): Promise<readonly number[]> };

/** Chart write and chart read through the whole stack, each beside node:http with the bare statement on the same PostgreSQL. */
export async function measureServer(program: Program, folder: string): Promise<readonly Measured[]> {
  const address = await addressOfRunning(folder);
  if (isRefusal(address)) throw new Error(address.sentence);
  const clinic = await openBenchClinic(() => openDatabase(address));
  const cookie = await signIn(program.origin, clinic);
  const yardstick = await startYardstick(String(address.application.host), await secretNamed(folder, 'superuser'));
  const bare: Target = { port: yardstick.port, server: yardstick.server, database: program.database };
  const measured: Measured[] = [];
  try {
    for (const { operation, shoot, bareShoot, goals } of operationsOn(clinic, cookie)) {
      for (const [index, connections] of CONNECTIONS.entries()) {
        const yardstickCost = await costOf(bare, connections, bareShoot);
        const ourCost = await costOf(program, connections, shoot);
        measured.push({ operation, connections, ours: ourCost, yardstick: yardstickCost, goals: goals[index] ?? [] });
      }
    }
  } finally {
    await yardstick.stop();
  }
  return measured;
}

async function costOf(target: Target, connections: number, shoot: () => Shot): Promise<Cost> {
  let before = await timesOf(target);
  const volley = await fire({ port: target.port, connections, warmUpMs: WARM_UP_MS, lastsMs: LASTS_MS, shoot }, async () => {
    before = await timesOf(target);
  });
  const now = await timesOf(target);
  return { ...volley, serverMs: (now.server - before.server) / volley.operations, databaseMs: (now.database - before.database) / volley.operations };
}

async function timesOf({ server, database }: Target): Promise<{ readonly server: number; readonly database: number }> {
  return { server: await processorMs([server]), database: await processorMs(await database()) };
}

type Operation = { readonly operation: string; readonly shoot: () => Shot; readonly bareShoot: () => Shot; readonly goals: typeof READ_GOALS };

const FAST: CostGoal = { ...atMost('p50', 1, 'ms', 2), of: 'p50Ms' };
const MANY: CostGoal = { ...atLeast('', 3_000, '/s'), of: 'perSecond' };
const CHEAP: CostGoal = { ...atMost('processor', 0.5, 'ms', 2), of: 'processorMs' };

/** With one connection and with many. */
const READ_GOALS: readonly [readonly CostGoal[], readonly CostGoal[]] = [[FAST], [MANY]];
const WRITE_GOALS: typeof READ_GOALS = [[FAST], [MANY, CHEAP]];

/** Whom the yardstick writes about and whom it reads. */
const BARE = { written: crypto.randomUUID(), read: crypto.randomUUID() } as const;

function operationsOn(clinic: BenchClinic, cookie: string): readonly Operation[] {
  let turn = 0;
  const next = (ids: readonly string[]): string => ids[(turn += 1) % ids.length] ?? '';
  const headers = () => ({ cookie, 'x-forwarded-for': nextForwardedAddress() });
  const read = (path: () => string) => (): Shot => ({ method: 'GET', path: path(), headers: headers() });
  const write = (path: () => string, body: () => object) => (): Shot => ({ method: 'POST', path: path(), headers: { ...headers(), 'operation-id': crypto.randomUUID() }, body: JSON.stringify(body()) });
  const bareRead = (): Shot => ({ method: 'GET', path: `/${BARE.read}`, headers: {} });
  const now = () => new Date().toISOString();
  return [
    {
      operation: 'write: a set of vital signs in a running session',
      shoot: write(() => `/api/staff/sessions/${next(clinic.fresh)}/vital-signs`, () => ({ patientId: clinic.patientId, measuredAt: now(), ...vitals(124, 79) })),
      bareShoot: bareWrite,
      goals: WRITE_GOALS,
    },
    {
      operation: 'write: a blood pressure at screening',
      shoot: write(() => `/api/staff/patients/${clinic.patientId}/blood-pressure`, () => ({ systolicMmHg: 121, diastolicMmHg: 77, measuredAt: now() })),
      bareShoot: bareWrite,
      goals: WRITE_GOALS,
    },
    { operation: 'read: a room with 50 sets of vital signs, judged', shoot: read(() => `/api/staff/sessions/${next(clinic.full)}`), bareShoot: bareRead, goals: READ_GOALS },
    { operation: 'read: therapy notes, recorded before the answer', shoot: read(() => `/api/staff/patients/${clinic.patientId}/integration-notes`), bareShoot: bareRead, goals: [[], []] },
    { operation: 'read: who a patient is', shoot: read(() => `/api/staff/patients/${clinic.patientId}`), bareShoot: bareRead, goals: READ_GOALS },
  ];
}

function bareWrite(): Shot {
  const body = { id: crypto.randomUUID(), patientId: BARE.written, systolic: 124, diastolic: 79, measuredAt: new Date().toISOString() };
  return { method: 'POST', path: '/', headers: {}, body: JSON.stringify(body) };
}

async function signIn(origin: string, { slug, nurseId }: BenchClinic): Promise<string> {
  return cookieOf(await askServer(origin, `/api/public/${slug}/practice-sign-in`, { body: { staffId: nurseId } }));
}

const boundSchema = z.object({ port: z.number() });

/** The yardstick's own process, with a database of its own in the same cluster. */
async function startYardstick(socketFolder: string, password: string): Promise<{ readonly port: number; readonly server: number; stop(): Promise<void> }> {
  const superuser = superuserAt(socketFolder, password);
  const client = new pg.Client(superuser);
  await client.connect();
  await client.query('create database yardstick');
  await client.end();
  const child = spawn(process.execPath, [join(import.meta.dirname, 'yardstick-server.ts'), socketFolder, String(superuser.user), password, 'yardstick', BARE.read], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [bound] = await once(child.stdout, 'data');
  return {
    port: boundSchema.parse(JSON.parse(String(bound))).port,
    server: child.pid ?? 0,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}
