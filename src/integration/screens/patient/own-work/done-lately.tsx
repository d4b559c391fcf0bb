import { useCommand } from '#interface/client/use-command.ts';
import { Button } from '#interface/controls/button.tsx';
import { useFormat } from '#interface/format/use-format.ts';
import { Unfold } from '#interface/layout/unfold.tsx';
import { Failed } from '#interface/states/failed.tsx';
import type { PracticeDone } from '../../../api-practices.ts';
import { removePractice } from '../../../api-practices.ts';
import { useWords } from './words.ts';
import styles from './own-work.module.css';

/** How often a practice was done in the last seven days, and when for whoever wants to see or remove it. */
export function DoneLately({ done }: { readonly done: readonly PracticeDone[] }) {
  const say = useWords();
  return (
    <Unfold word={say('practices.times', { times: done.length })}>
      <ul>
        {done.map((each) => (
          <Once key={each.practiceEntryId} done={each} />
        ))}
      </ul>
    </Unfold>
  );
}

function Once({ done: { practiceEntryId, minutes, at } }: { readonly done: PracticeDone }) {
  const say = useWords();
  const moment = useFormat().moment(at);
  const remove = useCommand(removePractice);
  return (
    <li>
      <div className={styles['once']}>
        <span>{minutes === null ? moment : say('practices.once', { moment, minutes })}</span>
        <Button look="plain" isBusy={remove.isBusy} aria-label={say('practices.removeOne', { moment })} onClick={() => void remove.run({ params: { practiceEntryId } })}>
          {say('practices.remove')}
        </Button>
      </div>
      {remove.refusal !== null && <Failed refusal={remove.refusal} />}
    </li>
  );
}
