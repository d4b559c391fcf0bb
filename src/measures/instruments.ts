import { afterDoseCheck } from './after-dose-check.ts';
import { asq } from './asq.ts';
import { auditC } from './audit-c-form.ts';
import { drugQuestion } from './drug-question.ts';
import { gad7 } from './gad-7.ts';
import type { Instrument, MeasureId, MeasureName } from './instrument.ts';
import { isOwnMeasure } from './instrument.ts';
import { lifestyleLog } from './lifestyle-log.ts';
import { moodThermometer } from './mood-thermometer.ts';
import { likingCheck, maniaCheck, urinaryCheck } from './own-checks.ts';
import { pcl5 } from './pcl-5.ts';
import { phq9 } from './phq-9.ts';
import { asrm, cadss, cssrs, dast10, isi, madrs, qidsSr16 } from './score-only.ts';

/** Every measure by its id, in the version in force. */
export const instruments = {
  'phq-9': phq9,
  'gad-7': gad7,
  'pcl-5': pcl5,
  madrs,
  'qids-sr16': qidsSr16,
  isi,
  'c-ssrs': cssrs,
  asq,
  cadss,
  asrm,
  'audit-c': auditC,
  'dast-10': dast10,
  'mood-thermometer': moodThermometer,
  'mania-check': maniaCheck,
  'urinary-check': urinaryCheck,
  'liking-check': likingCheck,
  'after-dose-check': afterDoseCheck,
  'lifestyle-log': lifestyleLog,
  'drug-question': drugQuestion,
} as const satisfies { readonly [Id in MeasureId]: Instrument };

/** The measure of this name among those of the product and the given ones of a clinic's own, in the version named where there is one; null when there is none. */
export function instrumentOf(measure: MeasureName, own: readonly Instrument[] = [], version?: string): Instrument | null {
  if (!isOwnMeasure(measure)) return instruments[measure];
  return own.find((each) => each.id === measure && (version === undefined || each.version === version)) ?? null;
}
