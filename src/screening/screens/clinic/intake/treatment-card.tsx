import { useState } from 'react';
import { TermText } from '#evidence/screens/glossary/term-text.tsx';
import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Button } from '#interface/controls/button.tsx';
import { ChoiceField } from '#interface/controls/choice-field.tsx';
import { Form } from '#interface/controls/form.tsx';
import { SelectField } from '#interface/controls/select-field.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { Card } from '#interface/layout/card.tsx';
import { FactList } from '#interface/layout/fact-list.tsx';
import { Row } from '#interface/layout/stack.tsx';
import { toast } from '#interface/states/toasts.ts';
import { proposeTreatment } from '../../../api-intake.ts';
import type { ProposedTreatment } from '../../../treatment.ts';
import { INDICATIONS, PRODUCTS, ROUTES } from '../../../treatment.ts';
import { useWords } from '../words.ts';

/** The treatment that screening is run for. */
export function TreatmentCard({ patientId, treatment }: { readonly patientId: string; readonly treatment: ProposedTreatment }) {
  const say = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const { product, route, indication } = treatment;
  return (
    <Card title={say('treatment.title')}>
      {isOpen ? (
        <ProposeForm patientId={patientId} treatment={treatment} onDone={() => setIsOpen(false)} />
      ) : (
        <>
          <FactList
            items={[
              { name: say('treatment.product'), value: product === null ? say('treatment.open') : say(`product.${product}`) },
              { name: say('treatment.route'), value: route === null ? say('treatment.open') : say(`route.${route}`) },
              { name: say('treatment.indication'), value: indication === null ? say('treatment.open') : <TermText text={say(`indication.${indication}`)} isForStaff /> },
            ]}
          />
          <Row>
            <Button onClick={() => setIsOpen(true)}>{say('treatment.choose')}</Button>
          </Row>
        </>
      )}
    </Card>
  );
}

type Props = { readonly patientId: string; readonly treatment: ProposedTreatment; readonly onDone: () => void };

function ProposeForm({ patientId, treatment, onDone }: Props) {
  const say = useWords();
  const propose = useCommand(proposeTreatment);
  const form = useForm<ProposedTreatment>(treatment, (values) => ({
    product: values.product === null ? say('wrong.product') : null,
    route: values.route === null ? say('wrong.route') : null,
    indication: values.indication === null ? say('wrong.indication') : null,
  }));
  async function send(): Promise<void> {
    if (!form.isReady()) return;
    const answer = await propose.run({ params: { patientId }, body: form.values });
    if (isRefusal(answer)) return;
    toast(say('treatment.chosen'));
    onDone();
  }
  return (
    <Form errors={form.errors} refusal={propose.refusal} isBusy={propose.isBusy} sendWord={say('save')} onSend={() => void send()} onCancel={onDone}>
      <ChoiceField {...form.field('product')} shape="rows" label={say('treatment.product')} choices={PRODUCTS.map((value) => ({ value, label: say(`product.${value}`) }))} />
      <SelectField {...form.field('route')} label={say('treatment.route')} emptyWord={say('choose')} choices={ROUTES.map((value) => ({ value, label: say(`route.${value}`) }))} />
      <SelectField {...form.field('indication')} label={say('treatment.indication')} emptyWord={say('choose')} choices={INDICATIONS.map((value) => ({ value, label: say(`indication.${value}`) }))} />
    </Form>
  );
}
