// Runs a script of the project under the project's own Node, after making sure that the packages are there.
// It starts before any of them is, so it uses only what the system's Node 20 has.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const projectNode = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const stampFile = join(root, 'node_modules', '.fenestra-packages');
const isOnWindows = process.platform === 'win32';

function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/** Packages fit one lockfile on one kind of machine. */
function expectedStamp() {
  const lockfile = readFileSync(join(root, 'package-lock.json'));
  return createHash('sha256').update(lockfile).update(`${process.platform} ${process.arch}`).digest('hex');
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** npm keeps a list of what it installed; where every package that this machine needs is in it, someone has installed already. */
function isInstalledByHand() {
  const wanted = readJson(join(root, 'package-lock.json'))?.packages ?? {};
  const installed = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages ?? {};
  return Object.entries(wanted).every(
    ([path, { version, integrity, optional, peer }]) =>
      path === '' || (optional && !installed[path]) || (peer && !installed[path]) || (installed[path]?.version === version && installed[path]?.integrity === integrity),
  );
}

function keepStamp(stamp) {
  try {
    writeFileSync(stampFile, stamp);
  } catch {
    // The packages belong to another user; they are looked through again next time.
  }
}

function ensurePackages() {
  const stamp = expectedStamp();
  const hasNode = existsSync(projectNode);
  if (hasNode && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  if (!hasNode || !isInstalledByHand()) install();
  keepStamp(stamp);
}

/** Under npm scripts `node` may be the project's own, which npm is about to replace; npm names the one it runs on. */
function npmCommand() {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  if (script && /\.[cm]?js$/.test(script)) return [existsSync(node ?? '') ? node : process.execPath, [script]];
  return [isOnWindows ? 'npm.cmd' : 'npm', []];
}

function install() {
  process.stderr.write('Installing the packages (once, about a minute) ...\n');
  const [command, first] = npmCommand();
  const { status, error, stderr, stdout } = spawnSync(command, [...first, 'ci', '--no-audit', '--no-fund'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64_000_000,
    shell: isOnWindows,
  });
  if (status === 0 && existsSync(projectNode)) return;
  process.stderr.write(`${stdout ?? ''}${stderr ?? ''}`);
  fail(`The packages could not be installed${error ? ` (${error.message})` : ''}; npm says why above.`);
}

/** Node keeps what it has compiled, types already taken out, and starts in half the time; where it cannot write, it goes without. */
const compiled = { NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, '.cache', 'compiled') };

function run([script, ...args]) {
  const child = spawn(projectNode, [join(root, script), ...args], { stdio: 'inherit', env: { ...process.env, ...compiled } });
  // The child ends in its own order; this process waits for it and never goes first.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  if (process.env.npm_lifecycle_event) stopWithParent(child);
  child.on('error', (error) => fail(`The project's own Node could not be started (${error.message}).`));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}

/** npm hands a stop on to its shell alone; when that is gone, nobody is left to hand it on to the child. */
function stopWithParent(child) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    child.kill('SIGTERM');
  }, 250);
  watch.unref();
}

if (Number(process.versions.node.split('.')[0]) < 20) fail(`Fenestra needs Node 20 or newer; this is ${process.version}.`);
if (process.argv.length < 3) fail('Usage: node scripts/with-packages.mjs <script> [arguments]');
ensurePackages();
run(process.argv.slice(2));
