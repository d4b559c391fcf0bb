/** Statements are prepared once they have been used so often; a clinic's daily ones soon are, the rare ones never. */
const HOT_AFTER_USES = 20;
/** Each prepared statement costs memory in every session of the server. */
const MOST_NAMES = 200;
const MOST_COUNTED = 2_000;

const names = new Map<string, string>();
const uses = new Map<string, number>();

/** Under which name the sessions of this process keep a statement prepared, which spares the server planning it again; undefined while it is rare. */
export function nameOfStatement(text: string): string | undefined {
  const name = names.get(text);
  if (name !== undefined || names.size >= MOST_NAMES) return name;
  const count = (uses.get(text) ?? 0) + 1;
  if (uses.size >= MOST_COUNTED) uses.clear();
  uses.set(text, count);
  if (count < HOT_AFTER_USES) return undefined;
  uses.delete(text);
  names.set(text, `hot_${names.size}`);
  return names.get(text);
}
