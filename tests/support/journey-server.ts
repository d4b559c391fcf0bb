import { createServer } from 'node:http';
import { join } from 'node:path';
import { openPracticeClinic } from '#cli/practice/practice-clinic.ts';
import { startEmbedded } from '#database/embedded/start.ts';
import { prepareDatabase } from '#database/prepare.ts';
import { openDatabase } from '#database/tenant.ts';
import type { Instant } from '#foundation/instant.ts';
import { toInstant } from '#foundation/instant.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { compose } from '#server/compose.ts';
import { machineRandom } from '#server/machine.ts';
import { servePages } from '#server/pages.ts';
import { fillCrowd } from './crowded-clinic.ts';
import { COURSE_START, fillClinics } from './filled-clinics.ts';
import { temporaryFolder } from './temporary-folder.ts';

// The server that the browser journeys use: every part is the real one, only its clock can be moved forward, so that a
// session of two hours and a course of weeks fit into a minute. The next port takes `POST /?minutes=…`, `POST /?fill=…`,
// which opens another clinic of that name in the middle of a course of care, `POST /?crowd=…`, which opens one with two
// hundred people of the last year and a half, and `POST /?process`, which says whom to stop.
const port = Number(process.argv[2]);
const WEEK_MS = 7 * 24 * 60 * 60_000;
const startedAt = Date.now();
let aheadMs = Date.parse('2026-03-02T14:00:00Z') - startedAt;
/** While a clinic is filled the clock stands where its story is: minutes that pass meanwhile would shorten a stay on record. */
let standsAt: Instant | null = null;
const clock = () => standsAt ?? toInstant(Date.now() + aheadMs);

const embedded = await startEmbedded({ folder: await temporaryFolder('journeys') });
if (isRefusal(embedded)) throw new Error(embedded.sentence);
const prepared = await prepareDatabase(embedded.address);
if (isRefusal(prepared)) throw new Error(prepared.sentence);
const database = openDatabase(embedded.address);
const clinic = await openPracticeClinic({ database, clock, random: machineRandom, slug: 'practice', name: 'Practice Clinic', zone: 'America/New_York' });
const webFolder = join(import.meta.dirname, '..', '..', 'dist');
const server = await compose({ database, clock, random: machineRandom, perMinute: 100_000, webFolder });
await servePages(server.app, webFolder, () => Promise.resolve(clinic.slug));
await server.app.listen({ host: '127.0.0.1', port });

const moveTo = (moment: Instant): void => void (standsAt = moment > clock() ? moment : clock());
const house = { app: server.app, database, clock: { now: clock, moveTo, restartAt: moveTo } };

/** Fills a clinic whose past begins now. */
async function fill(name: string): Promise<string> {
  const weeks = Math.ceil((Date.parse(clock()) - Date.parse(COURSE_START)) / WEEK_MS);
  const [filled] = await fillClinics(house, [name], Math.max(0, weeks)).finally(goOn);
  return JSON.stringify({ slug: filled?.clinic.slug, patientId: filled?.patientId, sessionId: filled?.sessionId, reminderId: filled?.reminderId });
}

function goOn(): void {
  if (standsAt !== null) aheadMs = Date.parse(standsAt) - Date.now();
  standsAt = null;
}

async function crowd(name: string): Promise<string> {
  const made = await openPracticeClinic({ database, clock, random: machineRandom, slug: name, name: `${name} clinic`, zone: 'America/New_York' });
  await fillCrowd(database, made, 200, clock());
  return JSON.stringify({ slug: made.slug });
}

const control = createServer((request, response) => {
  const asked = new URL(request.url ?? '/', 'http://localhost').searchParams;
  aheadMs += Number(asked.get('minutes') ?? 0) * 60_000;
  if (asked.has('process')) return void response.end(String(process.pid));
  const [name, crowded] = [asked.get('fill'), asked.get('crowd')];
  const filling = name !== null ? fill(name) : crowded !== null ? crowd(crowded) : null;
  if (filling === null) response.end(clock());
  else filling.then((answer) => response.end(answer), (error: unknown) => response.writeHead(500).end(String(error)));
}).listen(port + 1, '127.0.0.1');

async function stop(): Promise<void> {
  control.close();
  await server.close();
  await database.close();
  if (!isRefusal(embedded)) await embedded.stop();
  process.exit(0);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
