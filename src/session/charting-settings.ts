import type { SettingTable } from '#foundation/setting.ts';

const policy = { key: 'product-default', mark: 'P' } as const;

/** The numbers of charting itself: what counts as late, and how far a tablet's clock may run ahead (H13). */
export const chartingSettings = {
  'CHART.lateMinutes': { value: 5, unit: 'min', meaning: 'An entry written longer than this after its moment is marked as late', source: policy },
  'CHART.aheadSeconds': { value: 30, unit: 's', meaning: 'A moment further ahead of the server’s clock than this is refused', source: policy },
} as const satisfies SettingTable;
