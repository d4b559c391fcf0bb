import { join } from 'node:path';
import type { DatabaseAddress } from '#database/address.ts';
import { machineClock, machineRandom } from '#server/machine.ts';
import { zoneSchema } from '#foundation/zoned-time.ts';
import { seedPractice } from '../practice/seed-practice.ts';
import { say } from './say.ts';

/** Makes a practice clinic with people, a history and a session today. A start without it is better than none. */
export async function fillPractice(address: DatabaseAddress, projectFolder: string, signal: AbortSignal): Promise<void> {
  say('Filling the practice clinic ...');
  const zone = zoneSchema.parse(Intl.DateTimeFormat().resolvedOptions().timeZone);
  try {
    const failed = await seedPractice({ address, now: machineClock(), random: machineRandom, zone, casesFolder: join(projectFolder, 'cases'), signal });
    if (failed !== undefined && failed.length > 0) say(`${failed.length} entries of the practice clinic did not go through.`);
  } catch (error) {
    say(`The practice clinic could not be filled and is left out: ${error instanceof Error ? error.message : String(error)}`);
  }
}
