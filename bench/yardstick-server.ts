import { createServer } from 'node:http';
import pg from 'pg';

// The least that a server can do: HTTP, one statement, JSON. No sign-in, no check, no audit, no history.
const [socketFolder, user, password, database, readPatient] = process.argv.slice(2);
const pool = new pg.Pool({ host: socketFolder, user, password, database, max: 32 });
await pool.query('create table if not exists reading (id uuid primary key, patient_id uuid not null, systolic integer not null, diastolic integer not null, measured_at timestamptz not null)');
await pool.query('create index if not exists reading_by_patient on reading (patient_id, measured_at)');
// The patient who is read, with fifty readings and no more.
await pool.query(`insert into reading select gen_random_uuid(), $1, 120, 80, now() - make_interval(mins => minute) from generate_series(1, 50) minute`, [readPatient]);

const INSERT = { name: 'insert', text: 'insert into reading values ($1, $2, $3, $4, $5)' };
const SELECT = { name: 'select', text: 'select * from reading where patient_id = $1 order by measured_at desc limit 50' };

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const answer = request.method === 'POST' ? insert(JSON.parse(Buffer.concat(chunks).toString())) : select(request.url?.slice(1) ?? '');
    void answer.then((body) => response.setHeader('content-type', 'application/json').end(body), (error: unknown) => response.writeHead(500).end(String(error)));
  });
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${JSON.stringify(server.address())}\n`));
process.on('SIGTERM', () => process.exit());

type Reading = { readonly id: string; readonly patientId: string; readonly systolic: number; readonly diastolic: number; readonly measuredAt: string };

async function insert({ id, patientId, systolic, diastolic, measuredAt }: Reading): Promise<string> {
  await pool.query({ ...INSERT, values: [id, patientId, systolic, diastolic, measuredAt] });
  return '{"ok":true}';
}

async function select(patientId: string): Promise<string> {
  return JSON.stringify((await pool.query({ ...SELECT, values: [patientId] })).rows);
}
