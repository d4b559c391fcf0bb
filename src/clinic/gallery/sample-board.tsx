import { IconPlus } from '@tabler/icons-react';
import { after, minutes, toInstant } from '#foundation/instant.ts';
import { nowMs } from '#interface/client/clock.ts';
import { BigNumber, BigNumberRow } from '#interface/clinical/big-number.tsx';
import { PromptCard } from '#interface/clinical/prompt-card.tsx';
import { Age, Countdown, MinutesInto } from '#interface/clinical/time-text.tsx';
import { Button } from '#interface/controls/button.tsx';
import { Card } from '#interface/layout/card.tsx';
import { Page } from '#interface/layout/page.tsx';
import { Grid, Row } from '#interface/layout/stack.tsx';
import { Tag } from '#interface/layout/tag.tsx';

const OPENED = toInstant(nowMs());
const ROOMS = [
  { room: 'Room 2', name: 'RIVERA, Ana', phase: 'Infusion', minute: 35, due: 2, pressure: '138/84', rate: '88' },
  { room: 'Room 1', name: 'OKAFOR, Chidi', phase: 'Recovery', minute: 72, due: 6, pressure: '126/78', rate: '71' },
  { room: 'Room 4', name: 'LINDQVIST, Maja', phase: 'Infusion', minute: 12, due: 9, pressure: '119/74', rate: '80' },
] as const;

/** A board to look at. */
export function SampleBoard() {
  return (
    <Page
      title="Board"
      over="Mon 23 Nov, three rooms in use"
      action={
        <Button look="primary" icon={<IconPlus aria-hidden="true" />}>
          Start a session
        </Button>
      }
      beside={
        <PromptCard priority="medium" title="Systolic 172, limit 160 mmHg" actions={<Button look="primary">Seen</Button>}>
          <p>Room 1, since 0:40. Nobody has it yet.</p>
        </PromptCard>
      }
    >
      <Grid widthRem={20}>
        {ROOMS.map((room) => (
          <Card key={room.room} title={room.room} aside={<Tag look="teal">{room.phase}</Tag>}>
            <Row isSpread>
              <strong>{room.name}</strong>
              <MinutesInto start={after(OPENED, minutes(-room.minute))} />
            </Row>
            <BigNumberRow>
              <BigNumber isCompact label="Blood pressure" value={room.pressure} unit="mmHg" absentWord="not taken" age={<Age since={after(OPENED, minutes(-9))} />} />
              <BigNumber isCompact label="Heart rate" value={room.rate} unit="/min" absentWord="not taken" age={<Age since={after(OPENED, minutes(-9))} />} />
            </BigNumberRow>
            <p>
              Vital signs in <Countdown to={after(OPENED, minutes(room.due))} />
            </p>
          </Card>
        ))}
      </Grid>
    </Page>
  );
}
