import { useState } from 'react';
import { Button } from '#interface/controls/button.tsx';
import { doseText } from '#interface/format/format.ts';
import { useFormat } from '#interface/format/use-format.ts';
import { Card } from '#interface/layout/card.tsx';
import { FactList } from '#interface/layout/fact-list.tsx';
import { Row } from '#interface/layout/stack.tsx';
import { Tag } from '#interface/layout/tag.tsx';
import { useHasRole, useMe } from '#people/screens/clinic/use-me.ts';
import type { WireOrder } from '../../../api-order.ts';
import { treatments } from '../../../route.ts';
import { useWords } from '../words.ts';
import { CancelOrder } from './cancel-order.tsx';
import { DoseFindings } from './dose-findings.tsx';
import { EditOrder } from './edit-order.tsx';
import { orderAmounts } from './order-amounts.ts';
import type { OrderedPlan } from './order-scope.ts';
import { scopeText } from './order-scope.ts';
import { SignOrder } from './sign-order.tsx';
import { SignSecond } from './sign-second.tsx';
import styles from './orders.module.css';

type Props = { readonly patientId: string; readonly order: WireOrder; readonly earlier: readonly WireOrder[]; readonly plans: readonly OrderedPlan[] };
type Act = 'sign' | 'sign-second' | 'edit' | 'cancel';

const LOOKS = { draft: 'attention', 'half-signed': 'attention', signed: 'teal', superseded: 'plain', cancelled: 'plain' } as const;

/** One order in its newest version: the dose in every unit, what the rules find, who signed and whose signature it waits for. */
export function OrderCard({ patientId, order, earlier, plans }: Props) {
  const say = useWords();
  const me = useMe();
  const isPrescriber = useHasRole('prescriber');
  const [open, setOpen] = useState<Act | null>(null);
  const isLive = order.state !== 'superseded' && order.state !== 'cancelled';
  const isMineToSign = order.state === 'half-signed' && me !== null && me.staffId !== order.signedBy;
  const close = () => setOpen(null);
  return (
    <Card
      title={<span className={styles['dose']}>{doseText(order.dose, order.perWeight)}</span>}
      aside={<Tag look={LOOKS[order.state]}>{say(`order.${order.state}`)}</Tag>}
    >
      <p>
        {treatments[order.treatment].name}, {scopeText(say, order, plans)}
      </p>
      <Signatures order={order} />
      <div className={styles['narrow']}>
        <FactList items={orderAmounts(say, order)} />
      </div>
      <DoseFindings order={order} />
      {open !== null && (
        <div className={styles['narrow']}>
          {open === 'sign' && <SignOrder order={order} onDone={close} />}
          {open === 'sign-second' && <SignSecond order={order} onDone={close} />}
          {open === 'edit' && <EditOrder patientId={patientId} order={order} onDone={close} />}
          {open === 'cancel' && <CancelOrder order={order} onDone={close} />}
        </div>
      )}
      {open === null && isPrescriber && isLive && (
        <Row>
          {order.state === 'draft' && (
            <Button look="primary" onClick={() => setOpen('sign')}>
              {say('order.sign')}
            </Button>
          )}
          {isMineToSign && (
            <Button look="primary" onClick={() => setOpen('sign-second')}>
              {say('order.signSecond')}
            </Button>
          )}
          <Button onClick={() => setOpen('edit')}>{say('order.change')}</Button>
          <Button look="plain" onClick={() => setOpen('cancel')}>
            {say('order.cancel')}
          </Button>
        </Row>
      )}
      {earlier.length > 0 && <EarlierVersions versions={earlier} />}
    </Card>
  );
}

/** Who signed and when; what waits is said as such, so that nobody takes one signature for two. */
function Signatures({ order }: { readonly order: WireOrder }) {
  const say = useWords();
  const format = useFormat();
  const { signedAt, secondSignedAt, secondPrescriberName } = order;
  if (signedAt === null) return null;
  const second = secondPrescriberName ?? '';
  return (
    <p className={styles['quiet']}>
      {say('order.signedBy', { name: order.signedByName ?? '', moment: format.moment(signedAt) })}
      {secondSignedAt !== null && `; ${say('order.secondSignedBy', { name: second, moment: format.moment(secondSignedAt) })}`}
      {order.state === 'half-signed' && `; ${say('order.waitsForSecond', { name: second })}`}
    </p>
  );
}

function EarlierVersions({ versions }: { readonly versions: readonly WireOrder[] }) {
  const say = useWords();
  return (
    <details className={styles['fold']}>
      <summary>{say('order.earlier', { count: versions.length })}</summary>
      <ul>
        {versions.map((version) => (
          <li key={version.version}>
            {say('order.version', { version: version.version })}: {doseText(version.dose, version.perWeight)}, {say(`order.${version.state}`)}
          </li>
        ))}
      </ul>
    </details>
  );
}
