import type { Database } from '#database/tenant.ts';
import { toInstant } from '#foundation/instant.ts';
import { changeSetting, inviteStaff } from '#people/api.ts';
import { compose } from '#server/compose.ts';
import { machineRandom } from '#server/machine.ts';
import { openPracticeClinic } from '../../practice/practice-clinic.ts';
import type { CaseDocument } from '../format.ts';
import type { Case } from '../read-case.ts';
import type { CaseReport } from '../report.ts';
import { isRefused } from './browser.ts';
import { openPlayedClock } from './clock.ts';
import { playCase } from './play-case.ts';
import { reportWithoutProfile } from './no-profile.ts';
import type { Member, Stage } from './scene.ts';
import { memberOf, openScene, openStage } from './scene.ts';

/** A running server in which cases are played one after the other, each in a clinic of its own. */
export type CaseServer = {
  play(read: Case, file: string): Promise<CaseReport>;
  close(): Promise<void>;
};

/** People in a story are not kept waiting: more requests a minute than any case sends. */
const PER_MINUTE = 1_000_000;

export async function openCaseServer(database: Database): Promise<CaseServer> {
  const clock = openPlayedClock(toInstant(0));
  const server = await compose({ database, clock: clock.now, random: machineRandom, perMinute: PER_MINUTE });
  let played = 0;
  return {
    async play(read, file) {
      if (read.document.clinic.jurisdiction !== 'us') return reportWithoutProfile(read, file);
      played += 1;
      clock.restartAt(read.entries[0]?.at ?? toInstant(0));
      const { id, title, zone } = read.document;
      const clinic = await openPracticeClinic({ database, clock: clock.now, random: machineRandom, slug: `case-${played}`, name: title.slice(0, 100) || id, zone });
      const stage = openStage(server.app, clinic, clock);
      return playCase(openScene(await equip(stage, read.document), read, played), read, file);
    },
    close: server.close,
  };
}

/** Brings in the case's own staff and numbers, through the clinic's owner. */
export async function equip(stage: Stage, { clinic }: Pick<CaseDocument, 'clinic'>): Promise<Stage> {
  const owner = stage.members.find(({ role }) => role === 'owner') ?? raise('a clinic without an owner');
  const joined: Member[] = [];
  for (const { id, role, name = id } of clinic.staff) {
    const reply = await owner.browser.ask(inviteStaff, { body: { name, email: `${id.toLowerCase()}@practice.example`, roles: [role] } });
    if (isRefused(reply)) raise(`${name} could not be invited: ${reply.sentence}`);
    else joined.push(memberOf(stage, { id, staffId: reply.staffId, name, role }, stage.members.length + joined.length + 1));
  }
  for (const [settingId, value] of Object.entries(clinic.settings)) {
    const reply = await owner.browser.ask(changeSetting, { body: { settingId, value, reason: 'The clinic’s own number.' } });
    if (isRefused(reply)) raise(`${settingId} could not be set: ${reply.sentence}`);
  }
  const own = new Set(joined.map(({ id }) => id));
  return { ...stage, members: [...joined, ...stage.members.filter(({ id }) => !own.has(id))] };
}

function raise(sentence: string): never {
  throw new Error(sentence);
}
