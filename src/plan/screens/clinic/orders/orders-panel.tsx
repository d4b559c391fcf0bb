import { useState } from 'react';
import { useAnswer } from '#interface/client/use-answer.ts';
import { Button } from '#interface/controls/button.tsx';
import { Card } from '#interface/layout/card.tsx';
import { Row, Stack } from '#interface/layout/stack.tsx';
import { Answered } from '#interface/states/answered.tsx';
import { Empty } from '#interface/states/empty.tsx';
import { useHasRole } from '#people/screens/clinic/use-me.ts';
import type { WireOrder } from '../../../api-order.ts';
import { patientOrders } from '../../../api-order.ts';
import { patientPlans } from '../../../api-plan.ts';
import { useWords } from '../words.ts';
import { OrderCard } from './order-card.tsx';
import { OrderForm } from './order-form.tsx';
import type { OrderedPlan } from './order-scope.ts';
import styles from './orders.module.css';

/** Dose orders, newest first, with what the dose rules find; writing, signing, changing and cancelling them. */
export function OrdersPanel({ patientId }: { readonly patientId: string }) {
  const orders = useAnswer(patientOrders, { params: { patientId } }, { about: [`orders/${patientId}`] });
  const plans = useAnswer(patientPlans, { params: { patientId } }, { about: ['calendar'] });
  return (
    <Answered of={orders} lines={8}>
      {(answer) => (
        <Answered of={plans} lines={8}>
          {(planned) => <Orders patientId={patientId} orders={answer.orders} plans={planned.plans} />}
        </Answered>
      )}
    </Answered>
  );
}

type Props = { readonly patientId: string; readonly orders: readonly WireOrder[]; readonly plans: readonly OrderedPlan[] };

function Orders({ patientId, orders, plans }: Props) {
  const say = useWords();
  const isPrescriber = useHasRole('prescriber');
  const [isWriting, setIsWriting] = useState(false);
  const versions = [...Map.groupBy(orders, ({ orderId }) => orderId).values()];
  const write = isPrescriber && plans.length > 0 && !isWriting && (
    <Row>
      <Button look={versions.length === 0 ? 'primary' : 'quiet'} onClick={() => setIsWriting(true)}>
        {say('orders.write')}
      </Button>
    </Row>
  );
  return (
    <Stack>
      {isWriting && (
        <Card title={say('orders.write')}>
          <div className={styles['narrow']}>
            <OrderForm patientId={patientId} plans={plans} onDone={() => setIsWriting(false)} />
          </div>
        </Card>
      )}
      {versions.length === 0 && !isWriting && (
        <Empty title={say('orders.none')} action={write}>
          <p>{say(plans.length === 0 ? 'orders.noPlan' : 'orders.noneWords')}</p>
        </Empty>
      )}
      {versions.length > 0 && write}
      {versions.map(([newest, ...earlier]) => newest !== undefined && <OrderCard key={newest.orderId} patientId={patientId} order={newest} earlier={earlier} plans={plans} />)}
    </Stack>
  );
}
