import type { Instant } from '#foundation/instant.ts';
import { Button } from '#interface/controls/button.tsx';
import { useFormat } from '#interface/format/use-format.ts';
import { Stack } from '#interface/layout/stack.tsx';
import { useWords } from './words.ts';
import styles from './patients.module.css';

type Props = {
  readonly invitation: { readonly expiresAt: Instant; readonly link: string | null };
  readonly to: string | null;
  readonly onDone: () => void;
};

/** What became of an invitation; in a practice clinic, where nobody is real, the link itself is shown. */
export function SentInvitation({ invitation, to, onDone }: Props) {
  const say = useWords();
  const format = useFormat();
  return (
    <Stack>
      <p role="status">{say(to === null ? 'invite.made' : 'invite.sent', { email: to ?? '', until: format.moment(invitation.expiresAt) })}</p>
      {invitation.link !== null && (
        <p className={styles['link']}>
          <a data-alone href={invitation.link}>{invitation.link}</a>
        </p>
      )}
      <Button onClick={onDone}>{say('done')}</Button>
    </Stack>
  );
}
