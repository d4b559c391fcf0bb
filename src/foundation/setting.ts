import type { SourceMark } from './rule.ts';

/** A numeric default of a rule that a clinic may change, named by its rule id, such as `BP-1.systolic`. */
export type Setting = {
  readonly value: number;
  readonly unit: string;
  readonly meaning: string;
  readonly source: SourceMark;
  /** The least a clinic may set; without it zero, or for a default below zero nothing. An interval that repeats needs one. */
  readonly least?: number;
};

/** A domain's settings by id. */
export type SettingTable = Readonly<Record<string, Setting>>;

/** The numbers in force for one clinic. */
export type SettingValues<Table extends SettingTable> = { readonly [Name in keyof Table]: number };

/** The defaults of a table with the clinic's own values laid over them; ids the table does not know are left out. */
export function settingsInForce<Table extends SettingTable>(
  table: Table,
  clinicValues: Readonly<Record<string, number>>,
): SettingValues<Table> {
  const pairs = Object.entries(table).map(([name, setting]) => [name, clinicValues[name] ?? setting.value]);
  return Object.fromEntries(pairs) as SettingValues<Table>;
}
