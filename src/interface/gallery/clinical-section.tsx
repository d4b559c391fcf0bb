import { IconPlayerStop } from '@tabler/icons-react';
import { useState } from 'react';
import { after, minutes } from '#foundation/instant.ts';
import type { LocalDate } from '#foundation/zoned-time.ts';
import { nowMs } from '../client/clock.ts';
import { toInstant } from '#foundation/instant.ts';
import { BigNumber, BigNumberRow } from '../clinical/big-number.tsx';
import { HoldButton } from '../clinical/hold-button.tsx';
import { NumberPad } from '../clinical/number-pad.tsx';
import { PersonBanner } from '../clinical/person-banner.tsx';
import { PromptCard, PromptMarker } from '../clinical/prompt-card.tsx';
import { RuleCard } from '../clinical/rule-card.tsx';
import { Age, Countdown, MinutesInto } from '../clinical/time-text.tsx';
import { Button } from '../controls/button.tsx';
import { doseText } from '../format/format.ts';
import { Card } from '../layout/card.tsx';
import { FactList } from '../layout/fact-list.tsx';
import { Grid, Row, Stack } from '../layout/stack.tsx';
import { Table } from '../layout/table.tsx';
import { Tag } from '../layout/tag.tsx';
import { toast } from '../states/toasts.ts';
import { FINDING } from './sample.ts';

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a sample birth date; real ones come parsed from the server
const BORN = '1984-04-03' as LocalDate;
const OPENED = toInstant(nowMs());
const ROOMS = [
  { room: 'Room 1', name: 'RIVERA, Ana', phase: 'Infusion', minute: 35 },
  { room: 'Room 2', name: 'OKAFOR, Chidi', phase: 'Recovery', minute: 72 },
  { room: 'Room 3', name: 'LINDQVIST, Maja', phase: 'Arriving', minute: null },
];

/** What the dosing room and the chart are made of. */
export function ClinicalSection() {
  const [systolic, setSystolic] = useState('');
  return (
    <Stack>
      <Card>
        <PersonBanner familyName="Rivera" givenName="Ana" birthDate={BORN} ageYears={42} calledAs="Annie" pronouns="she/her" isHeading={false}>
          <Tag look="attention">Allergy: ondansetron</Tag>
          <Tag>Session 3 of 6</Tag>
        </PersonBanner>
        <BigNumberRow>
          <BigNumber
            label="Blood pressure"
            value="172/98"
            unit="mmHg"
            absentWord="not taken"
            age={<Age since={after(OPENED, minutes(-1))} />}
            trend={{ direction: 'up', words: '34 above baseline' }}
            marker={<PromptMarker priority="medium" />}
          />
          <BigNumber label="Heart rate" value="88" unit="/min" absentWord="not taken" age={<Age since={after(OPENED, minutes(-1))} />} trend={{ direction: 'level', words: 'steady' }} />
          <BigNumber label="Oxygen" value="97" unit="%" absentWord="not taken" age={<Age since={after(OPENED, minutes(-1))} />} trend={{ direction: 'down', words: '1 below' }} />
          <BigNumber label="Sedation" value={null} unit="" absentWord="not assessed" age={null} />
        </BigNumberRow>
      </Card>
      <Grid widthRem={22}>
        <Card title="Enter a number">
          <NumberPad
            label="Systolic"
            unit="mmHg"
            value={systolic}
            onChange={setSystolic}
            limits={{ min: 50, max: 300, decimals: 0 }}
            previous={{ value: '138', words: '138, 15 min ago' }}
            onDone={() => toast('Systolic saved')}
          />
        </Card>
        <Stack>
          <PromptCard
            priority="high"
            title="Oxygen 88 %, limit 92 %"
            actions={
              <>
                <Button look="primary">Seen</Button>
                <Button>Recheck</Button>
                <Button>Call the prescriber</Button>
              </>
            }
          >
            <p>Since 0:20. The room’s nurse has it.</p>
          </PromptCard>
          <PromptCard priority="medium" title="Systolic 172, limit 160 mmHg">
            <p>Since 2:10. Nobody has it yet.</p>
          </PromptCard>
          <PromptCard priority="low" title="Vital signs are due">
            <p>
              <Countdown to={after(OPENED, minutes(2))} />
            </p>
          </PromptCard>
          <Card title="Time">
            <FactList
              items={[
                { name: 'Next vital signs', value: <Countdown to={after(OPENED, minutes(4))} /> },
                { name: 'Walk test', value: <Countdown to={after(OPENED, minutes(-1))} /> },
                { name: 'Minute', value: <MinutesInto start={after(OPENED, minutes(-35))} /> },
                { name: 'Dose', value: doseText({ value: '39', unit: 'mg' }, { value: '0.50', unit: 'mg/kg' }) },
              ]}
            />
            <Row>
              <HoldButton action="Stop the infusion" icon={<IconPlayerStop aria-hidden="true" />} onConfirm={() => toast('Infusion stopped')} />
            </Row>
          </Card>
        </Stack>
        <Card title="Readiness">
          <RuleCard finding={FINDING} state={<Tag look="teal">in order</Tag>} />
          <RuleCard
            finding={{ ...FINDING, ruleId: 'DC-4', sentence: 'Nobody is named to go home with.', inputs: [{ name: 'Escort', value: null }], threshold: null }}
            state={<Tag look="attention">open</Tag>}
          />
        </Card>
      </Grid>
      <Table
        label="Rooms now"
        rows={ROOMS}
        keyOf={(row) => row.room}
        columns={[
          { name: 'room', heading: 'Room', value: (row) => row.room },
          { name: 'name', heading: 'Patient', value: (row) => row.name },
          { name: 'phase', heading: 'Phase', value: (row) => row.phase, renderCell: (row) => <Tag>{row.phase}</Tag> },
          { name: 'minute', heading: 'Minute', value: (row) => row.minute, isNumber: true },
        ]}
      />
    </Stack>
  );
}
