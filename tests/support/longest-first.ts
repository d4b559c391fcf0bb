import type { TestSpecification } from 'vitest/node';
import { BaseSequencer } from 'vitest/node';

/** The projects in the order of how long one of their files can take; those that are over in no time come last. */
const PROJECTS = ['start', 'database', 'screens', 'rules'];

/** Puts the files that take longest first, so that in the end no worker waits for another one's single long file. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- this is the sequencer's own order, and no list is changed
    const sorted = await super.sort(files);
    return sorted.toSorted((left, right) => PROJECTS.indexOf(left.project.name) - PROJECTS.indexOf(right.project.name));
  }
}
