import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Button } from '#interface/controls/button.tsx';
import { Row, Stack } from '#interface/layout/stack.tsx';
import { Failed } from '#interface/states/failed.tsx';
import { toast } from '#interface/states/toasts.ts';
import { writeGuideVersion } from '../../api.ts';
import type { GuideLanguage } from '../../guide-language.ts';
import type { CardDetail } from './shapes.ts';
import { useWords } from './words.ts';
import styles from './guide.module.css';

type Act = { readonly shows: 'nothing' | 'shipped-text' | 'as-before'; readonly done: 'hidden' | 'restored' | 'dropped' };
const HIDE: Act = { shows: 'nothing', done: 'hidden' };
const RESTORE: Act = { shows: 'shipped-text', done: 'restored' };
const DROP: Act = { shows: 'as-before', done: 'dropped' };

/** What the owner can do with a card; each but dropping becomes a draft that waits for an approval. */
export function CardActs({ language, card, onWrite }: { readonly language: GuideLanguage; readonly card: CardDetail; readonly onWrite: () => void }) {
  const say = useWords();
  const write = useCommand(writeGuideVersion);
  const { cardId, newest, draft, shown, kind, stays } = card;
  async function act({ shows, done }: Act): Promise<void> {
    const answer = await write.run({ params: { language, cardId }, body: { seenVersion: newest, what: { shows } } });
    if (!isRefusal(answer)) toast(say(`act.${done}`));
  }
  const canHide = shown !== 'hidden' && stays === null && draft?.shows !== 'nothing';
  const canRestore = kind === 'guide' && shown !== 'shipped' && draft?.shows !== 'shipped-text';
  const editWord = draft?.shows === 'own-text' ? 'act.editDraft' : kind === 'clinic' || shown === 'own' ? 'act.edit' : 'act.editOwn';
  return (
    <Stack>
      <Row>
        <Button onClick={onWrite}>{say(editWord)}</Button>
        {canRestore && (
          <Button look="plain" onClick={() => void act(RESTORE)}>
            {say(shown === 'hidden' ? 'act.show' : 'act.restore')}
          </Button>
        )}
        {canHide && (
          <Button look="plain" onClick={() => void act(HIDE)}>
            {say('act.hide')}
          </Button>
        )}
        {draft !== null && (
          <Button look="plain" onClick={() => void act(DROP)}>
            {say('act.drop')}
          </Button>
        )}
      </Row>
      {stays !== null && <p className={styles['quiet']}>{say(`act.stays.${stays}`)}</p>}
      {write.refusal !== null && <Failed refusal={write.refusal} />}
    </Stack>
  );
}
