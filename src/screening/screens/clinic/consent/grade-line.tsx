import type { GuideLanguage } from '#evidence/guide-language.ts';
import { Card } from '#interface/layout/card.tsx';
import { consentGrade } from '../../../consent-grade.ts';
import { useConsentWords } from './words.ts';

type Props = { readonly text: string; readonly language: GuideLanguage; readonly highest: number };

/** How hard the text is to read, as it is being written, with the sentences that make it so. */
export function GradeLine({ text, language, highest }: Props) {
  const say = useConsentWords();
  const { grade, longSentences } = consentGrade(text, language);
  const isOver = grade > highest;
  return (
    <Card look="sunken" title={say('grade.label')}>
      <p role="status">{text.trim() === '' ? say('grade.empty') : say(isOver ? 'grade.over' : 'grade.fits', { grade, highest })}</p>
      {isOver && longSentences.length > 0 && (
        <>
          <p>{say('grade.long')}</p>
          <ul>
            {longSentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
