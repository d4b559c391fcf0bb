import { mkdir, writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { PROJECT } from '../../scripts/checks/run-tool.ts';
import { machine } from '../../scripts/proof/machine.ts';
import type { Finding } from './compare.ts';
import type { Intention } from './intention.ts';
import { COMMAND_KINDS } from './intention.ts';
import type { Kills, StormSize } from './kills.ts';
import { PROMISED_SILENCE_MS, shareWithinPromise } from './kills.ts';
import type { Log } from './writers.ts';

/** What came of a storm. */
export type StormResult = {
  readonly size: StormSize;
  readonly log: Log;
  readonly kills: Kills;
  readonly findings: readonly Finding[];
  readonly auditRows: number;
  readonly plantedFaults: number;
  readonly lostUnderAsynchronousCommit: number;
  readonly lastedMs: number;
};

const REPORT = join(PROJECT, 'docs', 'validation', 'crash-storm.md');

export async function writeReport(result: StormResult, command: string): Promise<void> {
  await mkdir(dirname(REPORT), { recursive: true });
  await writeFile(REPORT, reportOf(result, command, new Date()));
}

function reportOf({ size, log, kills, findings, auditRows, plantedFaults, lostUnderAsynchronousCommit, lastedMs }: StormResult, command: string, now: Date): string {
  const ok = log.intentions.filter(({ outcome }) => outcome.kind === 'ok');
  const refused = log.intentions.filter(({ outcome }) => outcome.kind === 'refused');
  const retried = log.intentions.filter(({ tries }) => tries > 1);
  const count = (fault: Finding['fault']) => findings.filter((finding) => finding.fault === fault).length;
  return `# Crash storm

What the screen calls saved is saved, once. This page holds the last run of the storm at more than its small size; every \`npm test\` runs the same code with four kills.

\`\`\`sh
${command}
\`\`\`

Sixteen writers send commands over HTTP to the real program on a data folder of its own and retry whatever they do not know under the same operation id. Meanwhile the program and all processes of its PostgreSQL are killed in turn with \`-9\`. After a last kill of both, what the writers were told is held against rows, operations and audit record.

| | |
|---|---|
| Date | ${now.toISOString().slice(0, 10)} |
| Machine | ${machine()}; ${(loadavg()[2] ?? 0).toFixed(1)} processes at work at a time over its last quarter of an hour, the storm’s own among them |
| Lasted | ${(lastedMs / 60_000).toFixed(1)} min |
| Kills with -9 | ${size.kills}: ${kills.server.length} of the server, ${kills.database.length} of PostgreSQL, and one of both at the end |
| Acknowledged | ${ok.length.toLocaleString('en')} done, ${refused.length.toLocaleString('en')} refused by a rule |
| Kinds | ${COMMAND_KINDS.map((kind) => `${kind} ${ofKind(log.intentions, kind).toLocaleString('en')}`).join(', ')} |
| Outcome unknown at first | ${retried.length.toLocaleString('en')} commands retried (${log.unknown['no-answer']} times no answer, ${log.unknown.busy} times told to try again, ${log.unknown.fault} times told of a fault) |
| Sent again after the answer | ${log.repeated.toLocaleString('en')}; heard something else: ${log.changedAnswers.length} |
| **Lost** | **${count('lost')}** |
| **Doubled** | **${count('doubled')}** |
| **Altered** | **${count('altered')}** |
| **Nobody asked for** | **${count('undue')}** |
| Audit record | ${auditRows.toLocaleString('en')} rows hold from the first to the head |
| Nobody got an answer after a kill of the server for | ${spread(kills, 'server')} |
| Nobody got an answer after a kill of PostgreSQL for | ${spread(kills, 'database')} |

The checker had to prove itself first: it reported each of ${plantedFaults} faults planted behind the application's back (rows, operations and audit lines taken away, doubled or changed), and ${lostUnderAsynchronousCommit.toLocaleString('en')} lost rows, operations and audit lines after the application's role was told to commit asynchronously and PostgreSQL was killed.

A kill ends processes; it does not cut the power. What the disk itself does with an \`fsync\` is not shown here.
`;
}

function ofKind(intentions: readonly Intention[], kind: Intention['command']['kind']): number {
  return intentions.filter(({ command }) => command.kind === kind).length;
}

function spread(kills: Kills, victim: keyof Kills): string {
  const sorted = kills[victim].toSorted((left, right) => left - right);
  const seconds = (share: number) => ((sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0) / 1000).toFixed(1);
  const kept = Math.round(shareWithinPromise(kills, victim) * sorted.length);
  return `median ${seconds(0.5)} s, slowest ${seconds(1)} s; ${kept} of ${sorted.length} within the ${PROMISED_SILENCE_MS[victim] / 1000} s that are promised for a machine that does nothing else`;
}
