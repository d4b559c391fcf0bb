import type { Refusal } from '#foundation/refusal.ts';
import { Button } from '#interface/controls/button.tsx';
import { Card } from '#interface/layout/card.tsx';
import type { GuideLanguage } from '../../guide-language.ts';
import { OldText } from './old-text.tsx';
import { useWords } from './words.ts';

type Props = { readonly language: GuideLanguage; readonly cardId: string; readonly refusal: Refusal; readonly onGoOn: (version: number) => void };

/** What a colleague wrote while one was writing, and the way to go on; what was typed stays as it is. */
export function Overtaken({ language, cardId, refusal, onGoOn }: Props) {
  const say = useWords();
  const version = Number(refusal.facts['version']);
  return (
    <Card title={say('write.theirs', { version, name: String(refusal.facts['by']) })} look="sunken">
      <OldText language={language} cardId={cardId} version={version} />
      <Button onClick={() => onGoOn(version)}>{say('write.onTop')}</Button>
    </Card>
  );
}
