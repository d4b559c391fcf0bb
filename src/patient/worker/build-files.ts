/** Where the files of a build lie; their names hold their hash. */
export const ASSETS = '/patient/assets/';

/** The addresses of all files that a build names. */
export function filesIn(manifest: unknown): readonly string[] {
  if (typeof manifest !== 'object' || manifest === null) return [];
  const names = Object.values(manifest).flatMap((chunk: unknown) => (typeof chunk === 'object' && chunk !== null ? [...listIn(chunk, 'file'), ...listIn(chunk, 'css'), ...listIn(chunk, 'assets')] : []));
  return [...new Set(names.map((name) => `/${name}`).filter((name) => name.startsWith(ASSETS)))];
}

function listIn(chunk: object, name: string): readonly string[] {
  const value: unknown = Object.entries(chunk).find(([key]) => key === name)?.[1];
  return [value].flat().filter((each) => typeof each === 'string');
}
