import { useAnswer } from '#interface/client/use-answer.ts';
import { useFormat } from '#interface/format/use-format.ts';
import { Card } from '#interface/layout/card.tsx';
import { Grid, Stack } from '#interface/layout/stack.tsx';
import { Tag } from '#interface/layout/tag.tsx';
import { Answered } from '#interface/states/answered.tsx';
import type { DutyList } from '../../api-duty.ts';
import { dutyList } from '../../api-duty.ts';
import { AddDutyTurn } from './add-duty-turn.tsx';
import { ClinicLineForm } from './clinic-line-form.tsx';
import { DutyTurnRow } from './duty-turn-row.tsx';
import { useWords } from './words.ts';

/** Who is on duty when, and where the clinic itself is reached: by these, what cannot wait finds somebody. */
export function Duty() {
  const asked = useAnswer(dutyList, {}, { about: ['duty', 'people'] });
  return (
    <Answered of={asked} lines={6}>
      {(duty) => <DutyParts duty={duty} />}
    </Answered>
  );
}

function DutyParts({ duty }: { readonly duty: DutyList }) {
  const say = useWords();
  const format = useFormat();
  const { turns, nowOnDuty, nextAt, line } = duty;
  const isCovered = nowOnDuty.length > 0;
  return (
    <Grid widthRem={24}>
      <Stack>
        <Card title={say('duty.now')} aside={<Tag look={isCovered ? 'teal' : 'attention'}>{say(isCovered ? 'duty.covered' : 'duty.nobody')}</Tag>}>
          <p>{isCovered ? nowOnDuty.join(', ') : nextAt === null ? say('duty.never') : say('duty.next', { moment: format.moment(nextAt) })}</p>
          <p>{say('duty.why')}</p>
          {turns.length > 0 && (
            <Stack gap="near">
              {turns.map((turn) => (
                <DutyTurnRow key={turn.turnId} turn={turn} />
              ))}
            </Stack>
          )}
        </Card>
        <Card title={say('duty.line')} look="sunken">
          <ClinicLineForm key={`${line.email} ${line.phone}`} line={line} />
        </Card>
      </Stack>
      <Card title={say('duty.add')} look="sunken">
        <AddDutyTurn />
      </Card>
    </Grid>
  );
}
