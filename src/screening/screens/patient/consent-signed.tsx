import type { AnswerOf } from '#foundation/contract.ts';
import button from '#interface/controls/button.module.css';
import { useFormat } from '#interface/format/use-format.ts';
import { Card } from '#interface/layout/card.tsx';
import { Page } from '#interface/layout/page.tsx';
import { Link } from '#interface/route/link.tsx';
import type { signConsent } from '../../api-consent.ts';
import { useWords } from './words.ts';
import styles from './consents.module.css';

type Props = { readonly title: string; readonly signature: AnswerOf<typeof signConsent> };

/** That the signature stands, until when, and that it can be taken back. */
export function ConsentSigned({ title, signature }: Props) {
  const say = useWords();
  const format = useFormat();
  return (
    <Page title={say('signedNow.title')}>
      <Card title={title}>
        <p>{say('signedNow.words', { moment: format.moment(signature.signedAt) })}</p>
        <p className={styles['note']}>{say('signed.until', { date: format.date(signature.expiresAt) })}</p>
      </Card>
      <p>{say('signedNow.back')}</p>
      <Link to="/today" className={button['button']} data-look="primary" data-wide="true">
        {say('signedNow.today')}
      </Link>
    </Page>
  );
}
