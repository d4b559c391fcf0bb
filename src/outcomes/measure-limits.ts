import type { OutcomeMeasure } from './course-facts.ts';
import type { outcomeSettings, OutcomeSettings } from './settings.ts';

type SettingName = keyof typeof outcomeSettings;

/** A limit of a measure: the number in force and the setting it comes from; null where the rules name none. */
export type Limit = { readonly value: number; readonly setting: SettingName } | null;

/** What the outcome rules know about a measure. */
export type MeasureLimits = {
  readonly name: string;
  /** True for the two-week questionnaires, whose first answers still speak of the time before the dose. */
  readonly looksBackTwoWeeks: boolean;
  readonly hasResponse: boolean;
  readonly remissionAtMost: Limit;
  readonly endStateAtMost: Limit;
  readonly reliableChange: Limit;
  readonly relapseFrom: Limit;
};

/** The limits of a measure under the settings in force (OUT-1 to OUT-5). */
export function limitsOf(measure: OutcomeMeasure, settings: OutcomeSettings): MeasureLimits {
  const limit = (setting: SettingName): Limit => ({ value: settings[setting], setting });
  const none = { endStateAtMost: null, reliableChange: null, relapseFrom: null } as const;
  switch (measure) {
    case 'phq-9':
      return { ...none, name: 'PHQ-9', looksBackTwoWeeks: true, hasResponse: true, remissionAtMost: limit('OUT-3.phq9AtMost'), reliableChange: limit('OUT-4.phq9'), relapseFrom: limit('OUT-5.phq9From') };
    case 'gad-7':
      return { ...none, name: 'GAD-7', looksBackTwoWeeks: true, hasResponse: true, remissionAtMost: limit('OUT-3.gad7AtMost'), reliableChange: limit('OUT-4.gad7') };
    case 'madrs':
      return { ...none, name: 'MADRS', looksBackTwoWeeks: false, hasResponse: true, remissionAtMost: limit('OUT-3.madrsAtMost'), relapseFrom: limit('OUT-5.madrsFrom') };
    case 'qids-sr16':
      return { ...none, name: 'QIDS-SR16', looksBackTwoWeeks: false, hasResponse: true, remissionAtMost: limit('OUT-3.qidsAtMost') };
    case 'pcl-5':
      return { ...none, name: 'PCL-5', looksBackTwoWeeks: false, hasResponse: false, remissionAtMost: null, endStateAtMost: limit('OUT-3.pcl5EndStateAtMost'), reliableChange: limit('OUT-4.pcl5') };
  }
}
