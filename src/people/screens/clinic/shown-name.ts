/** A name from a list, `Okafor, Ada`, as it stands on every clinical screen: `OKAFOR, Ada`. */
export function shownName(name: string): string {
  const [family = '', ...given] = name.split(', ');
  return [family.toUpperCase(), ...given].join(', ');
}
