import { ChoiceField } from '#interface/controls/choice-field.tsx';
import type { SessionRuleId } from '../../../rules.ts';
import type { DischargeAnswers } from '../../../entry-content.ts';
import { VitalsQuestion } from '../gate/vitals-question.tsx';
import gate from '../gate/gate.module.css';
import { Refused } from '../room/refused.tsx';
import { useRoom } from '../room/room-context.ts';
import { useWords } from '../words.ts';
import { YesNo } from '../yes-no.tsx';
import { EscortForm } from './escort-form.tsx';
import { NextContact } from './next-contact.tsx';
import { SignOff } from './sign-off.tsx';
import { useDischargeAnswers } from './use-discharge-answers.ts';

type YesNoName = { [Name in keyof DischargeAnswers]-?: boolean extends NonNullable<DischargeAnswers[Name]> ? Name : never }[keyof DischargeAnswers];

/** What can be asked, measured or signed for one criterion. */
export function CriterionQuestions({ ruleId }: { readonly ruleId: SessionRuleId }) {
  switch (ruleId) {
    case 'DC-1':
      return <Stay />;
    case 'DC-2':
      return <VitalsQuestion />;
    case 'DC-3':
      return (
        <>
          <VitalsQuestion />
          <Questions names={['isOriented', 'walksSteadily', 'hasPersistentVomiting']} />
        </>
      );
    case 'DC-4':
      return <Questions names={['patientSaysClear', 'clinicianSaysClear']} />;
    case 'DC-5':
      return <SuicideCheck />;
    case 'DC-6':
      return (
        <>
          <EscortForm />
          <Questions names={['isToldNotToDrive']} />
        </>
      );
    case 'DC-7':
      return (
        <>
          <Questions names={['hasWrittenInstructions', 'hasCrisisNumber']} />
          <NextContact />
          <SignOff />
        </>
      );
    default:
      return null;
  }
}

function Questions({ names }: { readonly names: readonly YesNoName[] }) {
  const say = useWords();
  const { answers, answer, sending } = useDischargeAnswers();
  return (
    <div className={gate['form']}>
      {names.map((name) => (
        <YesNo key={name} label={say(`discharge.${name}`)} value={answers[name] ?? null} onChange={(value) => answer({ [name]: value })} />
      ))}
      <Refused of={sending} />
    </div>
  );
}

/** The liver question lengthens the stay; it is asked only where screening does not know. */
function Stay() {
  const { room } = useRoom();
  return room.record.session.hasLiverConcern === null ? <Questions names={['hasLiverConcern']} /> : null;
}

function SuicideCheck() {
  const say = useWords();
  const { answers, answer, sending } = useDischargeAnswers();
  return (
    <>
      <ChoiceField
        label={say('discharge.suicideCheck')}
        hint={say('discharge.suicideCheck.hint')}
        shape="rows"
        value={answers.suicideCheck ?? null}
        onChange={(suicideCheck) => answer({ suicideCheck })}
        choices={(['low', 'moderate', 'high'] as const).map((value) => ({ value, label: say(`risk.${value}`) }))}
      />
      <Refused of={sending} />
    </>
  );
}
