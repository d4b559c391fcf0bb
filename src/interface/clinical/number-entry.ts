/** What numbers an entry takes: both limits are still allowed, `decimals` is how many digits may follow the point. */
export type NumberLimits = { readonly min: number; readonly max: number; readonly decimals: number };

export type PadKey = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '.' | 'erase' | 'clear';

/** What can be said of an entry as it stands; an empty one is not a number, and never a zero. */
export type EntryState = 'empty' | 'unreadable' | 'too-low' | 'too-high' | 'fine';

/** The entry after a key; a key that cannot belong to a number of these limits changes nothing. */
export function pressKey(text: string, key: PadKey, limits: NumberLimits): string {
  if (key === 'clear') return '';
  if (key === 'erase') return text.slice(0, -1);
  if (key === '.') return acceptTyped(text, `${text === '' ? '0' : text}.`, limits);
  return acceptTyped(text, text === '0' ? key : text + key, limits);
}

/** What was typed on a keyboard, if it can belong to a number of these limits; otherwise the entry as it was. */
export function acceptTyped(before: string, typed: string, { max, decimals }: NumberLimits): string {
  const text = typed.trim().replace(',', '.');
  const [whole = '', fraction, ...rest] = text.split('.');
  const isNumber = /^\d*$/.test(whole) && (fraction === undefined || (decimals > 0 && /^\d*$/.test(fraction)));
  const fits = whole.length <= String(Math.trunc(max)).length && (fraction?.length ?? 0) <= decimals;
  return isNumber && fits && rest.length === 0 ? text : before;
}

/** Whether the entry is a number within its limits. */
export function judgeEntry(text: string, { min, max }: NumberLimits): EntryState {
  if (text === '') return 'empty';
  if (!/^\d+(\.\d+)?$/.test(text)) return 'unreadable';
  if (Number(text) < min) return 'too-low';
  return Number(text) > max ? 'too-high' : 'fine';
}

/** Whether no further digit can belong to the entry, so that the next field may follow by itself. */
export function isFull(text: string, limits: NumberLimits): boolean {
  if (judgeEntry(text, limits) !== 'fine') return false;
  const fraction = text.split('.')[1];
  if (limits.decimals > 0) return fraction?.length === limits.decimals;
  return Number(`${text}0`) > limits.max;
}
