// Installs what the lockfile says when node_modules is missing or older than it, so that `npm start` and `npm test` each
// work as the only command on a fresh clone. Plain JavaScript, because nothing is installed yet when it runs.
import { spawnSync } from 'node:child_process';
import { lstatSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const changed = (path) => statSync(`${root}${path}`, { throwIfNoEntry: false })?.mtimeMs ?? 0;

const [major] = process.versions.node.split('.').map(Number);
if (major < 20) {
  console.error(`This project needs Node 20 or newer; this is Node ${process.versions.node}.`);
  process.exit(1);
}
const linked = lstatSync(`${root}node_modules`, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
// npm would empty what a link points to: somebody else's packages.
if (!linked && changed('node_modules/.package-lock.json') < changed('package-lock.json')) {
  console.error('Installing what package-lock.json says (npm ci)…');
  const npm = process.env.npm_execpath;
  const [command, ...args] = npm ? [process.execPath, npm] : ['npm'];
  const { status } = spawnSync(command, [...args, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) {
    console.error('The packages could not be installed: check the connection and run the command again.');
    process.exit(1);
  }
}
