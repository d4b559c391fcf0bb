import type { RuleFinding } from '#foundation/rule.ts';
import type { MeasureLimits } from './measure-limits.ts';
import { outcomeFinding } from './outcome-finding.ts';
import type { Relapse } from './relapse.ts';
import type { OutcomeSettings } from './settings.ts';

/** The finding behind a suspected or confirmed relapse; none otherwise. */
export function relapseFindings(relapse: Relapse, baselineTotal: number, limits: MeasureLimits, settings: OutcomeSettings): readonly RuleFinding[] {
  switch (relapse.state) {
    case 'no-response-yet':
    case 'none':
      return [];
    case 'suspected':
      return [suspected(relapse, baselineTotal, limits, settings)];
    case 'confirmed':
      return [relapse.by === 'scores' ? confirmedByScores(relapse, limits, settings) : confirmedByEvent(relapse.on, relapse.by)];
  }
}

function suspected(relapse: Extract<Relapse, { state: 'suspected' }>, baselineTotal: number, limits: MeasureLimits, settings: OutcomeSettings): RuleFinding {
  const { score } = relapse;
  return outcomeFinding(
    'OUT-5',
    `A relapse is possible: ${limits.name} was ${score.total} on ${score.on}. A second score in ${settings['OUT-6.confirmingFromDay']} to ${settings['OUT-6.confirmingToDay']} days would tell.`,
    [{ name: 'baseline', value: baselineTotal, unit: 'points' }, { name: limits.name, value: score.total, unit: 'points', at: score.assessment.effectiveAt }],
    `after response, ${limits.name} of ${limits.relapseFrom?.value ?? 'not defined'} or more and improvement below ${settings['OUT-2.responsePercent']} %`,
    limits.relapseFrom === null ? [] : [limits.relapseFrom.setting, 'OUT-2.responsePercent'],
  );
}

function confirmedByScores(relapse: Extract<Relapse, { by: 'scores' }>, limits: MeasureLimits, settings: OutcomeSettings): RuleFinding {
  const { score, confirmedBy } = relapse;
  return outcomeFinding(
    'OUT-6',
    `Relapse on ${relapse.on}, confirmed on ${relapse.confirmedOn} by a second ${limits.name}.`,
    [
      { name: limits.name, value: score.total, unit: 'points', at: score.assessment.effectiveAt },
      { name: limits.name, value: confirmedBy.total, unit: 'points', at: confirmedBy.assessment.effectiveAt },
    ],
    `two scores ${settings['OUT-6.confirmingFromDay']} to ${settings['OUT-6.confirmingToDay']} days apart, every one between as well`,
    ['OUT-6.confirmingFromDay', 'OUT-6.confirmingToDay'],
  );
}

function confirmedByEvent(on: string, kind: Exclude<Extract<Relapse, { state: 'confirmed' }>['by'], 'scores'>): RuleFinding {
  return outcomeFinding('OUT-6', `Relapse on ${on}: ${EVENTS[kind]}.`, [{ name: 'event', value: kind }], 'admission, attempt or the prescriber’s declaration', ['OUT-6.confirmingFromDay']);
}

const EVENTS = {
  hospitalisation: 'an admission',
  'suicide-attempt': 'a suicide attempt',
  suicide: 'death by suicide',
  'prescriber-declaration': 'declared by the prescriber',
} as const;
