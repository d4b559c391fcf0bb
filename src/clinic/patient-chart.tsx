import { Suspense, useEffect, useRef } from 'react';
import { useAnswer } from '#interface/client/use-answer.ts';
import { usePageTitle } from '#interface/route/page-title.ts';
import { useSearchValue } from '#interface/route/route.ts';
import { Answered } from '#interface/states/answered.tsx';
import { FaultBoundary } from '#interface/states/fault-boundary.tsx';
import { Loading } from '#interface/states/loading.tsx';
import { openPatient } from '#people/api-patients.ts';
import { useMe } from '#people/screens/clinic/use-me.ts';
import { isAllowed } from './allowed.ts';
import { ChartHead } from './chart/chart-head.tsx';
import type { ChartSection } from './chart/chart-sections.ts';
import { chartSections } from './chart/chart-sections.ts';
import styles from './chart/chart.module.css';

type Props = { readonly params: { readonly patientId: string } };

/** A person’s chart: who this is, always in sight, and one part of the record at a time. */
export function PatientChart({ params: { patientId } }: Props) {
  const me = useMe();
  const patient = useAnswer(openPatient, { params: { patientId } }, { about: [`patients/${patientId}`] });
  const [part] = useSearchValue('part');
  const sections = chartSections.filter((section) => me !== null && isAllowed(section.roles, me.roles));
  const open = sections.find(({ name }) => name === part) ?? sections[0];
  usePageTitle(patient.state === 'answered' ? patient.answer.name : '');
  return (
    <Answered of={patient} lines={3}>
      {(answer) => (
        <>
          <ChartHead patient={answer} sections={sections} open={open?.name ?? null} />
          {open !== undefined && <OpenSection key={open.name} section={open} patientId={patientId} />}
        </>
      )}
    </Answered>
  );
}

/** The open part; when another one is opened it takes the focus, as a new screen does. */
function OpenSection({ section, patientId }: { readonly section: ChartSection; readonly patientId: string }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus({ preventScroll: true }), []);
  return (
    <div ref={box} className={styles['section']} tabIndex={-1}>
      <FaultBoundary>
        <Suspense fallback={<Loading lines={10} />}>
          <section.Panel patientId={patientId} />
        </Suspense>
      </FaultBoundary>
    </div>
  );
}
