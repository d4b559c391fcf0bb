import { useEffect, useRef } from 'react';
import { PersonBanner } from '#interface/clinical/person-banner.tsx';
import { Link } from '#interface/route/link.tsx';
import type { PatientBanner } from '#people/api-patients.ts';
import { chartPath } from '#people/screens/clinic/chart-path.ts';
import { useHasRole } from '#people/screens/clinic/use-me.ts';
import { useWords } from '../words.ts';
import type { ChartPart } from './care-path.ts';
import { ChartFlags } from './chart-flags.tsx';
import type { ChartSection } from './chart-sections.ts';
import styles from './chart.module.css';

type Props = { readonly patient: PatientBanner; readonly sections: readonly ChartSection[]; readonly open: ChartPart | null };

/** Who this is and what has to be seen on every part of the chart, with the way to each part. */
export function ChartHead({ patient, sections, open }: Props) {
  const isClinical = useHasRole('prescriber', 'therapist', 'nurse');
  const { patientId, ageYears, details } = patient;
  return (
    <header className={styles['head']}>
      <PersonBanner {...details} calledAs={details.calledName} ageYears={ageYears} isHeading>
        {isClinical && <ChartFlags patientId={patientId} />}
      </PersonBanner>
      {sections.length > 1 && <Parts patientId={patientId} sections={sections} open={open} />}
    </header>
  );
}

function Parts({ patientId, sections, open }: { readonly patientId: string; readonly sections: readonly ChartSection[]; readonly open: ChartPart | null }) {
  const say = useWords();
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    // In newer browsers scrolling answers a promise, which must not become what the effect hands back.
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- the open part is brought into sight whenever it changes
  }, [open]);
  return (
    <nav ref={list} className={styles['parts']} aria-label={say('chart.parts')} data-print="no">
      {sections.map(({ name }) => (
        <Link key={name} to={chartPath(patientId, name === 'overview' ? undefined : name)} aria-current={name === open ? 'page' : undefined}>
          {say(`chart.${name}`)}
        </Link>
      ))}
    </nav>
  );
}
