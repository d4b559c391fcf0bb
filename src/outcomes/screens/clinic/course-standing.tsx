import { Term } from '#evidence/screens/glossary/term.tsx';
import { useFormat } from '#interface/format/use-format.ts';
import { Card } from '#interface/layout/card.tsx';
import type { FactItem } from '#interface/layout/fact-list.tsx';
import { FactList } from '#interface/layout/fact-list.tsx';
import type { WireCourse } from '../../api.ts';
import { useWords } from './words.ts';

type Say = ReturnType<typeof useWords>;
type Format = ReturnType<typeof useFormat>;

/** Where a course stands, each thing with its day. */
export function CourseStanding({ course }: { readonly course: WireCourse }) {
  const say = useWords();
  const format = useFormat();
  return (
    <Card title={say('standing.title')}>
      <FactList items={facts(say, format, course)} />
    </Card>
  );
}

function facts(say: Say, format: Format, course: WireCourse): readonly FactItem[] {
  const { baseline, response, remission, nadir, timeToResponse, durability, integration, endState } = course;
  const scoreOn = (total: number | null, on: Parameters<Format['localDate']>[0] | null) => (total === null || on === null ? '' : say('standing.score', { total, date: format.localDate(on) }));
  const milestone = (reached: WireCourse['response']) => (reached === null ? say('standing.notReached') : say('standing.reached', { day: reached.day, date: format.localDate(reached.on) }));
  const asked = (id: 'response' | 'remission' | 'relapse' | 'integration') => ({ name: say(`standing.${id}`), shownName: <Term id={id}>{say(`standing.${id}`)}</Term> });
  return [
    { name: say('standing.baseline'), value: baseline.state === 'found' ? scoreOn(baseline.total, baseline.on) : say(`baseline.${baseline.state}`) },
    { ...asked('response'), value: milestone(response) },
    { ...asked('remission'), value: milestone(remission) },
    { name: say('standing.lowest'), value: nadir === null ? say('standing.notYet') : scoreOn(nadir.total, nadir.on) },
    { ...asked('relapse'), value: relapseText(say, format, course.relapse) },
    ...(timeToResponse === null ? [] : [{ name: say('standing.timeToResponse'), value: timeText(say, timeToResponse) }]),
    ...(durability === null ? [] : [{ name: say('standing.durability'), value: timeText(say, durability) }]),
    ...(integration === null ? [] : [{ ...asked('integration'), value: say('standing.integrationOf', { sessions: integration.sessions, minutes: integration.minutes, practices: integration.practices }) }]),
    ...(endState === null ? [] : [{ name: say('standing.endState'), value: say(`endState.${endState.level}`) }]),
  ];
}

function relapseText(say: Say, format: Format, { state, on, confirmedOn }: WireCourse['relapse']): string {
  if (state === 'confirmed' && on !== null && confirmedOn !== null) return say('relapse.confirmedOn', { date: format.localDate(on), confirmed: format.localDate(confirmedOn) });
  if (state === 'suspected' && on !== null) return say('relapse.suspectedOn', { date: format.localDate(on) });
  return say(`relapse.${state}`);
}

function timeText(say: Say, { days, isEvent, censoredBy }: NonNullable<WireCourse['durability']>): string {
  return isEvent || censoredBy === null ? say('standing.days', { days }) : say('standing.daysSoFar', { days, until: say(`until.${censoredBy}`) });
}
