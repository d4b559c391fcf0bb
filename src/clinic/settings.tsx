import type { ReactNode } from 'react';
import { Page } from '#interface/layout/page.tsx';
import { Tabs } from '#interface/layout/tabs.tsx';
import { useSearchValue } from '#interface/route/route.ts';
import { AuditRecord } from '#audit/screens/clinic/audit-record.tsx';
import { consultationSettings } from '#consultation/settings.ts';
import { integrationSettings } from '#integration/settings.ts';
import { measureSettings } from '#measures/settings.ts';
import { outcomeSettings } from '#outcomes/settings.ts';
import { Letters } from '#people/screens/clinic/letters.tsx';
import { SettingNumbers } from '#people/screens/clinic/setting-numbers.tsx';
import { StaffPeople } from '#people/screens/clinic/staff-people.tsx';
import { StaffRooms } from '#people/screens/clinic/staff-rooms.tsx';
import { planSettings } from '#plan/settings.ts';
import { ConsentTexts } from '#screening/screens/clinic/consent/consent-texts.tsx';
import { screeningSettings } from '#screening/settings.ts';
import { sessionSettings } from '#session/settings.ts';
import { useWords } from './words.ts';

const PARTS = ['people', 'rooms', 'numbers', 'texts', 'letters', 'record'] as const;

type Part = (typeof PARTS)[number];

/** What the owner sets and looks after: people, rooms, the numbers of the rules, consent texts, letters, the audit record. */
export function Settings() {
  const say = useWords();
  const [wanted, open] = useSearchValue('part');
  const part = PARTS.find((each) => each === wanted) ?? 'people';
  return (
    <Page title={say('account.settings')}>
      <Tabs label={say('settings.parts')} tabs={PARTS.map((name) => ({ name, label: say(`settings.${name}`) }))} open={part} onOpen={open}>
        <Open part={part} />
      </Tabs>
    </Page>
  );
}

function Open({ part }: { readonly part: Part }): ReactNode {
  const say = useWords();
  switch (part) {
    case 'people':
      return <StaffPeople />;
    case 'rooms':
      return <StaffRooms />;
    case 'numbers':
      return (
        <SettingNumbers
          groups={[
            { name: say('numbers.consultation'), table: consultationSettings },
            { name: say('numbers.measures'), table: measureSettings },
            { name: say('numbers.screening'), table: screeningSettings },
            { name: say('numbers.plan'), table: planSettings },
            { name: say('numbers.session'), table: sessionSettings },
            { name: say('numbers.integration'), table: integrationSettings },
            { name: say('numbers.outcomes'), table: outcomeSettings },
          ]}
        />
      );
    case 'texts':
      return <ConsentTexts />;
    case 'letters':
      return <Letters />;
    case 'record':
      return <AuditRecord />;
  }
}
