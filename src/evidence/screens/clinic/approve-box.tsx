import { IconSignature } from '@tabler/icons-react';
import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Button } from '#interface/controls/button.tsx';
import { Card } from '#interface/layout/card.tsx';
import { Failed } from '#interface/states/failed.tsx';
import { toast } from '#interface/states/toasts.ts';
import { approveGuideCard } from '../../api.ts';
import type { GuideLanguage } from '../../guide-language.ts';
import type { CardDetail } from './shapes.ts';
import type { GuideStaff } from './staff.ts';
import { mayApprove } from './staff.ts';
import { useWords } from './words.ts';
import styles from './guide.module.css';

type Props = { readonly language: GuideLanguage; readonly card: CardDetail; readonly me: GuideStaff };

/** Puts a clinician's name under exactly what is on the screen, or says what it waits for. */
export function ApproveBox({ language, card, me }: Props) {
  const say = useWords();
  const approve = useCommand(approveGuideCard);
  const { toApprove, draft, draftCheck, cardId, newest, approval } = card;
  if (toApprove === null) return null;
  const why = whyNot(card, me);
  if (why !== null && draft === null) return null;
  async function send(): Promise<void> {
    const answer = await approve.run({ params: { language, cardId }, body: { seenVersion: newest, textHash: toApprove?.textHash ?? null } });
    if (!isRefusal(answer)) toast(say('approve.done'));
  }
  const hasFaults = draftCheck !== null && draftCheck.faults.length > 0;
  const isAgain = draft === null && approval !== null;
  return (
    <Card title={say('approve.title')}>
      {why !== null ? (
        <p>{say(`approve.${why}`)}</p>
      ) : hasFaults ? (
        <p>{say('approve.faults')}</p>
      ) : (
        <>
          <p className={styles['statement']}>{say(toApprove.shows === 'nothing' ? 'approve.hide' : 'approve.read')}</p>
          <Button look={isAgain ? 'quiet' : 'primary'} icon={<IconSignature aria-hidden="true" />} isBusy={approve.isBusy} onClick={() => void send()}>
            {say(isAgain ? 'approve.again' : 'approve.send', { name: me.name })}
          </Button>
          {approve.refusal !== null && <Failed refusal={approve.refusal} />}
        </>
      )}
    </Card>
  );
}

/** Why somebody cannot approve it, whatever it says. */
function whyNot({ toApprove, mayApproveOwn }: CardDetail, me: GuideStaff): 'own' | 'waits' | null {
  if (!mayApprove(me)) return 'waits';
  return toApprove?.writerId === me.staffId && !mayApproveOwn ? 'own' : null;
}
