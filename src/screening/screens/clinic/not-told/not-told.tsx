import { useAnswer } from '#interface/client/use-answer.ts';
import { Card } from '#interface/layout/card.tsx';
import { Tag } from '#interface/layout/tag.tsx';
import { Link } from '#interface/route/link.tsx';
import { useHasRole } from '#people/screens/clinic/use-me.ts';
import type { NotTold as Missing } from '../../../api-decision.ts';
import { notTold } from '../../../api-decision.ts';
import { useWords } from '../words.ts';

/** What did not reach anybody, on the clinic’s first pages; unseen when everything did. */
export function NotTold() {
  const say = useWords();
  const mayOpenLetters = useHasRole('owner');
  const mayChangeDuty = useHasRole('owner', 'prescriber');
  const asked = useAnswer(notTold, {}, { about: ['follow-ups', 'duty', 'mail'] });
  if (asked.state !== 'answered') return null;
  const sentences = sentencesOf(asked.answer, say);
  if (sentences.length === 0) return null;
  const { unsentLetters, failedLetters, lacksTurns, lacksLine } = asked.answer;
  return (
    <Card title={say('notTold.title')} aside={<Tag look="attention">{say('notTold.count', { count: sentences.length })}</Tag>}>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p>
        {asked.answer.lapses.length > 0 && <Link isAlone to="/follow-ups">{say('notTold.open')}</Link>}{' '}
        {mayChangeDuty && (lacksTurns || lacksLine) && <Link isAlone to="/settings?part=duty">{say('notTold.duty')}</Link>}{' '}
        {mayOpenLetters && unsentLetters + failedLetters > 0 && <Link isAlone to="/settings?part=letters">{say('notTold.letters')}</Link>}
      </p>
    </Card>
  );
}

/** One sentence for each kind of thing that is missing. */
function sentencesOf({ lapses, unsentLetters, failedLetters, lacksTurns, lacksLine }: Missing, say: ReturnType<typeof useWords>): readonly string[] {
  const kinds = [...new Set(lapses.map(({ lapse }) => lapse))];
  return [
    ...kinds.map((lapse) => say(`notTold.${lapse}`, { count: lapses.filter((each) => each.lapse === lapse).length })),
    ...(unsentLetters > 0 ? [say('notTold.unsent', { count: unsentLetters })] : []),
    ...(failedLetters > 0 ? [say('notTold.failed', { count: failedLetters })] : []),
    ...(lacksTurns ? [say('notTold.lacksTurns')] : []),
    ...(lacksLine ? [say('notTold.lacksLine')] : []),
  ];
}
