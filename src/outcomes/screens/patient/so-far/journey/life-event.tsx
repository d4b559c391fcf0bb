import { useCommand } from '#interface/client/use-command.ts';
import { Button } from '#interface/controls/button.tsx';
import { Tag } from '#interface/layout/tag.tsx';
import { Failed } from '#interface/states/failed.tsx';
import { removeLifeEvent, shareLifeEvent } from '#integration/api-life-events.ts';
import type { TimelineMoment } from '../../../../api-timeline.ts';
import { useWords } from './words.ts';
import styles from './journey.module.css';

/** Something from the person's life, with who sees it, to be shared, closed or removed. */
export function LifeEvent({ moment: { lifeEventId, words, isShared } }: { readonly moment: Extract<TimelineMoment, { kind: 'life-event' }> }) {
  const say = useWords();
  const share = useCommand(shareLifeEvent);
  const remove = useCommand(removeLifeEvent);
  const refusal = share.refusal ?? remove.refusal;
  const params = { lifeEventId };
  return (
    <>
      <p className={styles['own']}>{words}</p>
      <div className={styles['acts']}>
        <Tag look={isShared ? 'teal' : 'plain'}>{say(isShared ? 'journey.shared' : 'journey.only')}</Tag>
        <Button look="plain" isBusy={share.isBusy} onClick={() => void share.run({ params, body: { isShared: !isShared } })}>
          {say(isShared ? 'life.unshare' : 'life.doShare')}
        </Button>
        <Button look="plain" isBusy={remove.isBusy} onClick={() => void remove.run({ params })}>
          {say('life.remove')}
        </Button>
      </div>
      {refusal !== null && <Failed refusal={refusal} />}
    </>
  );
}
