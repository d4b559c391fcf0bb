import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useAnswer } from '#interface/client/use-answer.ts';
import { useSteady } from '#interface/client/use-steady.ts';
import { Button } from '#interface/controls/button.tsx';
import { Segments } from '#interface/controls/segments.tsx';
import { Page } from '#interface/layout/page.tsx';
import { saveFile } from '#interface/layout/save-file.ts';
import { Stack } from '#interface/layout/stack.tsx';
import { Answered } from '#interface/states/answered.tsx';
import { Empty } from '#interface/states/empty.tsx';
import { instruments } from '#measures/instruments.ts';
import type { WireClinicOutcomes } from '../../../api-clinic.ts';
import { clinicOutcomesQuery } from '../../../api-clinic.ts';
import type { OutcomeMeasure } from '../../../course-facts.ts';
import { OUTCOME_MEASURES } from '../../../course-facts.ts';
import type { OutcomeGrouping } from '../../../figure-names.ts';
import { OUTCOME_GROUPINGS } from '../../../figure-names.ts';
import { useWords } from '../words.ts';
import { CurveCard } from './curve-card.tsx';
import { PeopleCard, ShareCards } from './figures-cards.tsx';
import { useGroupName } from './group-name.ts';
import { outcomesCsv } from './outcomes-csv.ts';
import styles from './cohort.module.css';

/** What became of everybody treated here, by one measure, as one group or several; too few people are not shown. */
export function ClinicOutcomes() {
  const say = useWords();
  const [measure, setMeasure] = useState<OutcomeMeasure>('phq-9');
  const [by, setBy] = useState<OutcomeGrouping>('all');
  const outcomes = useSteady(useAnswer(clinicOutcomesQuery, { query: { measure, by } }));
  return (
    <Page title={say('outcomes.title')}>
      <Stack>
        <div className={styles['choices']}>
          <Segments label={say('course.measure')} value={measure} onChange={setMeasure} choices={OUTCOME_MEASURES.map((value) => ({ value, label: instruments[value].name }))} />
          <Segments label={say('outcomes.by')} value={by} onChange={setBy} choices={OUTCOME_GROUPINGS.map((value) => ({ value, label: say(`by.${value}`) }))} />
        </div>
        <Answered of={outcomes} lines={14}>
          {(answer) => (answer.groups.every(({ figures }) => figures === null) ? <TooFew outcomes={answer} /> : <Figures outcomes={answer} />)}
        </Answered>
      </Stack>
    </Page>
  );
}

function Figures({ outcomes }: { readonly outcomes: WireClinicOutcomes }) {
  const say = useWords();
  const nameOf = useGroupName();
  const save = () => saveFile(`${say('outcomes.file', { measure: outcomes.measure, by: outcomes.by, on: outcomes.on })}.csv`, new Blob(['\ufeff', outcomesCsv(outcomes, nameOf)], { type: 'text/csv;charset=utf-8' }));
  return (
    <Stack>
      <PeopleCard outcomes={outcomes} />
      <ShareCards outcomes={outcomes} />
      <CurveCard name="timeToResponse" way="rising" outcomes={outcomes} />
      <CurveCard name="durability" way="falling" outcomes={outcomes} />
      <div data-print="no">
        <Button icon={<IconDownload aria-hidden="true" />} onClick={save}>
          {say('outcomes.saveAll')}
        </Button>
      </div>
    </Stack>
  );
}

function TooFew({ outcomes: { by, smallestGroup } }: { readonly outcomes: WireClinicOutcomes }) {
  const say = useWords();
  return (
    <Empty title={say('outcomes.tooFew')}>
      <p>{by === 'all' ? say('outcomes.tooFewWords', { smallest: smallestGroup }) : say('outcomes.tooFewGroups', { smallest: smallestGroup })}</p>
    </Empty>
  );
}
