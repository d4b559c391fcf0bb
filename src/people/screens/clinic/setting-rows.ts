import type { SettingTable } from '#foundation/setting.ts';
import type { SettingRow } from '../../api.ts';

/** The defaults of one part of the product, with its name. */
export type SettingGroup = { readonly name: string; readonly table: SettingTable };

/** One clinical default as it stands in this clinic. */
export type NumberRow = {
  readonly settingId: string;
  readonly group: string;
  readonly meaning: string;
  readonly unit: string;
  readonly standard: number;
  readonly value: number;
  readonly isOwn: boolean;
  readonly source: string;
  readonly mark: 'C' | 'M' | 'P';
};

/** Every default with the clinic's own value laid over it. */
export function numberRows(groups: readonly SettingGroup[], changes: readonly SettingRow[]): readonly NumberRow[] {
  const own = new Map(changes.filter(({ isInForce }) => isInForce).map(({ settingId, value }) => [settingId, value]));
  return groups.flatMap(({ name, table }) =>
    Object.entries(table).map(([settingId, setting]) => ({
      settingId,
      group: name,
      meaning: setting.meaning,
      unit: setting.unit,
      standard: setting.value,
      value: own.get(settingId) ?? setting.value,
      isOwn: own.has(settingId) && own.get(settingId) !== setting.value,
      source: setting.source.key,
      mark: setting.source.mark,
    })),
  );
}
