import { useState } from 'react';
import { Segments } from '#interface/controls/segments.tsx';
import { Card } from '#interface/layout/card.tsx';
import { Row } from '#interface/layout/stack.tsx';
import type { GuideLanguage } from '../../guide-language.ts';
import type { CardDetail } from './shapes.ts';
import { TextView } from './text-view.tsx';
import { WordChanges } from './word-changes.tsx';
import { useWords } from './words.ts';
import styles from './guide.module.css';

type View = 'draft' | 'now' | 'changes';
type Props = { readonly language: GuideLanguage; readonly card: CardDetail };

/** The texts of a card: what readers see, and beside it the draft and what it changes. */
export function CardTexts({ language, card }: Props) {
  const say = useWords();
  const [wished, setView] = useState<View>('draft');
  const views: readonly View[] = card.draftCheck === null ? (card.draft === null ? ['now'] : ['draft', 'now']) : ['draft', 'changes', 'now'];
  const view = views.includes(wished) ? wished : 'now';
  return (
    <Card>
      {views.length > 1 && (
        <Row>
          <Segments label={say('view')} value={view} onChange={setView} choices={views.map((value) => ({ value, label: say(`view.${value}`) }))} />
        </Row>
      )}
      {view === 'draft' && <DraftText language={language} card={card} />}
      {view === 'changes' && card.draftCheck !== null && <WordChanges diff={card.draftCheck.diff} language={language} />}
      {view === 'now' && <TextNow language={language} card={card} />}
    </Card>
  );
}

function DraftText({ language, card: { draft, draftText, draftCheck, kind } }: Props) {
  const say = useWords();
  if (draft?.shows === 'nothing') return <p>{say('hidden.draft')}</p>;
  if (draftText === null || draftCheck === null) return null;
  return (
    <>
      {draft?.shows === 'shipped-text' && <p>{say('restored.draft')}</p>}
      {kind === 'clinic' && <SaidByClinic />}
      <TextView title={draftText.title} blocks={draftCheck.blocks} language={language} />
    </>
  );
}

function TextNow({ language, card: { reading, kind, approval } }: Props) {
  const say = useWords();
  if (reading === null) return <p>{say(kind === 'clinic' && approval === null ? 'hidden.facts' : 'hidden.now')}</p>;
  return (
    <>
      {kind === 'clinic' && <SaidByClinic />}
      <TextView title={reading.title} blocks={reading.blocks} language={language} />
    </>
  );
}

/** How readers are told that the evidence of the guide does not speak here. */
export function SaidByClinic() {
  const say = useWords();
  return <p className={styles['said']}>{say('said')}</p>;
}
