import { IconSignature } from '@tabler/icons-react';
import { Button } from '#interface/controls/button.tsx';
import { useFormat } from '#interface/format/use-format.ts';
import { signOff } from '../../../api-leaving.ts';
import gate from '../gate/gate.module.css';
import { latestOf } from '../room/charted.ts';
import { Refused } from '../room/refused.tsx';
import { useInRoom, useRoom } from '../room/room-context.ts';
import { useSend } from '../room/use-send.ts';
import { useWords } from '../words.ts';

/** The prescriber’s sign-off; anybody else sees whether it is there. */
export function SignOff() {
  const say = useWords();
  const format = useFormat();
  const { charted, roles } = useRoom();
  const { params, who } = useInRoom();
  const sign = useSend(signOff);
  const signed = latestOf(charted, 'sign-off');
  if (signed !== null) return <p className={gate['given']}>{say('sign-off.done', { name: signed.staffName, clock: format.clock(signed.measuredAt) })}</p>;
  if (!roles.includes('prescriber')) return <p className={gate['note']}>{say('sign-off.prescriber')}</p>;
  return (
    <>
      <Button icon={<IconSignature aria-hidden="true" />} isBusy={sign.isBusy} onClick={() => void sign.send({ params, body: who })}>
        {say('sign-off.do')}
      </Button>
      <Refused of={sign} />
    </>
  );
}
