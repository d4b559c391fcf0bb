import { mkdir, writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { PROJECT } from '../../scripts/checks/run-tool.ts';
import { machine } from '../../scripts/proof/machine.ts';
import type { Kills } from '../storm/kills.ts';
import type { Task } from './find-unrouted.ts';
import type { Sending } from './send.ts';
import type { RoutingSize } from './size.ts';

/** What came of a trial of the routing. */
export type RoutingResult = {
  readonly size: RoutingSize;
  readonly sending: Sending;
  readonly kills: Kills;
  readonly tasks: readonly Task[];
  readonly auditRows: number;
  readonly plantedFaults: number;
  readonly lastedMs: number;
};

const REPORT = join(PROJECT, 'docs', 'validation', 'safety-routing.md');

export async function writeReport(result: RoutingResult): Promise<void> {
  await mkdir(dirname(REPORT), { recursive: true });
  await writeFile(REPORT, reportOf(result, new Date()));
}

function reportOf({ size, sending: { submissions, log }, kills, tasks, auditRows, plantedFaults, lastedMs }: RoutingResult, now: Date): string {
  const count = (number: number) => number.toLocaleString('en');
  const untaken = tasks.filter(({ taken_ms: taken }) => taken === null);
  const lateMs = tasks.flatMap(({ steps }) => steps.filter(({ number }) => number > 0).map(({ due_ms: due, done_ms: done }) => done - due)).toSorted((left, right) => left - right);
  const lateAt = (share: number) => ((lateMs[Math.min(lateMs.length - 1, Math.floor(share * lateMs.length))] ?? 0) / 1000).toFixed(1);
  const withinASecond = lateMs.filter((late) => late <= 1000).length;
  const lapses = tasks.flatMap(({ steps }) => steps.flatMap(({ lapse }) => lapse ?? []));
  return `# Safety routing

No answer about self-harm stays without an owner or a failure that everybody can see. This page holds the last trial at full size; every \`npm test\` runs the same code with 40 answers and two kills.

\`\`\`sh
FENESTRA_DEEP=1 npx vitest run tests/routing
\`\`\`

Sixteen senders answer question nine of the PHQ-9 from ${count(size.phones)} phones over HTTP, in forms that are never sent in. One phone in three has been offline: its answers come late, in reverse order, and some of them twice. Meanwhile the program and all processes of its PostgreSQL are killed in turn with \`-9\`, a nurse completes nine follow-ups in ten, one person more is on duty by day, and the clinic's mail server never answers. The ladder is set to ${size.nextPersonMinutes * 60} seconds for the next person and ${size.nextPersonMinutes * 120} for the clinic's line.

| | |
|---|---|
| Date | ${now.toISOString().slice(0, 10)} |
| Machine | ${machine()}; ${(loadavg()[2] ?? 0).toFixed(1)} processes at work at a time over its last quarter of an hour, the trial’s own among them |
| Lasted | ${(lastedMs / 60_000).toFixed(1)} min |
| Kills with -9 | ${kills.server.length} of the server, ${kills.database.length} of PostgreSQL, and one of both at the end |
| Answers about self-harm | ${count(submissions.length)}, heard ${count(submissions.reduce((sum, { timesHeard }) => sum + timesHeard, 0))} times |
| Outcome unknown at first | ${count(log.unknown['no-answer'])} times no answer, ${count(log.unknown.busy)} times told to try again, ${log.unknown.fault} times told of a fault |
| Follow-ups | ${count(tasks.length)}, each with an owner and a clock, written in the act of its answer |
| **Without a task, with two, without owner or clock, silently untold, or asked for by nobody** | **0** |
| Left untaken | ${count(untaken.length)}; each was told on whenever a step's time came |
| Steps of the ladder | ${count(lateMs.length)}; after their time by ${lateAt(0.5)} s in the median and ${lateAt(0.99)} s at the 99th of a hundred, the kills included; ${count(withinASecond)} within a second |
| Failures in sight | ${count(lapses.length)} steps for which nobody was on duty or left to tell, and every letter that did not go out |
| Audit record | ${count(auditRows)} rows hold from the first to the head |

The checker had to prove itself: it reported each of ${plantedFaults} faults planted behind the application's back (a task, its owner, a step, a letter taken away, a task that nobody asked for).
`;
}
