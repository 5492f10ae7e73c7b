// Type-checks every room with its own tsconfig.json, so that a room which must not know Google's types cannot see them.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const rooms = readdirSync(`${root}src`).map((room) => `src/${room}`);
const projects = ['.', ...rooms, 'src/sidebar/client', 'build', 'build/local/preview/page', 'test'].filter((folder) =>
  existsSync(`${root}${folder}/tsconfig.json`),
);

let failed = false;
for (const project of projects) {
  const { status } = spawnSync('tsc', ['--noEmit', '-p', project], { cwd: root, stdio: 'inherit', shell: true });
  failed ||= status !== 0;
}
process.exit(failed ? 1 : 0);
