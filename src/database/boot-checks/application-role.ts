import type { Client } from 'pg';
import { APPLICATION_ROLE } from '../application-role.ts';

type RoleFacts = { user: string; issuperuser: boolean; bypasses: boolean; holdsrights: boolean; owned: string | null };

const FACTS = `
  select current_user as user, role.rolsuper as issuperuser, role.rolbypassrls as bypasses,
    pg_has_role(current_user, $1, 'usage') as holdsrights,
    (select min(class.relname::text) from pg_class class
      where class.relkind in ('r', 'p') and class.relnamespace = 'public'::regnamespace
        and pg_has_role(current_user, class.relowner, 'member')) as owned
  from pg_roles role where role.rolname = current_user`;

/** Ways in which the application's role could step past row-level security. */
export async function applicationRoleFaults(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<RoleFacts>(FACTS, [APPLICATION_ROLE]);
  return rows.flatMap(({ user, issuperuser, bypasses, holdsrights, owned }) => [
    ...(issuperuser ? [`The application's role ${user} is a superuser; use a role that is not.`] : []),
    ...(bypasses ? [`The application's role ${user} may bypass row-level security; run: alter role "${user}" nobypassrls.`] : []),
    ...(owned !== null && !issuperuser ? [`The application's role ${user} owns the table ${owned} or belongs to its owner; use a role that owns nothing.`] : []),
    ...(holdsrights ? [] : [`The application's role ${user} lacks the application's rights; run: grant ${APPLICATION_ROLE} to "${user}".`]),
  ]);
}
