import { describe, expect, it } from 'vitest';
import { settingsInForce } from '#foundation/setting.ts';
import { entryAt, minute, readingAt, recordWith, sessionHead } from '../../tests/support/session-records.ts';
import type { Prompt } from './prompt.ts';
import { listPrompts, momentOf, newPrompts, promptKey } from './recorded-prompts.ts';
import type { ChartedEntry, ChartedVitalSigns } from './session-record.ts';
import { sessionSettings } from './settings.ts';

const settings = settingsInForce(sessionSettings, {});
const session = sessionHead('racemic-intramuscular', { state: 'recovery' });
const pressure = (at: number, systolicMmHg: number, enteredAt = at) => readingAt(at, { systolicMmHg, diastolicMmHg: 80 }, { enteredAt: minute(enteredAt) });

/** Charts readings one after the other as the server does: each raises what is a new matter at the moment it comes in. */
function charting(readings: readonly ChartedVitalSigns[], others: readonly ChartedEntry[] = []): readonly ChartedEntry[] {
  return readings.reduce<readonly ChartedEntry[]>((entries, reading, index) => {
    const record = recordWith(session, entries, readings.slice(0, index + 1));
    const raised = newPrompts(record, reading.enteredAt, settings).map((prompt) => {
      const moment = momentOf(prompt, record, reading.enteredAt, settings);
      return entryAt(0, { kind: 'prompt', key: promptKey(prompt), prompt: wire(prompt) }, { measuredAt: moment, enteredAt: reading.enteredAt });
    });
    return [...entries, ...raised];
  }, others);
}

const wire = (prompt: Prompt) => ({ ...prompt, inputs: [...prompt.inputs], sources: [...prompt.sources], options: [...prompt.options] });

function listed(readings: readonly ChartedVitalSigns[], now: number) {
  return listPrompts(recordWith(session, charting(readings), readings), minute(now), settings).map(({ priority, path, overSince, isWaiting }) => ({ priority, path, overSince, isWaiting }));
}

describe('prompts on record', () => {
  it('latch: a red one stays and waits after the readings came back, an amber one is over', () => {
    expect(listed([pressure(10, 165), pressure(15, 150)], 20)).toEqual([{ priority: 'amber', path: 'none', overSince: minute(15), isWaiting: false }]);
    expect(listed([pressure(10, 185), pressure(14, 150)], 20)).toEqual([{ priority: 'red', path: 'none', overSince: minute(14), isWaiting: true }]);
  });

  it('are raised anew when confirmed, and as amber when red came down', () => {
    expect(listed([pressure(20, 184), pressure(24, 181), pressure(30, 172)], 31)).toEqual([
      { priority: 'red', path: 'none', overSince: minute(24), isWaiting: true },
      { priority: 'red', path: 'prescriber', overSince: minute(30), isWaiting: true },
      { priority: 'amber', path: 'none', overSince: null, isWaiting: true },
    ]);
  });

  it('are not raised by a late reading that a later one has overtaken', () => {
    expect(listed([pressure(25, 140), pressure(20, 184, 30)], 31)).toEqual([]);
  });

  it('are over at the moment a late reading shows that they came back', () => {
    expect(listed([pressure(20, 184, 30), pressure(24, 150, 31)], 32)).toEqual([{ priority: 'red', path: 'none', overSince: minute(24), isWaiting: true }]);
  });

  it('are answered together with the later ones on the same subject, and only by what came after them', () => {
    const readings = [pressure(20, 184), pressure(24, 181)];
    const prompts = charting(readings);
    const key = prompts[1]?.content.kind === 'prompt' ? prompts[1].content.key : '';
    const answer = entryAt(25, { kind: 'prompt-answer', key, action: 'calling' });
    const shown = listPrompts(recordWith(session, [...prompts, answer], readings), minute(26), settings);
    expect(shown.map(({ isWaiting }) => isWaiting)).toEqual([false, false]);
    const first = prompts[0]?.content.kind === 'prompt' ? prompts[0].content.key : '';
    const early = entryAt(21, { kind: 'prompt-answer', key: first, action: 'seen' });
    expect(listPrompts(recordWith(session, [...prompts, early], readings), minute(26), settings).map(({ isWaiting }) => isWaiting)).toEqual([false, true]);
  });

  it('keep their last word when the session has ended', () => {
    const readings = [pressure(20, 184), pressure(24, 150)];
    const ended = recordWith(sessionHead('racemic-intramuscular', { state: 'discharged', since: minute(120) }), charting(readings), readings);
    expect(listPrompts(ended, minute(600), settings)).toMatchObject([{ priority: 'red', overSince: minute(24), isWaiting: true }]);
  });
});
