import { useState } from 'react';
import { Button } from '#interface/controls/button.tsx';
import { useFormat } from '#interface/format/use-format.ts';
import { Card } from '#interface/layout/card.tsx';
import type { GuideLanguage } from '../../guide-language.ts';
import { OldText } from './old-text.tsx';
import type { CardDetail } from './shapes.ts';
import { useWords } from './words.ts';
import styles from './guide.module.css';

type Version = CardDetail['history'][number];

/** Every version of a card, the newest first; each can be read as it was. */
export function CardHistory({ language, card }: { readonly language: GuideLanguage; readonly card: CardDetail }) {
  const say = useWords();
  const [open, setOpen] = useState<number | null>(null);
  return (
    <Card title={say('history')} look="sunken">
      {card.history.length === 0 && <p>{say('history.none')}</p>}
      <ol className={styles['history']}>
        {card.history.map((version) => (
          <li key={version.version}>
            <VersionHead version={version} />
            {(version.shows === 'own-text' || version.shows === 'shipped-text') && (
              <Button look="plain" aria-expanded={open === version.version} onClick={() => setOpen(open === version.version ? null : version.version)}>
                {say(open === version.version ? 'history.close' : 'history.read')}
              </Button>
            )}
            {open === version.version && <OldText language={language} cardId={card.cardId} version={version.version} />}
          </li>
        ))}
      </ol>
    </Card>
  );
}

function VersionHead({ version: { version, shows, state, writtenBy, writtenAt, approvals } }: { readonly version: Version }) {
  const say = useWords();
  const format = useFormat();
  return (
    <div>
      <p>
        <strong>{say('history.version', { version })}</strong>, {say(shows === 'as-before' ? 'history.dropped' : `history.${state}`)}
      </p>
      {shows !== 'as-before' && <p>{say(`history.${shows}`)}</p>}
      <p className={styles['quiet']}>{say('history.written', { name: writtenBy, date: format.moment(writtenAt) })}</p>
      {approvals.map(({ name, at }) => (
        <p key={at} className={styles['quiet']}>
          {say('history.approvedBy', { name, date: format.moment(at) })}
        </p>
      ))}
    </div>
  );
}
