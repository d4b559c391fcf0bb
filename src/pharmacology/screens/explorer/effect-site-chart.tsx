import { memo } from 'react';
import { isRefusal } from '#foundation/refusal.ts';
import { EFFECT_SITE_DELAY, HALF_EFFECT_LEVELS } from '../../effect-site.ts';
import type { Explored, Settled } from '../../explored.ts';
import { drawnAfterDose, drawnOf, readAt } from '../../explored.ts';
import type { Choice } from '../../exploring.ts';
import { DISSOCIATION_LEVELS, DISSOCIATION_TIMES } from '../../illustrations.ts';
import { ESTIMATE_LABEL } from '../../labels.ts';
import { Chart } from './chart.tsx';
import { evenTicks, hourTicks, roundAbove } from './chart-layout.ts';
import { linesCsv } from './explorer-csv.ts';
import { levelText, plainText } from './numbers.ts';
import { Part } from './part.tsx';
import { useSpeech } from './speech.ts';
import { tableHours, tableRows } from './table-rows.ts';

type Props = { readonly choice: Choice; readonly explored: Explored; readonly settled: Settled; readonly dose: number; readonly notes: readonly string[]; readonly name: string };

/** The chart ends above the levels it is held against, and above the curve where that is higher. */
const LEAST_TOP = 150;

/** S-ketamine after the delay to effect, with levels from studies as lines; or why nothing is drawn. */
export const EffectSiteChart = memo(function EffectSiteChart({ choice, explored, settled, dose, notes, name }: Props) {
  const { say, tell, language } = useSpeech();
  const { effectSite } = settled;
  const dissociation = DISSOCIATION_LEVELS.map(({ id }) => tell(`dissociation.${id}`));
  const felt = (
    <Part title={tell('dissociation.title')} words={[...dissociation, tell('dissociation.times'), tell('dissociation.mood')]} sources={[...DISSOCIATION_LEVELS.map(({ source }) => source), DISSOCIATION_TIMES.source]} />
  );
  if (isRefusal(effectSite)) {
    return (
      <>
        <Part title={tell('effectSite.title')} words={[tell('effectSite.none')]} />
        {felt}
      </>
    );
  }
  const { question } = explored;
  const part = drawnAfterDose(question, dose, choice.windowH);
  const own = [...notes.slice(0, 1), say('note.model', { title: settled.effectSiteModel })];
  const { central, quickest, slowest } = effectSite;
  const levels = [central, quickest.map((value, index) => Math.min(value, slowest[index] ?? 0)), quickest.map((value, index) => Math.max(value, slowest[index] ?? 0))];
  const [line, least, most] = levels.map((values) => drawnOf(question, values).subarray(part.first, part.end));
  if (line === undefined || least === undefined || most === undefined) return null;
  const top = roundAbove(Math.max(LEAST_TOP, 1.1 * Math.max(...most)));
  const hours = tableHours(part.fromH, choice.windowH);
  const rows = tableRows(hours, part.fromH, levels.map((values) => readAt(hours, question.timesH, values)), levelText);
  const words = [tell('effectSite.what'), tell('effectSite.form'), tell('effectSite.lines'), tell('effectSite.when'), ...(effectSite.isDelayOverstated ? [tell('effectSite.late')] : [])];
  return (
    <>
      <Part title={tell('effectSite.title')} words={words} sources={[EFFECT_SITE_DELAY.source, ...HALF_EFFECT_LEVELS.map(({ source }) => source)]}>
        <Chart
          title={tell('effectSite.title')}
          axis={say('effect.axis', { site: say(`site.${effectSite.site}`) })}
          top={top}
          yTicks={evenTicks(top).map((at) => ({ at, label: plainText(at) }))}
          across={{ until: choice.windowH, title: choice.times > 1 ? say('chart.hoursAfter', { dose: dose + 1 }) : say('chart.hours'), ticks: (count) => hourTicks(choice.windowH, count).map((at) => ({ at, label: String(at) })) }}
          runs={[{ xs: part.timesH, line, low: least, high: most }]}
          lineWord={say('effect.line')}
          bandWord={say('effect.band')}
          levels={HALF_EFFECT_LEVELS.map(({ id, value }) => ({ id, from: value, to: null, label: say(`effect.${id}`) }))}
          notes={own}
          look="dusk"
          table={{ heads: [say('table.time'), say('table.level'), say('table.lowest'), say('table.highest')], rows }}
          saved={{ name: `${name}-${say('save.effect')}`, csv: () => linesCsv(ESTIMATE_LABEL[language], own, question.timesH, [['S-ketamine at the effect site, ng/mL', effectSite.central], ['quickest published delay, ng/mL', effectSite.quickest], ['slowest published delay, ng/mL', effectSite.slowest]]) }}
        />
      </Part>
      {felt}
    </>
  );
});
