import type { ComponentType } from 'react';
import type { Role } from '#foundation/role.ts';
import { CLINICAL_ROLES } from '#foundation/role.ts';
import { fetched } from '#interface/route/fetched.ts';
import type { ChartPart } from './care-path.ts';
import { CHART_ROLES } from './chart-roles.ts';

type SectionProps = { readonly patientId: string };

/** One part of a person’s chart: its name in the address, who may open it, and its panel, whose code comes when it is opened. */
export type ChartSection = {
  readonly name: ChartPart;
  readonly roles: readonly Role[];
  readonly Panel: ComponentType<SectionProps>;
};

function section(name: ChartPart, roles: readonly Role[], load: () => Promise<ComponentType<SectionProps>>): ChartSection {
  return { name, roles, Panel: fetched(load) };
}

/** The parts of a chart in the order in which they stand; what is not built is not here. */
export const chartSections: readonly ChartSection[] = [
  section('overview', CHART_ROLES, async () => (await import('./chart-overview.tsx')).ChartOverview),
  section('intake', CLINICAL_ROLES, async () => (await import('#screening/screens/clinic/intake/intake-panel.tsx')).IntakePanel),
  section('screening', CLINICAL_ROLES, async () => (await import('#screening/screens/clinic/verdict/screening-panel.tsx')).ScreeningPanel),
  section('risk', CLINICAL_ROLES, async () => (await import('#screening/screens/clinic/risk/risk-panel.tsx')).RiskPanel),
  section('consents', CLINICAL_ROLES, async () => (await import('#screening/screens/clinic/consent/consents-panel.tsx')).ConsentsPanel),
  section('plan', CLINICAL_ROLES, async () => (await import('#plan/screens/clinic/plan-panel.tsx')).PlanPanel),
  section('orders', CLINICAL_ROLES, async () => (await import('#plan/screens/clinic/orders/orders-panel.tsx')).OrdersPanel),
  section('sessions', CLINICAL_ROLES, async () => (await import('#session/screens/clinic/chart/sessions-panel.tsx')).SessionsPanel),
  section('measures', CLINICAL_ROLES, async () => (await import('#measures/screens/clinic/measures-panel.tsx')).MeasuresPanel),
  section('integration', CLINICAL_ROLES, async () => (await import('#integration/screens/clinic/integration-panel.tsx')).IntegrationPanel),
  section('timeline', ['therapist', 'prescriber'], async () => (await import('#outcomes/screens/clinic/timeline/timeline-panel.tsx')).TimelinePanel),
  section('outcome', CLINICAL_ROLES, async () => (await import('#outcomes/screens/clinic/outcome-panel.tsx')).OutcomePanel),
];
