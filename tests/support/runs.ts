/** Whether large counts run at full size, as `npm run test:deep` asks. */
export const isDeep = process.env['FENESTRA_DEEP'] === '1';

/** How often a property is tried: `small` as a part of every proof, `deep` at full size. The code is the same. */
export function runs(small: number, deep: number): number {
  return isDeep ? deep : small;
}
