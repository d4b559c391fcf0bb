import { useState } from 'react';
import type { AnswerOf } from '#foundation/contract.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { navigate, usePlace } from '#interface/route/route.ts';
import type { ItemAnswer } from '../../answer-set.ts';
import type { finishAssessment } from '../../api.ts';
import { answerItem, startAssessment } from '../../api.ts';
import { askedItems, openItems } from '../../asked-items.ts';
import { AllQuestions } from './all-questions.tsx';
import type { Item, Questionnaire } from '../../instrument.ts';
import { tellsOfSelfHarm } from './crisis-nearness.ts';
import { CrisisHelp, CrisisNumbers } from './crisis-help.tsx';
import { sendUntilHeard } from './outbox.ts';
import { QuestionItem } from './question-item.tsx';
import { QuestionnaireEnd } from './questionnaire-end.tsx';
import { QuestionnaireIntro } from './questionnaire-intro.tsx';
import { QuestionnaireSend } from './questionnaire-send.tsx';
import { useWayToAnswer } from './ways-to-answer.ts';
import { useWords } from './words.ts';
import styles from './questionnaire.module.css';

type OpenForm = AnswerOf<typeof startAssessment>;
type Finished = AnswerOf<typeof finishAssessment>;

/** While somebody still drags or writes. */
const SETTLES_MS = 600;

/** Fills in one form question by question; each answer leaves at once, and the back gesture goes one question back. */
export function QuestionnaireForm({ instrument }: { readonly instrument: Questionnaire }) {
  const start = useCommand(startAssessment);
  const [form, setForm] = useState<OpenForm | null>(null);
  const [needsHelp, setNeedsHelp] = useState(false);
  const [finished, setFinished] = useState<Finished | null>(null);
  const [way, setWay] = useWayToAnswer();
  const { path, search } = usePlace();
  const goTo = (step: string | number, replace = false) => navigate(`${path}?question=${step}`, { replace });

  async function begin(): Promise<void> {
    const opened = await start.run({ params: { measure: instrument.id } });
    if (isRefusal(opened)) return;
    setForm(opened);
    setNeedsHelp(tellsOfSelfHarm(instrument, opened.answers));
    const [next] = openItems(instrument, opened.answers);
    const items = askedItems(instrument, opened.answers);
    goTo(next === undefined ? 'send' : items.indexOf(next) + 1);
  }

  function answer(assessmentId: OpenForm['assessmentId'], { id: itemId, kind }: Item, value: ItemAnswer): void {
    setForm((current) => current && { ...current, answers: { ...current.answers, [itemId]: value } });
    if (tellsOfSelfHarm(instrument, { [itemId]: value })) setNeedsHelp(true);
    sendUntilHeard({
      key: `${assessmentId}/${itemId}`,
      contract: answerItem,
      input: { params: { assessmentId }, body: { itemId, answer: value } },
      settleMs: kind === 'choice' ? 0 : SETTLES_MS,
      onHeard: (result) => !isRefusal(result) && result.showsCrisisHelp && setNeedsHelp(true),
    });
  }

  if (finished !== null) return <QuestionnaireEnd instrument={instrument} finished={finished} showsHelp={needsHelp || finished.showsCrisisHelp} />;
  if (form === null) return <QuestionnaireIntro instrument={instrument} start={start} way={way} onWay={setWay} onBegin={() => void begin()} />;
  const step = new URLSearchParams(search).get('question');
  const items = askedItems(instrument, form.answers);
  const isSending = step === 'send' && openItems(instrument, form.answers).length === 0;
  const at = Math.min(items.length, Math.max(1, Number.parseInt(step ?? '1', 10) || 1));
  const item = items[at - 1];
  const isSelfHarmItem = !isSending && (item?.selfHarm ?? null) !== null;
  if (way === 'all-on-one-page' && !isSending) return <AllQuestions instrument={instrument} assessmentId={form.assessmentId} answers={form.answers} onAnswer={(each, value) => answer(form.assessmentId, each, value)} onDone={() => goTo('send')} />;
  return (
    <div className={styles['form']}>
      {needsHelp && !isSelfHarmItem && <HelpNear />}
      {isSending || item === undefined ? (
        <QuestionnaireSend instrument={instrument} form={form} items={items} onEdit={goTo} onFinished={setFinished} />
      ) : (
        <QuestionItem
          key={item.id}
          instrument={instrument}
          item={item}
          step={at}
          count={items.length}
          sendingKey={`${form.assessmentId}/${item.id}`}
          value={form.answers[item.id] ?? null}
          help={needsHelp && isSelfHarmItem ? <CrisisHelp isArriving /> : null}
          onAnswer={(value) => answer(form.assessmentId, item, value)}
          onNext={() => goTo(at === items.length ? 'send' : at + 1)}
          onBack={at === 1 ? undefined : () => goTo(at - 1)}
        />
      )}
    </div>
  );
}

/** Keeps the crisis line in sight for the rest of the form. */
function HelpNear() {
  const say = useWords();
  return (
    <section className={styles['near']} aria-label={say('crisis.title')}>
      <p>{say('crisis.near')}</p>
      <CrisisNumbers />
    </section>
  );
}
