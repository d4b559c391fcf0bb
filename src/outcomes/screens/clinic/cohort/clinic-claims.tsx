import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useAnswer } from '#interface/client/use-answer.ts';
import { useSteady } from '#interface/client/use-steady.ts';
import { Button } from '#interface/controls/button.tsx';
import { Segments } from '#interface/controls/segments.tsx';
import { Card } from '#interface/layout/card.tsx';
import { Page } from '#interface/layout/page.tsx';
import { saveFile } from '#interface/layout/save-file.ts';
import { Stack } from '#interface/layout/stack.tsx';
import { Answered } from '#interface/states/answered.tsx';
import { instruments } from '#measures/instruments.ts';
import type { WireClaims } from '../../../api-clinic.ts';
import { clinicClaimsQuery } from '../../../api-clinic.ts';
import type { OutcomeMeasure } from '../../../course-facts.ts';
import { OUTCOME_MEASURES } from '../../../course-facts.ts';
import { useWords } from '../words.ts';
import { claimsCsv } from './claims-csv.ts';
import { OwnFigure } from './own-figure.tsx';
import { PublishedClaim } from './published-claim.tsx';
import styles from './claims.module.css';

/** What the guide claims about relief, series, boosters, lasting and therapy: as published, and beside the clinic's own people. */
export function ClinicClaims() {
  const say = useWords();
  const [measure, setMeasure] = useState<OutcomeMeasure>('phq-9');
  const claims = useSteady(useAnswer(clinicClaimsQuery, { query: { measure } }));
  return (
    <Page title={say('claims.title')}>
      <Stack>
        <p className={styles['lead']}>{say('claims.words')}</p>
        <Segments label={say('course.measure')} value={measure} onChange={setMeasure} choices={OUTCOME_MEASURES.map((value) => ({ value, label: instruments[value].name }))} />
        <Answered of={claims} lines={14}>
          {(answer) => <Seeds claims={answer} />}
        </Answered>
      </Stack>
    </Page>
  );
}

function Seeds({ claims }: { readonly claims: WireClaims }) {
  const say = useWords();
  const save = () => saveFile(`${say('claims.file', { measure: claims.measure, on: claims.on })}.csv`, new Blob(['\ufeff', claimsCsv(claims)], { type: 'text/csv;charset=utf-8' }));
  return (
    <Stack>
      {claims.treated === null && <p>{say('claims.few', { smallest: claims.smallestGroup })}</p>}
      {claims.seeds.map((seed) => (
        <SeedCard key={seed.seed} seed={seed} claims={claims} />
      ))}
      <div data-print="no">
        <Button icon={<IconDownload aria-hidden="true" />} onClick={save}>
          {say('claims.save')}
        </Button>
      </div>
    </Stack>
  );
}

function SeedCard({ seed: { seed, claims: readings }, claims }: { readonly seed: WireClaims['seeds'][number]; readonly claims: WireClaims }) {
  const say = useWords();
  return (
    <Card title={say(`seed.${seed}`)}>
      <p>{say(`verdict.${seed}`)}</p>
      <div className={styles['claims']}>
        <div className={styles['heads']} aria-hidden="true">
          <span>{say('claims.published')}</span>
          <span>{say('claims.here')}</span>
        </div>
        {readings.map((reading) => (
          <div key={reading.claimId} className={styles['claim']}>
            <PublishedClaim reading={reading} />
            <OwnFigure reading={reading} claims={claims} />
          </div>
        ))}
      </div>
      <p className={styles['quiet']}>{say(`caution.${seed}`, { days: claims.integrationDays })}</p>
      {claims.lost !== null && <p className={styles['quiet']}>{say('claims.lost', { days: claims.lost.afterDays, yes: claims.lost.yes, of: claims.lost.of })}</p>}
      <p className={styles['quiet']}>{claims.caption}</p>
    </Card>
  );
}
