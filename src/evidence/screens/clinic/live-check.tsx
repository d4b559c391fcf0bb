import { useState } from 'react';
import { useLongAnswer } from '#interface/client/use-long-answer.ts';
import { Segments } from '#interface/controls/segments.tsx';
import { Card } from '#interface/layout/card.tsx';
import { Row, Stack } from '#interface/layout/stack.tsx';
import { Failed } from '#interface/states/failed.tsx';
import { Loading } from '#interface/states/loading.tsx';
import { checkGuideCard } from '../../api.ts';
import type { GuideLanguage } from '../../guide-language.ts';
import { SaidByClinic } from './card-texts.tsx';
import { CheckView } from './check-view.tsx';
import type { CardDetail } from './shapes.ts';
import { TextView } from './text-view.tsx';
import { WordChanges } from './word-changes.tsx';
import { useWords } from './words.ts';

type Props = { readonly language: GuideLanguage; readonly cardId: string; readonly kind: CardDetail['kind']; readonly title: string; readonly body: string };
type View = 'preview' | 'changes';
const VIEWS: readonly View[] = ['preview', 'changes'];

/** What readers would see of the text as it is typed, and what would keep it from being approved. */
export function LiveCheck({ language, cardId, kind, title, body }: Props) {
  const say = useWords();
  const [view, setView] = useState<View>('preview');
  const { answer, refusal, isBehind } = useLongAnswer(checkGuideCard, { params: { language, cardId }, body: { title, body } });
  if (answer === null) return refusal === null ? <Loading lines={8} /> : <Failed refusal={refusal} />;
  return (
    <Stack>
      <Card>
        <Row>
          <Segments label={say('view')} value={view} onChange={setView} choices={VIEWS.map((value) => ({ value, label: say(`view.${value}`) }))} />
        </Row>
        {view === 'preview' ? (
          <>
            {kind === 'clinic' && <SaidByClinic />}
            <TextView title={title} blocks={answer.blocks} language={language} />
          </>
        ) : (
          <WordChanges diff={answer.diff} language={language} />
        )}
      </Card>
      <div aria-busy={isBehind} aria-live="polite">
        <Card>
          <CheckView check={answer} />
        </Card>
      </div>
      {refusal !== null && <Failed refusal={refusal} />}
    </Stack>
  );
}
