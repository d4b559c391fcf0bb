import type { ReactNode } from 'react';
import { useAnswer } from '#interface/client/use-answer.ts';
import { PersonBanner } from '#interface/clinical/person-banner.tsx';
import { Stack } from '#interface/layout/stack.tsx';
import { Tabs } from '#interface/layout/tabs.tsx';
import type { ParamsOf } from '#interface/route/match.ts';
import { usePageTitle } from '#interface/route/page-title.ts';
import { useSearchValue } from '#interface/route/route.ts';
import { Answered } from '#interface/states/answered.tsx';
import { MeasuresPanel } from '#measures/screens/clinic/measures-panel.tsx';
import type { PatientBanner } from '#people/api-patients.ts';
import { openPatient } from '#people/api-patients.ts';
import { PersonCard } from '#people/screens/clinic/person-card.tsx';
import { OrdersPanel } from '#plan/screens/clinic/orders/orders-panel.tsx';
import { PlanPanel } from '#plan/screens/clinic/plan-panel.tsx';
import { ConsentsPanel } from '#screening/screens/clinic/consent/consents-panel.tsx';
import { IntakePanel } from '#screening/screens/clinic/intake/intake-panel.tsx';
import { RiskPanel } from '#screening/screens/clinic/risk/risk-panel.tsx';
import { ScreeningPanel } from '#screening/screens/clinic/verdict/screening-panel.tsx';
import { useWords } from './words.ts';

const PARTS = ['person', 'intake', 'screening', 'risk', 'consents', 'plan', 'orders', 'measures'] as const;

type Part = (typeof PARTS)[number];

/** One person's chart: who it is always on top, and below one part of the record at a time. */
export function PatientChart({ params: { patientId } }: { readonly params: ParamsOf<'/patients/:patientId'> }) {
  const say = useWords();
  const [wanted, open] = useSearchValue('part');
  const part = PARTS.find((each) => each === wanted) ?? 'person';
  const patient = useAnswer(openPatient, { params: { patientId } }, { about: [`patients/${patientId}`] });
  usePageTitle(say('chart.title'));
  return (
    <Answered of={patient} lines={3}>
      {(answer) => (
        <Stack>
          <Banner patient={answer} />
          <Tabs label={say('chart.parts')} tabs={PARTS.map((name) => ({ name, label: say(`chart.${name}`) }))} open={part} onOpen={open}>
            {panelOf(part, patientId)}
          </Tabs>
        </Stack>
      )}
    </Answered>
  );
}

function Banner({ patient: { details, ageYears } }: { readonly patient: PatientBanner }) {
  const { familyName, givenName, birthDate, calledName, pronouns } = details;
  return <PersonBanner familyName={familyName} givenName={givenName} birthDate={birthDate} ageYears={ageYears} calledAs={calledName} pronouns={pronouns} isHeading />;
}

function panelOf(part: Part, patientId: string): ReactNode {
  switch (part) {
    case 'person':
      return <PersonCard patientId={patientId} />;
    case 'intake':
      return <IntakePanel patientId={patientId} />;
    case 'screening':
      return <ScreeningPanel patientId={patientId} />;
    case 'risk':
      return <RiskPanel patientId={patientId} />;
    case 'consents':
      return <ConsentsPanel patientId={patientId} />;
    case 'plan':
      return <PlanPanel patientId={patientId} />;
    case 'orders':
      return <OrdersPanel patientId={patientId} />;
    case 'measures':
      return <MeasuresPanel patientId={patientId} />;
  }
}
