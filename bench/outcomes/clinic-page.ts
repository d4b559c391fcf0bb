import { openStaffBrowser } from '#cli/case/play/signed-in.ts';
import { isRefused } from '#cli/case/play/browser.ts';
import { openPracticeClinic } from '#cli/practice/practice-clinic.ts';
import { startEmbedded } from '#database/embedded/start.ts';
import { prepareDatabase } from '#database/prepare.ts';
import { openDatabase } from '#database/tenant.ts';
import { after, hours, toInstant } from '#foundation/instant.ts';
import { isRefusal } from '#foundation/refusal.ts';
import { enterAssessment } from '#measures/api.ts';
import { clinicOutcomesQuery, figurePeopleQuery } from '#outcomes/api-clinic.ts';
import { compose } from '#server/compose.ts';
import { machineRandom } from '#server/machine.ts';
import { fillCrowd } from '../../tests/support/crowded-clinic.ts';
import { temporaryFolder } from '../../tests/support/temporary-folder.ts';

const PEOPLE = 800;
const NOW = toInstant('2026-05-04T14:00:00.000Z');

/** What is asked of the page: everybody read and judged for the first time, or one person's after one new score. */
export type PageTask = 'first' | 'after-a-score';

/**
 * A clinic of 800 people on a PostgreSQL of its own, and its page of outcomes over the whole server without a network:
 * sign-in, policy, transaction, figures, curves and answer. A new score is entered before each turn and not timed.
 */
export async function clinicPage(task: PageTask): Promise<{ readonly before: () => Promise<void>; readonly act: () => Promise<void> }> {
  const embedded = await startEmbedded({ folder: await temporaryFolder('outcomes-page') });
  if (isRefusal(embedded)) throw new Error(embedded.sentence);
  const prepared = await prepareDatabase(embedded.address);
  if (isRefusal(prepared)) throw new Error(prepared.sentence);
  const database = openDatabase(embedded.address);
  let now = NOW;
  const clock = () => now;
  const clinic = await openPracticeClinic({ database, clock, random: machineRandom, slug: 'bench', name: 'Bench', zone: 'America/New_York' });
  await fillCrowd(database, clinic, PEOPLE, NOW);
  const { app } = await compose({ database, clock, random: machineRandom, perMinute: 100_000 });
  const browser = openStaffBrowser(app, clinic.slug, clinic.staff.prescriber, '10.9.0.1');
  const listed = await browser.ask(figurePeopleQuery, { query: { measure: 'phq-9', by: 'all', group: 'all', figure: 'lost' } });
  if (isRefused(listed) || listed.people === null) throw new Error('nobody is listed');
  const { people } = listed;
  let turn = 0;
  return {
    async before() {
      turn += 1;
      // Each day everybody is judged anew, and so is everybody when the page is asked for the first time.
      now = after(now, hours(task === 'first' ? 24 : 0));
      const patientId = people[turn % people.length]?.patientId;
      if (patientId === undefined) throw new Error('nobody is there');
      const answers = Object.fromEntries(Array.from({ length: 9 }, (_, item) => [`phq-9.${item + 1}`, item === 8 ? 0 : turn % 4]));
      const entered = await browser.ask(enterAssessment, { params: { patientId }, body: { entered: { kind: 'answers', measure: 'phq-9', answers }, measuredAt: now } });
      if (isRefused(entered)) throw new Error(entered.sentence);
    },
    async act() {
      const page = await browser.ask(clinicOutcomesQuery, { query: { measure: 'phq-9', by: 'all' } });
      if (isRefused(page) || page.groups[0]?.figures?.treated !== PEOPLE) throw new Error('the page did not come');
    },
  };
}
