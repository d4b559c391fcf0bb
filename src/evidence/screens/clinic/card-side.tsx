import { useFormat } from '#interface/format/use-format.ts';
import { Card } from '#interface/layout/card.tsx';
import { FactList } from '#interface/layout/fact-list.tsx';
import { Stack } from '#interface/layout/stack.tsx';
import type { GuideLanguage } from '../../guide-language.ts';
import { ApproveBox } from './approve-box.tsx';
import { CardActs } from './card-acts.tsx';
import { CheckView } from './check-view.tsx';
import type { CardDetail } from './shapes.ts';
import type { GuideStaff } from './staff.ts';
import { mayWrite } from './staff.ts';
import { useWords } from './words.ts';
import styles from './guide.module.css';

type Props = { readonly language: GuideLanguage; readonly card: CardDetail; readonly me: GuideStaff; readonly onWrite: () => void };

/** How a card stands and what can be done with it. */
export function CardSide({ language, card, me, onWrite }: Props) {
  return (
    <Stack>
      <Standing card={card} />
      {card.draftCheck !== null && (
        <Card>
          <CheckView check={card.draftCheck} />
        </Card>
      )}
      <ApproveBox language={language} card={card} me={me} />
      {mayWrite(me) && <CardActs language={language} card={card} onWrite={onWrite} />}
    </Stack>
  );
}

function Standing({ card }: { readonly card: CardDetail }) {
  const say = useWords();
  const format = useFormat();
  const { shown, approval, reviewDue, draft, isShippedNewer } = card;
  return (
    <Card title={say('card.standing')}>
      <FactList
        items={[
          { name: say('fact.shown'), value: say(`shown.${shown}`) },
          { name: say('fact.approved'), value: approval === null ? say('fact.nobody') : say('fact.approvedBy', { name: approval.name, date: format.date(approval.at) }) },
          { name: say('fact.due'), value: reviewDue === null ? say('fact.none') : format.localDate(reviewDue) },
          ...(draft === null ? [] : [{ name: say('fact.draft'), value: say('fact.draftBy', { name: draft.writtenBy, date: format.date(draft.writtenAt) }) }]),
        ]}
      />
      {isShippedNewer && <p className={styles['notice']}>{say(shown === 'own' ? 'newer' : 'newer.shipped')}</p>}
    </Card>
  );
}
