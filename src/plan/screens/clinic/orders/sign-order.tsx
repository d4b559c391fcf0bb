import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { Form } from '#interface/controls/form.tsx';
import { SelectField } from '#interface/controls/select-field.tsx';
import { TextArea } from '#interface/controls/text-area.tsx';
import { useForm } from '#interface/controls/use-form.ts';
import { Failed } from '#interface/states/failed.tsx';
import { toast } from '#interface/states/toasts.ts';
import { colleagueChoices, useColleagues } from '#people/screens/clinic/use-colleagues.ts';
import { useMe } from '#people/screens/clinic/use-me.ts';
import type { WireOrder } from '../../../api-order.ts';
import { signOrder } from '../../../api-order.ts';
import { RefusedByRule } from '../refused-by-rule.tsx';
import { useWords } from '../words.ts';
import { ReadBack, readBackOf } from './read-back.tsx';

type Values = { readonly reasons: Readonly<Record<string, string>>; readonly secondPrescriber: string | null; readonly readBack: string };

/** Signs exactly the version that was read, with a reason for each rule that asks for one. */
export function SignOrder({ order, onDone }: { readonly order: WireOrder; readonly onDone: () => void }) {
  const say = useWords();
  const me = useMe();
  const colleagues = useColleagues();
  const sign = useCommand(signOrder);
  const asked = rulesAt(order, ['soft', 'second-prescriber']);
  const needsSecond = rulesAt(order, ['second-prescriber']).length > 0;
  const never = rulesAt(order, ['never']);
  const form = useForm<Values>({ reasons: {}, secondPrescriber: null, readBack: '' }, ({ reasons, secondPrescriber, readBack }) => ({
    readBack: readBackOf(readBack) === null ? say('wrong.readBack') : null,
    ...Object.fromEntries(asked.map((ruleId) => [ruleId, (reasons[ruleId] ?? '').trim() === '' ? say('wrong.ruleReason', { ruleId }) : null])),
    secondPrescriber: needsSecond && secondPrescriber === null ? say('wrong.second') : null,
  }));
  const errors: Readonly<Record<string, string | null | undefined>> = form.errors;
  async function send(): Promise<void> {
    const { reasons, secondPrescriber } = form.values;
    const readBack = readBackOf(form.values.readBack);
    if (!form.isReady() || readBack === null) return;
    const body = { version: order.version, readBack, reasons: asked.map((ruleId) => ({ ruleId, text: reasons[ruleId] ?? '' })), secondPrescriber };
    const signed = await sign.run({ params: { orderId: order.orderId }, body });
    if (isRefusal(signed)) return;
    toast(say(signed.state === 'signed' ? 'order.isSigned' : 'order.isHalfSigned'));
    onDone();
  }
  if (never.length > 0) return <Failed refusal={{ refused: true, kind: 'rule', code: 'order.dose-over-limit', sentence: say('order.never', { rules: never.join(', ') }), facts: {} }} />;
  const others = colleagues.filter(({ staffId }) => staffId !== me?.staffId);
  return (
    <Form errors={errors} isBusy={sign.isBusy} sendWord={say('order.sign')} onSend={() => void send()} onCancel={onDone}>
      <p>{say(needsSecond ? 'order.signFirstWords' : 'order.signWords')}</p>
      <ReadBack order={order} field={form.field('readBack')} />
      {asked.map((ruleId) => (
        <TextArea
          key={ruleId}
          id={`field-${ruleId}`}
          label={say('order.reasonFor', { ruleId })}
          error={errors[ruleId]}
          value={form.values.reasons[ruleId] ?? ''}
          onChange={(text) => form.set('reasons', { ...form.values.reasons, [ruleId]: text })}
          rows={2}
          maxLength={2000}
        />
      ))}
      {needsSecond && <SelectField<string> {...form.field('secondPrescriber')} label={say('order.second')} emptyWord={say('choose')} choices={colleagueChoices(others, ['prescriber'])} />}
      <RefusedByRule refusal={sign.refusal} />
    </Form>
  );
}

type Level = WireOrder['findings'][number]['level'];

function rulesAt({ findings }: WireOrder, levels: readonly Level[]): readonly string[] {
  return [...new Set(findings.filter(({ level }) => levels.includes(level)).map(({ ruleId }) => ruleId))];
}
