import type { SettingTable, SettingValues } from '#foundation/setting.ts';
import { chartingSettings } from './charting-settings.ts';
import { vitalSignRanges } from './vital-sign-ranges.ts';

const policy = { key: 'product-default', mark: 'P' } as const;
const label = { key: 'ButL', mark: 'C' } as const;
const practice = { key: 'Yip22', mark: 'P' } as const;
const infusions = { key: 'Emory18', mark: 'C' } as const;
const esketamine = { key: 'SprHCP', mark: 'C' } as const;
const rems = { key: 'REMS386', mark: 'C' } as const;

/** The numbers of the session's rules that a clinic may change, with their defaults. */
export const sessionSettings = {
  ...vitalSignRanges,
  ...chartingSettings,

  'BP-1.systolic': { value: 140, unit: 'mmHg', meaning: 'Systolic pressure above this before the dose is checked again', source: label },
  'BP-1.diastolic': { value: 90, unit: 'mmHg', meaning: 'Diastolic pressure above this before the dose is checked again', source: label },
  'BP-1.rechecks': { value: 2, unit: 'readings', meaning: 'Further readings before the prescriber chooses', source: policy },
  'BP-1.recheckMinutes': { value: 5, unit: 'min', meaning: 'Least time between those readings', source: policy },
  'BP-2.systolic': { value: 160, unit: 'mmHg', meaning: 'From this systolic pressure the prescriber must be on site to start', source: policy },
  'BP-2.diastolic': { value: 100, unit: 'mmHg', meaning: 'From this diastolic pressure the prescriber must be on site to start', source: policy },
  'BP-2.stopSystolic': { value: 180, unit: 'mmHg', meaning: 'From this systolic pressure a session does not start', source: policy },
  'BP-2.stopDiastolic': { value: 110, unit: 'mmHg', meaning: 'From this diastolic pressure a session does not start', source: policy },
  'BP-3.systolic': { value: 160, unit: 'mmHg', meaning: 'Amber from this systolic pressure', source: policy },
  'BP-3.diastolic': { value: 100, unit: 'mmHg', meaning: 'Amber from this diastolic pressure', source: policy },
  'BP-3.systolicRise': { value: 30, unit: 'mmHg', meaning: 'Amber from this rise of the systolic pressure over baseline', source: policy },
  'BP-3.recheckMinutes': { value: 5, unit: 'min', meaning: 'A raised pressure is measured again within this time', source: policy },
  'BP-4.systolic': { value: 180, unit: 'mmHg', meaning: 'Red from this systolic pressure', source: practice },
  'BP-4.diastolic': { value: 110, unit: 'mmHg', meaning: 'Red from this diastolic pressure', source: practice },
  'BP-4.recheckMinutes': { value: 5, unit: 'min', meaning: 'A red pressure is measured again within this time', source: practice },
  'BP-4.atOnceSystolic': { value: 200, unit: 'mmHg', meaning: 'From this systolic pressure one reading is enough', source: practice },
  'BP-4.atOnceDiastolic': { value: 120, unit: 'mmHg', meaning: 'From this diastolic pressure one reading is enough', source: practice },

  'HR-1.amberAbove': { value: 110, unit: '/min', meaning: 'Amber above this heart rate', source: policy },
  'HR-1.amberBelow': { value: 50, unit: '/min', meaning: 'Amber below this heart rate', source: policy },
  'HR-1.redAbove': { value: 130, unit: '/min', meaning: 'Red above this heart rate', source: policy },
  'HR-1.redBelow': { value: 45, unit: '/min', meaning: 'Red below this heart rate', source: policy },
  'RESP-1.saturationAmberBelow': { value: 94, unit: '%', meaning: 'Amber below this oxygen saturation', source: policy },
  'RESP-1.saturationRedAt': { value: 90, unit: '%', meaning: 'Red at this oxygen saturation and below', source: policy },
  'RESP-1.breathsAmberBelow': { value: 10, unit: '/min', meaning: 'Amber below this breathing rate', source: policy },
  'RESP-1.breathsRedBelow': { value: 8, unit: '/min', meaning: 'Red below this breathing rate', source: policy },
  'SED-1.moaasAmberAt': { value: 3, unit: 'MOAA/S', meaning: 'Amber at this sedation score', source: { key: 'SprLabel', mark: 'P' } },
  'SED-1.moaasRedAt': { value: 2, unit: 'MOAA/S', meaning: 'Red at this sedation score and below', source: { key: 'SprLabel', mark: 'P' } },
  'SED-1.rassRedAt': { value: -3, unit: 'RASS', meaning: 'Red at this score and below', source: policy },
  'SED-1.rassAmberAt': { value: 2, unit: 'RASS', meaning: 'Amber at this score and above', source: policy },
  'SED-2.distressAt': { value: 8, unit: 'of 10', meaning: 'Distress from this rating on counts', source: policy },
  'SED-2.distressMinutes': { value: 5, unit: 'min', meaning: 'Amber when such distress lasts this long', source: policy },

  'INT-1.duringMinutes': { value: 10, unit: 'min', least: 1, meaning: 'Between observations while an infusion runs', source: infusions },
  'INT-1.afterMinutes': { value: 15, unit: 'min', least: 1, meaning: 'Between observations after an infusion', source: infusions },
  'INT-1.closeMinutes': { value: 5, unit: 'min', least: 1, meaning: 'Between observations with a push or with a monoamine oxidase inhibitor', source: infusions },
  'INT-2.second': { value: 10, unit: 'min', meaning: 'Second observation after an injection', source: policy },
  'INT-2.third': { value: 20, unit: 'min', meaning: 'Third observation after an injection', source: policy },
  'INT-2.fourth': { value: 30, unit: 'min', meaning: 'Fourth observation after an injection', source: policy },
  'INT-2.fifth': { value: 45, unit: 'min', meaning: 'Fifth observation after an injection', source: policy },
  'INT-2.sixth': { value: 60, unit: 'min', meaning: 'Sixth observation after an injection', source: policy },
  'INT-2.afterMinutes': { value: 15, unit: 'min', least: 1, meaning: 'Between observations from then on', source: policy },
  'INT-3.second': { value: 20, unit: 'min', meaning: 'Second observation after a dose by mouth', source: policy },
  'INT-3.third': { value: 40, unit: 'min', meaning: 'Third observation after a dose by mouth', source: policy },
  'INT-3.fourth': { value: 60, unit: 'min', meaning: 'Fourth observation after a dose by mouth', source: policy },
  'INT-3.fifth': { value: 90, unit: 'min', meaning: 'Fifth observation after a dose by mouth', source: policy },
  'INT-4.second': { value: 40, unit: 'min', meaning: 'Blood pressure after the first esketamine device', source: esketamine },
  'INT-4.secondOpens': { value: 35, unit: 'min', meaning: 'Earliest time that counts for it', source: esketamine },
  'INT-4.afterMinutes': { value: 30, unit: 'min', least: 1, meaning: 'Between observations from then on', source: policy },
  'INT-5.reminderMinutes': { value: 5, unit: 'min', meaning: 'An observation later than this brings a reminder', source: policy },
  'INT-5.gapMinutes': { value: 10, unit: 'min', meaning: 'An observation later than this is a gap in the record', source: policy },

  'DC-1.esketamineMinutes': { value: 120, unit: 'min', meaning: 'Least stay after the last esketamine device', source: rems },
  'DC-1.intravenousMinutes': { value: 60, unit: 'min', meaning: 'Least stay after the end of an infusion', source: policy },
  'DC-1.intramuscularMinutes': { value: 90, unit: 'min', meaning: 'Least stay after an injection', source: policy },
  'AFTER-DOSE.guardHours': { value: 24, unit: 'h', meaning: 'For this time after a dose nobody is asked anything binding, such as a signature', source: policy, least: 1 },
  'DC-1.otherMinutes': { value: 120, unit: 'min', meaning: 'Least stay after a dose by mouth or compounded nasal spray', source: policy },
  'DC-1.liverMinutes': { value: 60, unit: 'min', meaning: 'Added to the stay with raised liver tests or moderate liver disease', source: policy },
  'DC-2.percentOfBaseline': { value: 20, unit: '%', meaning: 'Pressure this close to baseline is accepted', source: { key: 'PADSS', mark: 'P' } },
  'DC-2.systolic': { value: 140, unit: 'mmHg', meaning: 'A falling systolic pressure at or below this is accepted', source: policy },
  'DC-2.diastolic': { value: 90, unit: 'mmHg', meaning: 'A falling diastolic pressure at or below this is accepted', source: policy },
  'DC-2.saturation': { value: 94, unit: '%', meaning: 'Least oxygen saturation on room air', source: policy },
  'DC-2.readingMinutes': { value: 30, unit: 'min', meaning: 'The last vital signs before discharge are at most this old', source: policy },
  'DC-3.moaas': { value: 5, unit: 'MOAA/S', meaning: 'Least sedation score at discharge', source: policy },

  'GATE.baselineMinutes': { value: 30, unit: 'min', meaning: 'Baseline vital signs are at most this old at the start', source: policy },
  'GATE.pregnancyTestDays': { value: 14, unit: 'days', meaning: 'A pregnancy test older than this is repeated before a dose', source: policy },
  'GATE.esketamineFoodHours': { value: 2, unit: 'h', meaning: 'No food before esketamine for this long', source: { key: 'OncNA', mark: 'C' } },
  'GATE.esketamineDrinkMinutes': { value: 30, unit: 'min', meaning: 'No drink before esketamine for this long', source: { key: 'OncNA', mark: 'C' } },
  'GATE.nasalSprayMinutes': { value: 60, unit: 'min', meaning: 'No nasal steroid or decongestant before esketamine for this long', source: { key: 'Indy', mark: 'C' } },
  'GATE.racemicFoodHours': { value: 6, unit: 'h', meaning: 'No food before racemic ketamine for this long', source: { key: 'clinical-memory', mark: 'M' } },
  'GATE.racemicDrinkMinutes': { value: 120, unit: 'min', meaning: 'No drink before racemic ketamine for this long', source: { key: 'clinical-memory', mark: 'M' } },

  'ESCALATION.corridorSeconds': { value: 30, unit: 's', meaning: 'From then on an unseen prompt is meant for the corridor as well', source: policy },
  'ESCALATION.secondPersonSeconds': { value: 60, unit: 's', meaning: 'From then on it is meant for a second person', source: policy },
  'ESCALATION.prescriberSeconds': { value: 120, unit: 's', meaning: 'From then on it is meant for the prescriber', source: policy },
} as const satisfies SettingTable;

/** The session's numbers in force for one clinic. */
export type SessionSettings = SettingValues<typeof sessionSettings>;
