import { pathTo } from '#interface/route/match.ts';

/** The address of a person's chart, or of one part of it. */
export function chartPath(patientId: string, part?: string): string {
  const path = pathTo('/patients/:patientId', { patientId });
  return part === undefined ? path : `${path}?part=${part}`;
}
