import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../checks/run-tool.ts';

/** A gate inside the engine and the tests that hold it. */
export type InternalGate = { readonly words: string; readonly file: string; readonly tests: readonly string[] };

const SOLUTION = 'src/pharmacology/solution.test.ts';

const GATES: readonly InternalGate[] = [
  { words: 'Agreement with an adaptive solver to 1e-7', file: SOLUTION, tests: ['agrees with an adaptive solver that knows only its flows', 'the closed form, where it holds, agrees with the matrix exponential'] },
  { words: 'Mass balance', file: SOLUTION, tests: ['what was given is in the body or has left it', 'in the end all of it has left, by the integral of what leaves'] },
  { words: 'Superposition', file: SOLUTION, tests: ['a regimen is the sum of its doses'] },
  { words: 'Independence of the time step', file: SOLUTION, tests: ['looking more often changes nothing'] },
  { words: 'Area = dose × F / clearance', file: 'src/pharmacology/disposition.test.ts', tests: ['%s: whatever is given, to whomever, the area is what reaches blood over clearance', 'clearance and bioavailability are those of the published table at any weight'] },
];

/** The gates whose tests stand in the tree; one that does not is told as such. */
export function internalGates(): readonly (InternalGate & { readonly isHeld: boolean })[] {
  return GATES.map((gate) => {
    const path = join(PROJECT, gate.file);
    const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
    return { ...gate, isHeld: gate.tests.every((test) => text.includes(`'${test}'`)) };
  });
}
