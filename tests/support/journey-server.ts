import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { temporaryFolder } from './temporary-folder.ts';

// The server that the browser journeys use: the real command on a data folder of its own.
const port = process.argv[2];
if (port === undefined) throw new Error('expected a port');
const folder = await temporaryFolder('journeys');
const main = join(import.meta.dirname, '..', '..', 'src', 'cli', 'main.ts');
const server = spawn(process.execPath, [main, 'start', '--port', port, '--data', folder], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => server.kill(signal));
const [code] = await once(server, 'exit');
process.exitCode = code ?? 1;
