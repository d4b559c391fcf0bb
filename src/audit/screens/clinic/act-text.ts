/** What was done, in words: `screening.safety-plan-signed` becomes `screening: safety plan signed`. */
export function actText(action: string): string {
  const [domain = '', ...rest] = action.split('.');
  return rest.length === 0 ? action : `${domain}: ${rest.join(' ').replaceAll('-', ' ')}`;
}

/** The facts beside an act, in one line. */
export function factsText(facts: Readonly<Record<string, unknown>>): string {
  return Object.entries(facts).map(([name, value]) => `${name} ${typeof value === 'string' ? value : JSON.stringify(value)}`).join(', ');
}
