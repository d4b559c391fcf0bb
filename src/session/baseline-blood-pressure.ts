import type { StaffId } from '#foundation/id.ts';
import type { Instant } from '#foundation/instant.ts';
import { after, between, minutes } from '#foundation/instant.ts';
import type { RuleFinding } from '#foundation/rule.ts';
import type { GateItem, GateItemParts } from './gate-item.ts';
import { gateFinding, gateItem } from './gate-item.ts';
import type { SessionSettings } from './settings.ts';
import { sessionSettings } from './settings.ts';
import type { BloodPressure, VitalSigns } from './vital-signs.ts';
import { readingsUntil } from './vital-signs.ts';

/** What the prescriber chose after the rechecks (BP-1), with the reason. */
export type PressureChoice = {
  readonly choice: 'start' | 'delay';
  readonly reason: string;
  readonly by: StaffId;
  readonly isPrescriber: boolean;
  readonly at: Instant;
};

/** What the blood pressure item of the check looks at. */
export type BaselinePressureInput = {
  readonly readings: readonly VitalSigns[];
  readonly choice: PressureChoice | null;
  readonly isPrescriberOnSite: boolean | null;
  readonly now: Instant;
};

type Reading = { readonly takenAt: Instant; readonly pressure: BloodPressure };

/**
 * The blood pressure item of the same-day check (BP-1, BP-2). A raised reading asks for two more, 5 minutes apart; if the
 * last is still raised the prescriber chooses to start or to delay and says why. From the BP-2 line the prescriber must
 * also be on site, and from its upper line the session does not start whoever asks.
 */
export function judgeBaselinePressure(input: BaselinePressureInput, settings: SessionSettings): GateItem {
  const readings = pressures(input);
  const latest = readings.at(-1);
  if (latest === undefined) return item({ state: 'unknown', why: 'No blood pressure was taken today.', wouldMakeItGo: 'A reading.' });
  const limit = settings['GATE.baselineMinutes'];
  if (between(latest.takenAt, input.now) > minutes(limit)) {
    return item({ state: 'unknown', why: `The last reading is more than ${limit} minutes old.`, wouldMakeItGo: 'A new reading.' });
  }
  return judgeLatest(readings, latest, input, settings);
}

/** When the next recheck counts (BP-1), or null when none is asked for. */
export function nextRecheckAt(readings: readonly VitalSigns[], now: Instant, settings: SessionSettings): Instant | null {
  const counted = countedRechecks(pressures({ readings, now }), settings);
  const last = counted.at(-1);
  return last === undefined || counted.length > settings['BP-1.rechecks'] ? null : after(last.takenAt, minutes(settings['BP-1.recheckMinutes']));
}

function judgeLatest(readings: readonly Reading[], latest: Reading, input: BaselinePressureInput, settings: SessionSettings): GateItem {
  if (reaches(latest, settings['BP-2.stopSystolic'], settings['BP-2.stopDiastolic'])) {
    return item({
      state: 'no-go',
      why: 'The blood pressure is at or above the line at which no session starts.',
      wouldMakeItGo: 'A later reading under that line.',
      findings: [pressureFinding('BP-2 stop', latest, settings)],
    });
  }
  const counted = countedRechecks(readings, settings);
  if (counted.length === 0) return item({ state: 'go', why: 'The blood pressure is within the clinic’s limits.' });
  const wanted = settings['BP-1.rechecks'];
  if (counted.length <= wanted) {
    const missing = wanted + 1 - counted.length;
    return item({
      state: 'no-go',
      why: 'A reading was raised; it is measured again before anybody decides.',
      wouldMakeItGo: `${missing} more ${missing === 1 ? 'reading' : 'readings'}, each ${settings['BP-1.recheckMinutes']} minutes after the one before.`,
      findings: [pressureFinding('BP-1', latest, settings)],
    });
  }
  if (!isRaised(latest, settings)) return item({ state: 'go', why: 'The readings came down to the clinic’s limits.' });
  return judgeChoice(latest, input, settings);
}

