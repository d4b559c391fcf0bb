import type { Instant } from '#foundation/instant.ts';
import { isRefusal } from '#foundation/refusal.ts';
import type { InputOf } from '#foundation/contract-request.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { toast } from '#interface/states/toasts.ts';
import { enterAssessment } from '../../api.ts';
import { useWords } from './words.ts';

type Entered = NonNullable<InputOf<typeof enterAssessment>['body']>['entered'];

/** Sends an entered form and says what came of it. */
export function useEnter(patientId: string, onDone: () => void) {
  const say = useWords();
  const { run, refusal, isBusy } = useCommand(enterAssessment);
  async function enter(entered: Entered, measuredAt: Instant): Promise<void> {
    const answer = await run({ params: { patientId }, body: { entered, measuredAt } });
    if (isRefusal(answer)) return;
    toast(answer.computation === '' ? say('enter.done') : answer.computation);
    onDone();
  }
  return { enter, refusal, isBusy };
}
