// Plain JavaScript, so that any Node can run it: it installs what is missing, then hands over to the Node that the
// project brings with it (devDependency `node`), so that a machine with an older Node needs nothing but npm.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const args = process.argv.slice(2);
const installed = join(root, 'node_modules', '.package-lock.json');
const windows = process.platform === 'win32';
const ownNode = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');

/** The project's packages are there and not older than the lock file. */
function isInstalled() {
  const lock = join(root, 'package-lock.json');
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs;
}

/** Runs npm quietly; its output goes to stderr so that `npm run -s export` stays a clean file. */
function npm(...words) {
  const { status } = spawnSync(windows ? 'npm.cmd' : 'npm', words, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: windows,
  });
  if (status !== 0) {
    console.error(`npm ${words.join(' ')} failed. Check the network and run the command again.`);
    process.exit(1);
  }
}

if (!isInstalled()) {
  console.error('Installing packages; this takes half a minute the first time.');
  npm('ci', '--no-fund', '--no-audit');
}
const isNew = Number(process.versions.node.split('.')[0]) >= 24;
if (!isNew && !existsSync(ownNode)) npm('rebuild', 'node');

if (!args.includes('--only-install')) {
  const main = join(root, 'src', 'main.ts');
  if (isNew) {
    process.argv = [process.argv[0], main, ...args];
    await import('./main.ts');
  } else {
    const child = spawn(ownNode, [main, ...args], { stdio: 'inherit' });
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
    child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
  }
}