function judgeChoice(latest: Reading, { choice, isPrescriberOnSite }: BaselinePressureInput, settings: SessionSettings): GateItem {
  const isHigh = reaches(latest, settings['BP-2.systolic'], settings['BP-2.diastolic']);
  const findings = [pressureFinding(isHigh ? 'BP-2' : 'BP-1', latest, settings)];
  if (isHigh && isPrescriberOnSite !== true) {
    const state = isPrescriberOnSite === null ? 'unknown' : 'no-go';
    return item({ state, why: 'At this blood pressure the prescriber must be on site.', wouldMakeItGo: 'The prescriber on site, with a reason.', findings });
  }
  if (choice === null || !choice.isPrescriber || choice.reason.trim() === '' || choice.at < latest.takenAt) {
    return item({ state: 'needs-reason', why: 'The blood pressure stayed raised after the rechecks.', wouldMakeItGo: 'The prescriber chooses to start and says why.', findings });
  }
  if (choice.choice === 'delay') return item({ state: 'no-go', why: 'The prescriber chose to delay.', wouldMakeItGo: 'A new choice after a new reading.', findings });
  const { by, isPrescriber, at, reason: text } = choice;
  return { ...item({ state: 'go', why: 'Raised; the prescriber chose to start and said why.', findings }), reason: { text, by, isPrescriber, at } };
}

function item(parts: GateItemParts): GateItem {
  return gateItem('blood-pressure', parts);
}

function pressures({ readings, now }: Pick<BaselinePressureInput, 'readings' | 'now'>): readonly Reading[] {
  return readingsUntil(readings, now).flatMap(({ takenAt, bloodPressure: pressure }) => (pressure === null ? [] : [{ takenAt, pressure }]));
}

// The first raised reading and the rechecks after it that lie far enough apart to count.
function countedRechecks(readings: readonly Reading[], settings: SessionSettings): readonly Reading[] {
  const first = readings.findIndex((reading) => isRaised(reading, settings));
  if (first === -1) return [];
  return readings.slice(first).reduce<readonly Reading[]>((counted, reading) => {
    const last = counted.at(-1);
    const isFarEnough = last === undefined || between(last.takenAt, reading.takenAt) >= minutes(settings['BP-1.recheckMinutes']);
    return isFarEnough ? [...counted, reading] : counted;
  }, []);
}

function isRaised({ pressure }: Reading, settings: SessionSettings): boolean {
  return pressure.systolic > settings['BP-1.systolic'] || pressure.diastolic > settings['BP-1.diastolic'];
}

function reaches({ pressure }: Reading, systolic: number, diastolic: number): boolean {
  return pressure.systolic >= systolic || pressure.diastolic >= diastolic;
}

function pressureFinding(line: 'BP-1' | 'BP-2' | 'BP-2 stop', { takenAt, pressure }: Reading, settings: SessionSettings): RuleFinding {
  const ruleId = line === 'BP-1' ? 'BP-1' : 'BP-2';
  const threshold = {
    'BP-1': `Above ${settings['BP-1.systolic']}/${settings['BP-1.diastolic']} mmHg, either number`,
    'BP-2': `From ${settings['BP-2.systolic']}/${settings['BP-2.diastolic']} mmHg, either number`,
    'BP-2 stop': `From ${settings['BP-2.stopSystolic']}/${settings['BP-2.stopDiastolic']} mmHg, either number`,
  }[line];
  const inputs = [{ name: 'blood pressure', value: `${pressure.systolic}/${pressure.diastolic}`, unit: 'mmHg', at: takenAt }];
  return gateFinding(ruleId, 'The blood pressure before the dose crossed the clinic’s line.', threshold, sessionSettings[`${ruleId}.systolic`].source, inputs);
}
