import { randomBytes } from 'node:crypto';
import type { PoolConfig } from 'pg';
import { expect, test } from 'vitest';
import { asSuperuser, createTestDatabase } from '../../tests/support/database.ts';
import type { DatabaseAddress } from './address.ts';
import { bootCheck } from './boot-checks.ts';
import { withConnection } from './connection.ts';

/** The cluster of the tests may forget on power loss, which every start would refuse. */
const FORGETFUL = ['fsync', 'full_page_writes', 'synchronous_commit'].map((name) => `The setting ${name} is off, so saved entries could be lost; set it to on.`).join(' ');

/** What the check finds in a fresh database in which `sql` was planted by an administrator, beside the cluster's own faults. */
async function findingsAfter(sql: string, application: (address: DatabaseAddress) => PoolConfig = (address) => address.application): Promise<string> {
  const address = await createTestDatabase();
  await asSuperuser((client) => client.query(sql), address.owner.database);
  const refusal = await withConnection(application(address), 'application', bootCheck);
  return (refusal?.sentence ?? '').replace('Fenestra will not start on this database: ', '').replace(FORGETFUL, '').trim();
}

/** A role of the whole cluster, so its name is its own. */
function rolePlanted(attributes: string): { readonly sql: string; readonly user: string; readonly as: (address: DatabaseAddress) => PoolConfig } {
  const user = `planted_${randomBytes(6).toString('hex')}`;
  return {
    user,
    sql: `create role ${user} login password 'planted' ${attributes}; grant fenestra_app to ${user};`,
    as: (address) => ({ ...address.application, user, password: 'planted' }),
  };
}

test('a database as the migrations make it has no fault, and a setting that forgets is named', async () => {
  const { application } = await createTestDatabase();
  const refusal = await withConnection(application, 'application', bootCheck);
  expect(refusal?.sentence).toBe(`Fenestra will not start on this database: ${FORGETFUL}`);
});

test('a role that only belongs to the application’s role is enough', async () => {
  const role = rolePlanted('');
  expect(await findingsAfter(role.sql, role.as)).toBe('');
});

test('a superuser as the application is refused, also because it sees every clinic', async () => {
  const role = rolePlanted('superuser');
  const findings = await findingsAfter(role.sql, role.as);
  expect(findings).toContain(`The application's role ${role.user} is a superuser; use a role that is not.`);
  expect(findings).toContain('One clinic could read a row of another clinic.');
});

test('a role that may bypass row-level security is refused', async () => {
  const role = rolePlanted('bypassrls');
  const findings = await findingsAfter(role.sql, role.as);
  expect(findings).toContain(`run: alter role "${role.user}" nobypassrls.`);
  expect(findings).toContain('A row of the table tenant_probe could be read without naming a clinic.');
});

test('the owner as the application, and a member of the owner, are refused', async () => {
  expect(await findingsAfter('grant fenestra_app to fenestra_owner', (address) => address.owner)).toContain('owns the table');
  const role = rolePlanted('in role fenestra_owner');
  expect(await findingsAfter(role.sql, role.as)).toContain('or belongs to its owner; use a role that owns nothing.');
});

test('a role without the application’s rights is refused', async () => {
  const user = `planted_${randomBytes(6).toString('hex')}`;
  const findings = await findingsAfter(
    `create role ${user} login password 'planted'; grant select on tenant_probe to ${user}`,
    (address) => ({ ...address.application, user, password: 'planted' }),
  );
  expect(findings).toBe(`The application's role ${user} lacks the application's rights; run: grant fenestra_app to "${user}".`);
});

const TABLE = 'create table planted (clinic_id uuid not null, planted_id uuid not null, primary key (clinic_id, planted_id));';
const TENANT_TABLE = `${TABLE} call make_tenant_table('planted', 'select, insert');`;
const ROW = `insert into planted values ('00000000-0000-7000-8000-000000000001', gen_random_uuid());`;

test.each([
  ['a table of clinics without row-level security', TABLE, 'The table planted lacks forced row-level security. The table planted does not have exactly the tenant policy.'],
  ['row-level security that its owner escapes', `${TENANT_TABLE} alter table planted no force row level security;`, 'The table planted lacks forced row-level security.'],
  [
    'a second policy that lets everyone in, before any row is there',
    `${TENANT_TABLE} create policy everyone on planted using (true);`,
    'The table planted does not have exactly the tenant policy.',
  ],
  [
    'a second policy that lets everyone in, with a row to see',
    `${TENANT_TABLE} create policy everyone on planted using (true); ${ROW}`,
    [
      'The table planted does not have exactly the tenant policy.',
      'A row of the table planted could be read without naming a clinic.',
      'A row of the table planted could be read for a clinic that does not exist.',
    ].join(' '),
  ],
  ['psychotherapy notes open to a whole clinic', 'drop policy readers on psychotherapy_note', 'The table psychotherapy_note lacks the policy that shows its rows to their readers alone.'],
  [
    'a policy that falls back to another clinic',
    `${TENANT_TABLE} alter policy tenant on planted using (clinic_id = coalesce(nullif(current_setting('app.clinic', true), ''), '00000000-0000-7000-8000-000000000001')::uuid);`,
    'The table planted does not have exactly the tenant policy.',
  ],
  [
    'a unique key across clinics',
    `${TENANT_TABLE} alter table planted add unique (planted_id);`,
    'The unique index planted_planted_id_key of the table planted does not begin with clinic_id.',
  ],
  [
    'a foreign key across clinics',
    `${TENANT_TABLE} create table other (clinic_id uuid, other_id uuid, planted_clinic uuid, primary key (clinic_id, other_id),
       constraint other_planted foreign key (planted_clinic, other_id) references planted); call make_tenant_table('other', 'select');`,
    'The foreign key other_planted of the table other does not begin with clinic_id.',
  ],
  [
    'a trigger on a table of clinics',
    `${TENANT_TABLE} create trigger planted_trigger before update on planted for each row execute function suppress_redundant_updates_trigger();`,
    'The table planted has the trigger planted_trigger; tables of clinics have none.',
  ],
  ['a table that nobody declared', 'create table planted (planted_id uuid primary key)', 'The table planted has no clinic_id and is not declared as belonging to no clinic.'],
  ['a table of clinics in another schema', 'create schema planted; create table planted.hidden (clinic_id uuid primary key)', 'The table hidden lacks forced row-level security. The table hidden does not have exactly the tenant policy.'],
  ['an ordinary view', 'create view planted as select * from tenant_probe', `The view planted runs with its owner's rights and could show every clinic's rows.`],
  ['a materialized view', 'create materialized view planted as select * from tenant_probe', `The materialized view planted runs with its owner's rights and could show every clinic's rows.`],
  [
    'a function with its owner’s rights',
    `create function planted() returns bigint language sql security definer as 'select count(*) from tenant_probe'`,
    `The function planted() runs with its owner's rights and could show every clinic's rows.`,
  ],
])('%s is found', async (_, sql, findings) => {
  expect(await findingsAfter(sql)).toBe(findings);
});

test('a second policy that only takes rows away is fine', async () => {
  expect(await findingsAfter(`${TENANT_TABLE} create policy fewer on planted as restrictive for all using (false) with check (false)`)).toBe('');
});

test('a view with the reader’s own rights is fine', async () => {
  expect(await findingsAfter('create view planted with (security_invoker = true) as select * from tenant_probe')).toBe('');
});
