import type { ComponentType } from 'react';
import { Suspense } from 'react';
import type { Role } from '#foundation/role.ts';
import { ROLES } from '#foundation/role.ts';
import { Page } from '#interface/layout/page.tsx';
import { fetched } from '#interface/route/fetched.ts';
import { Tabs } from '#interface/layout/tabs.tsx';
import { navigate, usePlace, useSearchValue } from '#interface/route/route.ts';
import { Loading } from '#interface/states/loading.tsx';
import { useMe } from '#people/screens/clinic/use-me.ts';
import { isAllowed } from './allowed.ts';
import { useWords } from './words.ts';

type PartName = 'people' | 'rooms' | 'opening' | 'duty' | 'numbers' | 'measures' | 'texts' | 'guide' | 'letters' | 'record';
type Part = { readonly name: PartName; readonly roles: readonly Role[]; readonly Shown: ComponentType };

function part(name: PartName, roles: readonly Role[], load: () => Promise<ComponentType>): Part {
  return { name, roles, Shown: fetched(load) };
}

const parts: readonly Part[] = [
  part('people', ['owner'], async () => (await import('#people/screens/clinic/staff-people.tsx')).StaffPeople),
  part('rooms', ['owner'], async () => (await import('#people/screens/clinic/staff-rooms.tsx')).StaffRooms),
  part('opening', ['owner', 'front-desk'], async () => (await import('#plan/screens/clinic/opening/opening.tsx')).OpeningTimes),
  part('duty', ['owner', 'prescriber'], async () => (await import('#people/screens/clinic/duty.tsx')).Duty),
  part('numbers', ['owner', 'prescriber'], async () => (await import('./clinic-numbers.tsx')).ClinicNumbers),
  part('measures', ['owner', 'prescriber'], async () => (await import('#measures/screens/clinic/own/own-measures.tsx')).OwnMeasures),
  part('texts', ['owner', 'prescriber'], async () => (await import('#screening/screens/clinic/consent/consent-texts.tsx')).ConsentTexts),
  part('guide', ROLES, async () => (await import('./guide-part.tsx')).GuidePart),
  part('letters', ['owner'], async () => (await import('#people/screens/clinic/letters.tsx')).Letters),
  part('record', ['owner'], async () => (await import('#audit/screens/clinic/audit-record.tsx')).AuditRecord),
];

/** What the clinic is made of and works by: people, rooms, opening times, who is on duty, the numbers of the rules, measures of its own, consent texts, the guide, letters, the audit record. */
export function Settings() {
  const say = useWords();
  const me = useMe();
  const { path } = usePlace();
  const [wanted] = useSearchValue('part');
  const allowed = parts.filter(({ roles }) => me !== null && isAllowed(roles, me.roles));
  const open = allowed.find(({ name }) => name === wanted) ?? allowed[0];
  return (
    <Page title={say('account.settings')}>
      {open !== undefined && (
        <Tabs label={say('settings.parts')} tabs={allowed.map(({ name }) => ({ name, label: say(`settings.${name}`) }))} open={open.name} onOpen={(name) => navigate(`${path}?part=${name}`, { replace: true })}>
          <Suspense fallback={<Loading lines={8} />}>
            <open.Shown />
          </Suspense>
        </Tabs>
      )}
    </Page>
  );
}
