import { Card } from '#interface/layout/card.tsx';
import { useWords } from '../words.ts';
import { OneFinding } from './finding-list.tsx';
import type { Finding } from './screening-answer.ts';
import styles from '../panels.module.css';

/** What has come up since the rules were run, each with its inputs: no decision covers it yet. */
export function NewsCard({ news }: { readonly news: readonly Finding[] }) {
  const say = useWords();
  return (
    <Card title={say('news.list')} aside={<span className={styles['quiet']}>{news.length}</span>}>
      <div>
        {news.map((finding) => (
          <OneFinding key={`${finding.ruleId} ${finding.sentence}`} finding={finding} />
        ))}
      </div>
    </Card>
  );
}
