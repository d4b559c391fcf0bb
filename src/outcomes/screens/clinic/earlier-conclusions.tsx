import { useFormat } from '#interface/format/use-format.ts';
import { Card } from '#interface/layout/card.tsx';
import type { FactItem } from '#interface/layout/fact-list.tsx';
import { FactList } from '#interface/layout/fact-list.tsx';
import { Tag } from '#interface/layout/tag.tsx';
import { Unfold } from '#interface/layout/unfold.tsx';
import { instruments } from '#measures/instruments.ts';
import type { WireStaffCourse } from '../../api.ts';
import { useWords } from './words.ts';
import styles from './outcome.module.css';

type Earlier = WireStaffCourse['earlier'][number];
type Props = { readonly measure: WireStaffCourse['measure']; readonly earlier: WireStaffCourse['earlier'] };

/** What had been concluded of the course before, folded: each with its days, what it was drawn from and what changed it. */
export function EarlierConclusions({ measure, earlier }: Props) {
  const say = useWords();
  if (earlier.length === 0) return null;
  const takenBack = earlier.filter(({ isTakenBack }) => isTakenBack).length;
  return (
    <Card>
      {takenBack > 0 && <p>{say('earlier.takenBack', { count: takenBack })}</p>}
      <details className={styles['fold']}>
        <summary>{say('earlier.title', { count: earlier.length })}</summary>
        <p className={styles['caption']}>{say('earlier.words')}</p>
        {earlier.map((each) => (
          <Conclusion key={each.judgedAt} measure={measure} earlier={each} />
        ))}
      </details>
    </Card>
  );
}

function Conclusion({ measure, earlier }: { readonly measure: Props['measure']; readonly earlier: Earlier }) {
  const say = useWords();
  const format = useFormat();
  const { judgedAt, changedAt, changedBy, isTakenBack, inputs, ruleSetVersion } = earlier;
  const own = Object.entries(inputs.ownSettings).map(([name, value]) => `${name} ${value}`);
  return (
    <section className={styles['conclusion']}>
      <h3>
        {say('earlier.stood', { from: format.moment(judgedAt), to: format.moment(changedAt) })} <Tag look={isTakenBack ? 'attention' : 'plain'}>{say(isTakenBack ? 'earlier.back' : 'earlier.wentOn')}</Tag>
      </h3>
      <p>{say('earlier.changedBy', { cause: causeText(say, format, changedBy, instruments[measure].name) })}</p>
      <FactList items={facts(say, format, earlier)} />
      <p className={styles['caption']}>
        {say('earlier.inputs', { scores: inputs.scores.length, doses: inputs.doses, events: inputs.events.length, version: ruleSetVersion })} {own.length > 0 && say('earlier.own', { numbers: own.join(', ') })}
      </p>
      <Unfold word={say('earlier.scores')}>
        <ul>
          {inputs.scores.map(({ assessmentId, on, total, use }) => (
            <li key={assessmentId}>{say('earlier.scoreLine', { date: format.localDate(on), total: total ?? 'none', use: say(`use.${use}`) })}</li>
          ))}
        </ul>
      </Unfold>
    </section>
  );
}

type Say = ReturnType<typeof useWords>;
type Format = ReturnType<typeof useFormat>;

function facts(say: Say, format: Format, { conclusion: { baseline, response, remission, relapse, worseOn } }: Earlier): readonly FactItem[] {
  const reached = (each: typeof response) => (each === null ? say('earlier.none') : say('earlier.reached', { date: format.localDate(each.on), total: each.total }));
  return [
    { name: say('earlier.baseline'), value: reached(baseline) },
    { name: say('earlier.response'), value: reached(response) },
    { name: say('earlier.remission'), value: reached(remission) },
    { name: say('earlier.relapse'), value: relapse.on === null ? say(`relapse.${relapse.state}`) : say('earlier.relapseOn', { state: say(`relapse.${relapse.state}`), date: format.localDate(relapse.on) }) },
    ...(worseOn.length === 0 ? [] : [{ name: say('earlier.worse'), value: worseOn.map((on) => format.localDate(on)).join(', ') }]),
  ];
}

function causeText(say: Say, format: Format, cause: Earlier['changedBy'], measure: string): string {
  switch (cause.kind) {
    case 'score':
      return say(cause.isLate ? 'earlier.scoreLate' : 'earlier.score', { measure, date: format.localDate(cause.on), total: cause.total ?? 'none' });
    case 'dose':
      return say('earlier.dose');
    case 'event':
      return say(cause.isLate ? 'earlier.eventLate' : 'earlier.event', { event: say(`event.${cause.event}`), date: format.localDate(cause.on) });
  }
}
