import { useAnswer } from '#interface/client/use-answer.ts';
import { Answered } from '#interface/states/answered.tsx';
import { guideVersion } from '../../api.ts';
import type { GuideLanguage } from '../../guide-language.ts';
import { TextView } from './text-view.tsx';

type Props = { readonly language: GuideLanguage; readonly cardId: string; readonly version: number };

/** One version of a card, word for word. */
export function OldText({ language, cardId, version }: Props) {
  const asked = useAnswer(guideVersion, { params: { language, cardId, version } });
  return <Answered of={asked}>{({ text }) => text !== null && <TextView title={text.title} blocks={text.blocks} language={language} />}</Answered>;
}
