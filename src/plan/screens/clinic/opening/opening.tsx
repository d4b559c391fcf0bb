import { useAnswer } from '#interface/client/use-answer.ts';
import { Grid, Stack } from '#interface/layout/stack.tsx';
import { Answered } from '#interface/states/answered.tsx';
import { showOpening } from '../../../api-opening.ts';
import { Absences } from './absences.tsx';
import { ClosedDays } from './closed-days.tsx';
import { WeekForm } from './week-form.tsx';

/** When visits can take place: the week’s hours, days on which the clinic is closed, and who is away. */
export function OpeningTimes() {
  const asked = useAnswer(showOpening, {}, { about: ['opening', 'people'] });
  return (
    <Answered of={asked} lines={10}>
      {({ week, closedDays, absences }) => (
        <Grid widthRem={30}>
          <WeekForm key={JSON.stringify(week)} week={week} />
          <Stack>
            <ClosedDays days={closedDays} />
            <Absences absences={absences} />
          </Stack>
        </Grid>
      )}
    </Answered>
  );
}
