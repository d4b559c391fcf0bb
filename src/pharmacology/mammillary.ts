import type { Flow } from './linear-system.ts';
import { exchange } from './linear-system.ts';
import type { Values } from './parameter.ts';
import { valueOf } from './parameter.ts';

/** A central volume V1 cleared by CL that exchanges with two peripheral ones: V2 by Q2 and V3 by Q3. */
export function mammillary(values: Values): readonly Flow[] {
  const of = (name: string): number => valueOf(values, name);
  return [
    { from: 'central', to: null, perHour: of('CL') / of('V1') },
    ...exchange('central', 'peripheral 1', of('Q2'), of('V1'), of('V2')),
    ...exchange('central', 'peripheral 2', of('Q3'), of('V1'), of('V3')),
  ];
}
