import pg from 'pg';

/**
 * A value as it stands in the text of a statement, for the few statements that share a round trip with others and so
 * can carry no parameters.
 */
export function literal(value: string | Uint8Array | null): string {
  if (value === null) return 'null';
  if (typeof value !== 'string') return `'\\x${Buffer.from(value).toString('hex')}'`;
  if (value.includes('\0')) throw new Error('a text for the database holds no zero character');
  return pg.escapeLiteral(value);
}
