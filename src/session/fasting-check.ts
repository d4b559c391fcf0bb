import type { Instant, Milliseconds } from '#foundation/instant.ts';
import { after, hours, minutes } from '#foundation/instant.ts';
import type { SourceMark } from '#foundation/rule.ts';
import type { TreatmentKey } from '#plan/route.ts';
import type { GateItem } from './gate-item.ts';
import { gateFinding, gateItem } from './gate-item.ts';
import type { SessionSettings } from './settings.ts';
import { sessionSettings } from './settings.ts';

/** When something was last taken: the time, or `none-today`; `null` when nobody asked. */
export type LastTaken = Instant | 'none-today' | null;

/** What the fasting item looks at. */
export type FastingInput = {
  readonly treatment: TreatmentKey;
  readonly lastFood: LastTaken;
  readonly lastDrink: LastTaken;
  /** Nasal steroid or decongestant; asked before esketamine only. */
  readonly lastNasalSpray: LastTaken;
  readonly now: Instant;
};

type Wait = { readonly what: string; readonly taken: LastTaken; readonly wait: Milliseconds; readonly source: SourceMark };

/**
 * The fasting item: food and drink, and before esketamine nasal sprays, long enough ago (OncNA, Indy; racemic from memory).
 * Too soon asks for a prescriber's reason, because the anaesthetic label advises against use without fasting (Ketalar).
 */
export function judgeFasting(input: FastingInput, settings: SessionSettings): GateItem {
  const waits = listWaits(input, settings);
  if (waits.some(({ taken }) => taken === null)) {
    return gateItem('fasting', { state: 'unknown', why: 'Not every question on food, drink and nasal sprays was asked.', wouldMakeItGo: 'Ask and note the times.' });
  }
  const tooSoon = waits.flatMap((wait) => {
    const until = wait.taken === null || wait.taken === 'none-today' ? null : after(wait.taken, wait.wait);
    return until !== null && until > input.now ? [{ ...wait, until }] : [];
  });
  if (tooSoon.length === 0) return gateItem('fasting', { state: 'go', why: 'Food and drink were long enough ago.' });
  return gateItem('fasting', {
    state: 'needs-reason',
    why: `Too soon after ${tooSoon.map(({ what }) => what).join(' and ')}.`,
    wouldMakeItGo: 'Wait, or the prescriber says why it can go on.',
    findings: tooSoon.map(({ what, wait, source, until, taken }) =>
      gateFinding('FASTING', `Too soon after ${what}.`, `${wait / minutes(1)} minutes`, source, [
        { name: what, value: taken },
        { name: 'long enough from', value: true, at: until },
      ]),
    ),
  });
}

function listWaits(input: FastingInput, settings: SessionSettings): readonly Wait[] {
  if (input.treatment !== 'esketamine-nasal') {
    return [
      { what: 'food', taken: input.lastFood, wait: hours(settings['GATE.racemicFoodHours']), source: sessionSettings['GATE.racemicFoodHours'].source },
      { what: 'drink', taken: input.lastDrink, wait: minutes(settings['GATE.racemicDrinkMinutes']), source: sessionSettings['GATE.racemicDrinkMinutes'].source },
    ];
  }
  return [
    { what: 'food', taken: input.lastFood, wait: hours(settings['GATE.esketamineFoodHours']), source: sessionSettings['GATE.esketamineFoodHours'].source },
    { what: 'drink', taken: input.lastDrink, wait: minutes(settings['GATE.esketamineDrinkMinutes']), source: sessionSettings['GATE.esketamineDrinkMinutes'].source },
    { what: 'a nasal steroid or decongestant', taken: input.lastNasalSpray, wait: minutes(settings['GATE.nasalSprayMinutes']), source: sessionSettings['GATE.nasalSprayMinutes'].source },
  ];
}
