import { rm } from 'node:fs/promises';
import { clusterFolderIn } from '#database/embedded/cluster.ts';
import { stopOrphan } from '#database/embedded/orphan.ts';

// Started beside a test run with its cluster's folder as argument; standard input ends with that run, however it ends.
const folder = process.argv[2];
if (folder === undefined) throw new Error('expected the folder of a test cluster');
process.on('SIGINT', () => undefined);
for await (const _ of process.stdin);
await stopOrphan(clusterFolderIn(folder));
await rm(folder, { recursive: true, force: true });
