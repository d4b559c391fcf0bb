/** The parameters named in a path pattern: `/patients/:patientId` has `patientId`. */
export type ParamsOf<Path extends string> = Path extends `${infer First}/${infer Rest}`
  ? ParamsOf<First> & ParamsOf<Rest>
  : Path extends `:${infer Name}`
    ? { readonly [Key in Name]: string }
    : {};

/** The parameters of an address that fits the pattern, or `null` when it does not fit. */
export function match<Path extends string>(pattern: Path, pathname: string): ParamsOf<Path> | null {
  const wanted = segmentsOf(pattern);
  const given = segmentsOf(pathname);
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, segment] of wanted.entries()) {
    const value = given[index] ?? '';
    if (segment.startsWith(':')) params[segment.slice(1)] = decode(value);
    else if (segment !== value) return null;
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every name in the pattern was filled just above
  return params as ParamsOf<Path>;
}

/** The address of a pattern with its parameters filled in. */
export function pathTo<Path extends string>(pattern: Path, params: ParamsOf<Path>): string {
  const values = new Map<string, string>(Object.entries(params));
  return pattern.replace(/:(\w+)/g, (_whole, name: string) => encodeURIComponent(values.get(name) ?? ''));
}

function segmentsOf(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '');
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
