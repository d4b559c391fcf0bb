import type { SettingTable } from '#foundation/setting.ts';
import { integrationSettings } from '#integration/settings.ts';
import { instruments } from '#measures/instruments.ts';
import { measureSettings } from '#measures/settings.ts';
import { outcomeSettings } from '#outcomes/settings.ts';
import { planSettings } from '#plan/settings.ts';
import { definitionOf, FACT_IDS } from '#screening/facts.ts';
import { screeningSettings } from '#screening/settings.ts';
import { sessionSettings } from '#session/settings.ts';
import { doseEvents } from './events-dose.ts';
import { FACT_NAMES, factOf } from './fact-names.ts';
import type { JsonSchema } from './json-schema.ts';
import { timetableOf } from './session-timetable.ts';

const SETTINGS: SettingTable = { ...measureSettings, ...screeningSettings, ...planSettings, ...sessionSettings, ...integrationSettings, ...outcomeSettings };

/** The kinds of value that fields share. */
export function valueReference(shared: Readonly<Record<string, JsonSchema>>): string {
  const values = Object.entries(shared).filter(([name]) => !name.startsWith('event.') && !name.startsWith('expect.'));
  const rows = values.map(([, value]) => `| ${value.title ?? ''} | ${(value.description ?? '').replaceAll('|', '\\|')} |`);
  return ['| Value | What may be written |', '|---|---|', ...rows.toSorted()].join('\n');
}

/** The facts of the catalogue with their other names. */
export function factReference(): string {
  const rows = FACT_IDS.map((id) => `| \`${id}\` | ${otherNames(id)} | ${definitionOf(id).rules.join(', ')} |`);
  return ['| Fact | Other names | Read by |', '|---|---|---|', ...rows].join('\n');
}

function otherNames(id: string): string {
  const others = FACT_NAMES.filter((name) => name !== id && factOf(name).fact === id);
  return others.map((name) => `\`${name}\`${Object.values(factOf(name).details).map((value) => ` (${typeof value === 'string' ? value : JSON.stringify(value)})`).join('')}`).join(', ');
}

/** The measures the product holds: how each is entered, and its range. */
export function measureReference(): string {
  const rows = Object.values(instruments).map((measure) => {
    const range = measure.range === null ? '' : `${measure.range.minimum} to ${measure.range.maximum}`;
    const items = measure.kind === 'questionnaire' ? measure.items.map((item) => `\`${item.id.slice(measure.id.length + 1)}\``).join(', ') : 'total only';
    return `| \`${measure.id}\` | ${measure.name} | ${measure.kind === 'level-only' ? 'the `c-ssrs` event' : items} | ${range} |`;
  });
  return ['| Measure | Name | Items | Total |', '|---|---|---|---|', ...rows].join('\n');
}

/** The numbers a clinic can change. */
export function settingReference(): string {
  const rows = Object.entries(SETTINGS).map(([id, { value, unit, meaning }]) => `| \`${id}\` | ${value} ${unit} | ${meaning} |`);
  return ['| Setting | Default | Meaning |', '|---|---|---|', ...rows].join('\n');
}

const SESSIONS = [
  { name: 'Intravenous, 40 min', fields: { route: 'intravenous' } },
  { name: 'Intravenous push', fields: { route: 'intravenous', isPush: true } },
  { name: 'Intramuscular or subcutaneous', fields: { route: 'intramuscular' } },
  { name: 'Sublingual, oral, racemic nasal', fields: { route: 'sublingual' } },
  { name: 'Esketamine, two devices', fields: { route: 'nasal', product: 'esketamine', devices: 2 } },
] as const;

/** When readings are taken and discharge comes in a session that is stated in one entry. */
export function sessionReference(): string {
  const rows = SESSIONS.map(({ name, fields }) => {
    const { readingMinutes, dischargeMinute } = timetableOf(doseEvents.session.schema.parse({ event: 'session', doseMg: 56, ...fields }));
    return `| ${name} | ${readingMinutes.join(', ')} | ${dischargeMinute} |`;
  });
  return ['| Session | Readings at minute | Discharge at minute |', '|---|---|---|', ...rows].join('\n');
}
