import { IconFingerprint, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useAnswer } from '#interface/client/use-answer.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Button } from '#interface/controls/button.tsx';
import { useFormat } from '#interface/format/use-format.ts';
import { Card } from '#interface/layout/card.tsx';
import { FactList } from '#interface/layout/fact-list.tsx';
import { Row } from '#interface/layout/stack.tsx';
import { Answered } from '#interface/states/answered.tsx';
import { Failed } from '#interface/states/failed.tsx';
import type { StaffMe } from '../../api-account.ts';
import { listPasskeys, removePasskey } from '../../api-passkeys.ts';
import { AddPasskey } from './add-passkey.tsx';
import { canUsePasskeys } from './can-use-passkeys.ts';
import { useWords } from './words.ts';

/** One's passkeys: add one on this device, take one away. */
export function OwnPasskeys({ me }: { readonly me: StaffMe }) {
  const say = useWords();
  const format = useFormat();
  const [isAdding, setIsAdding] = useState(false);
  const passkeys = useAnswer(listPasskeys, {}, { about: ['account'] });
  const remove = useCommand(removePasskey);
  return (
    <Card title={say('passkeys.title')}>
      <p>{say(me.passkeyCount === 0 ? 'passkeys.none' : 'passkeys.words')}</p>
      <Answered of={passkeys}>
        {(answer) =>
          answer.passkeys.length > 0 && (
            <FactList
              items={answer.passkeys.map((each) => ({
                name: each.name,
                value: (
                  <Row isSpread>
                    <span>{each.lastUsedAt === null ? say('passkeys.unused', { date: format.date(each.createdAt) }) : say('passkeys.used', { date: format.date(each.lastUsedAt) })}</span>
                    <Button look="plain" icon={<IconTrash aria-hidden="true" />} onClick={() => void remove.run({ params: { passkeyId: each.passkeyId } })}>
                      {say('passkeys.remove')}
                    </Button>
                  </Row>
                ),
              }))}
            />
          )
        }
      </Answered>
      {remove.refusal !== null && <Failed refusal={remove.refusal} />}
      {!canUsePasskeys() && <p>{say('passkeys.cannot')}</p>}
      {canUsePasskeys() && isAdding && <AddPasskey onDone={() => setIsAdding(false)} onCancel={() => setIsAdding(false)} />}
      {canUsePasskeys() && !isAdding && (
        <Row>
          <Button icon={<IconFingerprint aria-hidden="true" />} onClick={() => setIsAdding(true)}>
            {say('passkeys.add')}
          </Button>
        </Row>
      )}
    </Card>
  );
}
