import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A folder for this run's files; the test removes it. */
export const folder = mkdtempSync(join(tmpdir(), 'homestays-solve-'));

/** Writes a file to solve and returns its path; what is not text is written as JSON. */
export function written(name: string, content: unknown): string {
  const file = join(folder, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

/** The solve command as npm runs it, in a process of its own. */
export function solve(...args: string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const command = [join(ROOT, 'node_modules/tsx/dist/cli.mjs'), join(ROOT, 'build/solve/main.ts'), ...args];
    execFile(process.execPath, command, { cwd: ROOT }, (error, stdout, stderr) => {
      resolve({ status: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}
