/**
 * JSON with one spelling: keys sorted by code unit, no white space, as RFC 8785 asks. Numbers are safe integers or
 * finite decimals as ECMAScript prints them; `undefined` members are left out.
 * @throws TypeError for a value JSON cannot say, so that nothing is hashed that could be read two ways
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object') {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    const written = members.toSorted(([left], [right]) => (left < right ? -1 : 1)).map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
    return `{${written.join(',')}}`;
  }
  throw new TypeError(`canonical JSON cannot hold a ${typeof value}`);
}
