import { readdir } from 'node:fs/promises';
import pg from 'pg';
import { expect, test } from 'vitest';
import { superuserAt } from '#database/embedded/roles.ts';
import { startEmbedded } from '#database/embedded/start.ts';
import { secretNamed } from '#database/secrets.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { databaseProcesses } from '../support/database-processes.ts';
import { runFenestra, startFenestra, startFolder } from '../support/fenestra-process.ts';

const PASSWORD = 'orbit pencil summer cactus';

async function post(address: string, body: object): Promise<Response> {
  return fetch(address, { method: 'POST', headers: { 'content-type': 'application/json', 'operation-id': crypto.randomUUID() }, body: JSON.stringify(body) });
}

/** What somebody with the folder in their hands might do while Fenestra is not running. */
async function tamper(folder: string, statement: string): Promise<void> {
  const server = await startEmbedded({ folder });
  if (isRefusal(server)) throw new Error(server.sentence);
  const client = new pg.Client({ ...superuserAt(server.socketFolder, await secretNamed(folder, 'superuser')), database: 'fenestra' });
  await client.connect();
  await client.query(statement);
  await client.end();
  await server.stop();
}

test('the command line adds staff and proves the audit record, while Fenestra runs and while it does not', async () => {
  const folder = await startFolder();
  const nowhere = await runFenestra(folder, ['audit', 'verify']);
  expect([nowhere.exitCode, nowhere.complained]).toEqual([1, `There is no database in ${folder} yet; start Fenestra once, name its data folder with --data, or set DATABASE_URL.\n`]);

  const fenestra = startFenestra({ folder });
  const origin = await fenestra.origin();
  expect(fenestra.said()).toContain(`Set up        ${origin}/clinic/ opens your clinic and makes you its owner; there is none yet\n`);
  await post(`${origin}/api/public/set-up`, { clinicName: 'North', slug: 'north', zone: 'America/New_York', ownerName: 'Olive Marsh', email: 'olive@mail.example', password: PASSWORD, siteName: 'Main' });
  expect(await runFenestra(folder, ['audit', 'verify', '--clinic', 'north'])).toMatchObject({ exitCode: 0, complained: '', said: expect.stringMatching(/^north: holds, 1 row, head [0-9a-f]{64}\n$/) });

  const added = await runFenestra(folder, ['user', 'add', '--clinic', 'north', '--email', 'Nina@mail.example', '--name', 'Nina Reed', '--role', 'nurse,therapist']);
  const token = /#([A-Za-z0-9_-]{43})\n/.exec(added.said)?.[1];
  expect(added.said).toContain(`${origin}/clinic/north/invitation#`);
  expect((await post(`${origin}/api/public/north/staff-invitation`, { token, password: PASSWORD })).status).toBe(200);
  fenestra.interrupt();
  expect(await fenestra.exitCode).toBe(0);

  const again = await runFenestra(folder, ['user', 'add', '--clinic', 'north', '--email', 'nina@mail.example', '--name', 'Nina Reed', '--role', 'nurse']);
  expect([again.exitCode, again.complained]).toEqual([1, 'Somebody with this e-mail address belongs to the clinic already.\n']);
  expect((await runFenestra(folder, ['audit', 'verify'])).said).toMatch(/^north: holds, 3 rows, head [0-9a-f]{64}$/m);
  expect(await databaseProcesses(folder)).toEqual([]);

  await tamper(folder, `update audit_event set action = 'people.nothing' where action = 'people.staff-invited'`);
  const broken = await runFenestra(folder, ['audit', 'verify']);
  expect(broken).toMatchObject({ exitCode: 1, said: expect.stringMatching(/^north: does not hold from row 2 on: the searchable columns of this row say something else than its event$/m) });
  expect(await databaseProcesses(folder)).toEqual([]);
});

test.each([
  ['', 'Care platform for ketamine-assisted psychotherapy clinics.'],
  ['start', 'serve the clinic until Ctrl-C'],
  ['case', 'The exit code is 0 only if every expectation held'],
  ['audit', 'Prove the record of who saw or changed what.'],
  ['audit verify', 'DATABASE_URL names a PostgreSQL 15 or newer server'],
  ['user', 'Add people who work in a clinic.'],
  ['user add', 'print the link with which they choose a password'],
  ['pk', 'Estimate from published populations, not a measurement, not for choosing a dose.'],
  ['outcomes', 'Response, remission and relapse in a file of PHQ-9 scores'],
  ['tls', 'the page that says how they come to trust it'],
])('`fenestra %s --help` says what it does, and does nothing', async (command, words) => {
  const folder = await startFolder();
  const { exitCode, said, complained } = await runFenestra(folder, [...command.split(' ').filter((word) => word !== ''), '--help']);
  expect([exitCode, complained]).toEqual([0, '']);
  expect(said.replaceAll(/\s+/g, ' ')).toContain(words);
  expect(await readdir(folder)).toEqual([]);
});

test('what cannot be understood is said in one sentence, and an unknown clinic is named', async () => {
  const folder = await startFolder();
  const role = await runFenestra(folder, ['user', 'add', '--clinic', 'north', '--email', 'nina@mail.example', '--name', 'Nina', '--role', 'surgeon']);
  expect(role.complained).toContain('Expected one or more of owner, prescriber, therapist, nurse, front-desk, separated by commas.');
  const email = await runFenestra(folder, ['user', 'add', '--clinic', 'north', '--email', 'nina', '--name', 'Nina', '--role', 'nurse']);
  expect(email.complained).toContain('Expected an e-mail address.');
});
