import { createServer } from 'node:http';
import { join } from 'node:path';
import { openPracticeClinic } from '#cli/practice/practice-clinic.ts';
import { startEmbedded } from '#database/embedded/start.ts';
import { prepareDatabase } from '#database/prepare.ts';
import { openDatabase } from '#database/tenant.ts';
import { toInstant } from '#foundation/instant.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { compose } from '#server/compose.ts';
import { machineRandom } from '#server/machine.ts';
import { servePages } from '#server/pages.ts';
import { temporaryFolder } from './temporary-folder.ts';

// The server that the browser journeys use: every part is the real one, only its clock can be moved forward, so that a
// session of two hours and a course of weeks fit into a minute. The next port takes `POST /?minutes=…`.
const port = Number(process.argv[2]);
const startedAt = Date.now();
let aheadMs = Date.parse('2026-03-02T14:00:00Z') - startedAt;
const clock = () => toInstant(Date.now() + aheadMs);

const embedded = await startEmbedded({ folder: await temporaryFolder('journeys') });
if (isRefusal(embedded)) throw new Error(embedded.sentence);
const prepared = await prepareDatabase(embedded.address);
if (isRefusal(prepared)) throw new Error(prepared.sentence);
const database = openDatabase(embedded.address);
const clinic = await openPracticeClinic({ database, clock, random: machineRandom, slug: 'practice', name: 'Practice Clinic', zone: 'America/New_York' });
const server = await compose({ database, clock, random: machineRandom, perMinute: 100_000 });
await servePages(server.app, join(import.meta.dirname, '..', '..', 'dist'), () => Promise.resolve(clinic.slug));
await server.app.listen({ host: '127.0.0.1', port });

const control = createServer((request, response) => {
  const minutes = Number(new URL(request.url ?? '/', 'http://localhost').searchParams.get('minutes') ?? 0);
  aheadMs += minutes * 60_000;
  response.end(clock());
}).listen(port + 1, '127.0.0.1');

async function stop(): Promise<void> {
  control.close();
  await server.close();
  await database.close();
  if (!isRefusal(embedded)) await embedded.stop();
  process.exit(0);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
