import type { SettingTable, SettingValues } from '#foundation/setting.ts';

const policy = { key: 'product-default', mark: 'P' } as const;

/**
 * The numbers of the plan's rules that a clinic may change, with their defaults.
 * Lines marked "never" and the label's own esketamine doses are not here: they stand in `dose-ceilings.ts` and `route.ts`.
 */
export const planSettings = {
  'DOSE-1.firstDose': { value: 0.5, unit: 'mg/kg', meaning: 'First intravenous dose above this asks for a reason', source: { key: 'And17', mark: 'P' } },
  'DOSE-1.anyDose': { value: 0.75, unit: 'mg/kg', meaning: 'Any intravenous dose above this asks for a reason', source: { key: 'McI20', mark: 'P' } },
  'DOSE-1.secondPrescriber': { value: 1, unit: 'mg/kg', meaning: 'Any intravenous dose above this asks for a second prescriber', source: policy },
  'DOSE-1.infusionMinutes': { value: 30, unit: 'min', meaning: 'An infusion shorter than this asks for a reason', source: { key: 'And17', mark: 'P' } },
  'DOSE-2.firstDose': { value: 0.5, unit: 'mg/kg', meaning: 'First intramuscular dose above this asks for a reason', source: policy },
  'DOSE-2.anyDose': { value: 1, unit: 'mg/kg', meaning: 'Any intramuscular dose above this asks for a reason', source: policy },
  'DOSE-2.secondPrescriber': { value: 1.5, unit: 'mg/kg', meaning: 'Any intramuscular dose above this asks for a second prescriber', source: policy },
  'DOSE-3.firstDose': { value: 150, unit: 'mg', meaning: 'First sublingual dose above this asks for a reason', source: policy },
  'DOSE-3.anyDose': { value: 300, unit: 'mg', meaning: 'Any sublingual dose above this asks for a reason', source: { key: 'Hull22', mark: 'P' } },
  'DOSE-3.secondPrescriber': { value: 450, unit: 'mg', meaning: 'Any sublingual dose above this asks for a second prescriber', source: { key: 'Hull22', mark: 'P' } },
  'DOSE-4.anyDose': { value: 2.5, unit: 'mg/kg', meaning: 'Any oral dose above this asks for a reason', source: { key: 'AndOral', mark: 'P' } },
  'DOSE-6.deviceGapMinutes': { value: 5, unit: 'min', meaning: 'Least rest between two esketamine devices', source: { key: 'DevIFU', mark: 'C' } },
  'DOSE-6.sessionsPerWeek': { value: 2, unit: 'sessions', meaning: 'Most esketamine sessions in 7 calendar days', source: { key: 'OncNA', mark: 'C' } },
  'DOSE-6.olderAgeYears': { value: 65, unit: 'years', meaning: 'From this age some countries start esketamine at 28 mg', source: { key: 'EUspc', mark: 'C' } },
  'DOSE-7.hours': { value: 36, unit: 'h', meaning: 'A dose sooner than this after the last asks for a reason', source: policy },
  'DOSE-8.inSevenDays': { value: 3, unit: 'sessions', meaning: 'More sessions than this in 7 calendar days ask for a reason', source: policy },
  'DOSE-8.perWeekLater': { value: 2, unit: 'sessions', meaning: 'After the first weeks, more sessions than this in 7 calendar days ask for a reason', source: { key: 'Lopez', mark: 'P' } },
  'DOSE-8.laterAfterWeeks': { value: 4, unit: 'weeks', meaning: 'When the lower weekly number begins, counted from the first dose of the course', source: policy },
  'DOSE-8.inNinetyDays': { value: 12, unit: 'sessions', meaning: 'More sessions than this in 90 calendar days ask for a reason', source: policy },
  'DOSE-9.softChangePercent': { value: 5, unit: '%', meaning: 'A weight change above this asks for a reason', source: policy },
  'DOSE-9.hardChangePercent': { value: 10, unit: '%', meaning: 'A weight change above this needs weighing again by staff', source: policy },
  'DOSE-9.ageDays': { value: 30, unit: 'days', meaning: 'A weight older than this asks for a reason', source: policy },
  'DOSE-10.bodyMassIndex': { value: 30, unit: 'kg/m2', meaning: 'From this body mass index an ideal or adjusted weight is offered', source: { key: 'SinghBMI', mark: 'C' } },
  'DOSE-10.disagreementPercent': { value: 2, unit: '%', meaning: 'An order whose mg and mg/kg differ by more than this is not accepted', source: policy },
  'SERIES.minimumGapDays': { value: 2, unit: 'days', meaning: 'Calendar days from one proposed session to the next, at least', source: { key: 'Singh16', mark: 'P' } },
  'INTEGRATION.opensHours': { value: 24, unit: 'h', meaning: 'The suggested integration window opens this long after a dose', source: { key: 'Price22', mark: 'P' } },
  'INTEGRATION.closesHours': { value: 72, unit: 'h', meaning: 'The suggested integration window closes this long after a dose', source: { key: 'Nard23', mark: 'P' } },
  'BOOKING.roomsPerMonitor': { value: 4, unit: 'rooms', meaning: 'Rooms one person may watch at the same time', source: policy },
} as const satisfies SettingTable;

/** The plan's numbers in force for one clinic. */
export type PlanSettings = SettingValues<typeof planSettings>;
