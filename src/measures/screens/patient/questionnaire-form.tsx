import { useState } from 'react';
import type { AnswerOf } from '#foundation/contract.ts';
import { toInstant } from '#foundation/instant.ts';
import type { Refusal } from '#foundation/refusal.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { nowMs } from '#interface/client/clock.ts';
import { useConnection } from '#interface/client/connection.ts';
import { useCommand } from '#interface/client/use-command.ts';
import { navigate, usePlace } from '#interface/route/route.ts';
import type { ItemAnswer } from '../../answer-set.ts';
import type { finishAssessment } from '../../api.ts';
import { answerItem, answerMeasure, startAssessment } from '../../api.ts';
import type { AnswerSet } from '../../answer-set.ts';
import { askedItems, openItems } from '../../asked-items.ts';
import { AllQuestions } from './all-questions.tsx';
import type { Item, Questionnaire } from '../../instrument.ts';
import { tellsOfSelfHarm } from './crisis-nearness.ts';
import { CrisisHelp, CrisisNumbers } from './crisis-help.tsx';
import type { FormInHand } from './form-in-hand.ts';
import { lastGiven, sendUntilHeard } from './outbox.ts';
import { QuestionItem } from './question-item.tsx';
import { QuestionnaireEnd, QuestionnaireKept } from './questionnaire-end.tsx';
import { QuestionnaireIntro } from './questionnaire-intro.tsx';
import { QuestionnaireSend } from './questionnaire-send.tsx';
import { useWayToAnswer } from './ways-to-answer.ts';
import { useWords } from './words.ts';
import styles from './questionnaire.module.css';

type Finished = AnswerOf<typeof finishAssessment>;

/** While somebody still drags or writes. */
const SETTLES_MS = 600;

/** Fills in one form question by question; each answer leaves at once, and the back gesture goes one question back. */
export function QuestionnaireForm({ instrument }: { readonly instrument: Questionnaire }) {
  const start = useCommand(startAssessment);
  const [form, setForm] = useState<FormInHand | null>(null);
  const [needsHelp, setNeedsHelp] = useState(false);
  const [finished, setFinished] = useState<Finished | 'kept' | null>(null);
  const connection = useConnection();
  const [way, setWay] = useWayToAnswer();
  const { path, search } = usePlace();
  const goTo = (step: string | number, replace = false) => navigate(`${path}?question=${step}`, { replace });

  async function begin(): Promise<void> {
    const opened = await start.run({ params: { measure: instrument.id } });
    if (!isRefusal(opened)) goOn(opened);
    else if (opened.kind === 'unavailable') goOn({ assessmentId: null, measure: instrument.id, version: instrument.version, answers: keptAnswers(instrument) });
  }

  function goOn(opened: FormInHand): void {
    setForm(opened);
    setNeedsHelp(tellsOfSelfHarm(instrument, opened.answers));
    const [next] = openItems(instrument, opened.answers);
    const items = askedItems(instrument, opened.answers);
    goTo(next === undefined ? 'send' : items.indexOf(next) + 1);
  }

  function answer({ assessmentId, measure }: FormInHand, { id: itemId, kind }: Item, value: ItemAnswer): void {
    setForm((current) => current && { ...current, answers: { ...current.answers, [itemId]: value } });
    if (tellsOfSelfHarm(instrument, { [itemId]: value })) setNeedsHelp(true);
    const sending = { key: keyOf(assessmentId ?? measure, itemId), settleMs: kind === 'choice' ? 0 : SETTLES_MS, onHeard: hear };
    // What cannot leave now says when it was given; what leaves at once is given when it comes.
    const body = { itemId, answer: value, ...((connection.isLost || assessmentId === null) && { givenAt: toInstant(nowMs()) }) };
    if (assessmentId === null) sendUntilHeard({ ...sending, contract: answerMeasure, input: { params: { measure }, body } });
    else sendUntilHeard({ ...sending, contract: answerItem, input: { params: { assessmentId }, body } });
  }

  function hear(result: AnswerOf<typeof answerItem> | Refusal): void {
    if (!isRefusal(result) && result.showsCrisisHelp) setNeedsHelp(true);
  }

  if (finished === 'kept') return <QuestionnaireKept showsHelp={needsHelp} />;
  if (finished !== null) return <QuestionnaireEnd instrument={instrument} finished={finished} showsHelp={needsHelp || finished.showsCrisisHelp} />;
  if (form === null) return <QuestionnaireIntro instrument={instrument} start={start} way={way} onWay={setWay} onBegin={() => void begin()} />;
  const step = new URLSearchParams(search).get('question');
  const items = askedItems(instrument, form.answers);
  const isSending = step === 'send' && openItems(instrument, form.answers).length === 0;
  const at = Math.min(items.length, Math.max(1, Number.parseInt(step ?? '1', 10) || 1));
  const item = items[at - 1];
  const isSelfHarmItem = !isSending && (item?.selfHarm ?? null) !== null;
  if (way === 'all-on-one-page' && !isSending) return <AllQuestions instrument={instrument} sendingUnder={form.assessmentId ?? form.measure} answers={form.answers} onAnswer={(each, value) => answer(form, each, value)} onDone={() => goTo('send')} />;
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
          sendingKey={keyOf(form.assessmentId ?? form.measure, item.id)}
          value={form.answers[item.id] ?? null}
          help={needsHelp && isSelfHarmItem ? <CrisisHelp isArriving /> : null}
          onAnswer={(value) => answer(form, item, value)}
          onNext={() => goTo(at === items.length ? 'send' : at + 1)}
          onBack={at === 1 ? undefined : () => goTo(at - 1)}
        />
      )}
    </div>
  );
}

/** What was given earlier on this phone and has not been sent. */
function keptAnswers({ id, items }: Questionnaire): AnswerSet {
  return Object.fromEntries(items.flatMap((item) => {
    const given = lastGiven(keyOf(id, item.id), answerMeasure);
    return given === null ? [] : [[item.id, given.body.answer]];
  }));
}

const keyOf = (form: string, itemId: string) => `${form}/${itemId}`;

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
