import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const GLOBAL = 'planner';

/** The one script file that Google runs. */
export interface Bundle {
  readonly code: string;
  /** The functions that Google can call by name: the exports of `src/main.ts`. */
  readonly functions: readonly string[];
}

/**
 * Bundles `src/main.ts` for Apps Script's V8: an IIFE, because the runtime knows no modules, and after it a real
 * top-level function for every export, because menus, triggers and the editor find functions by their declaration.
 * Target es2019: the runtime rejects `#private` and static fields.
 */
export async function bundle(): Promise<Bundle> {
  const functions = await exportsOf('src/main.ts');
  const stubs = functions.map((name) => `function ${name}() { return ${GLOBAL}.${name}.apply(this, arguments); }`);
  const result = await build({
    ...SHARED,
    entryPoints: ['src/main.ts'],
    format: 'iife',
    globalName: GLOBAL,
    footer: { js: stubs.join('\n') },
    define: await recordingPage(),
  });
  return { code: result.outputFiles[0]?.text ?? '', functions };
}

const SHARED = {
  absWorkingDir: ROOT,
  bundle: true,
  write: false,
  target: 'es2019',
  charset: 'utf8',
  legalComments: 'inline',
  logLevel: 'silent',
} as const;

/** What the sidebar's page is made of beside its words: it goes into the one script file as two strings. */
async function recordingPage(): Promise<Record<string, string>> {
  const part = async (entry: string) => {
    const result = await build({ ...SHARED, target: 'es2020', entryPoints: [entry], format: 'iife', minify: true });
    return JSON.stringify(result.outputFiles[0]?.text.trim() ?? '');
  };
  return {
    RECORDING_SCRIPT: await part('src/sidebar/client/main.ts'),
    RECORDING_STYLE: await part('src/sidebar/page.css'),
  };
}

/** esbuild tells a module's exports only when it is asked for an ES module. */
async function exportsOf(entry: string): Promise<string[]> {
  const result = await build({ ...SHARED, entryPoints: [entry], format: 'esm', metafile: true, outdir: 'dist' });
  return Object.values(result.metafile.outputs)
    .flatMap((output) => output.exports)
    .sort();
}

/** Writes what is pushed to Google to `dist/`: the script and its manifest. */
export async function writeBundle(): Promise<Bundle> {
  const built = await bundle();
  await mkdir(`${ROOT}dist`, { recursive: true });
  await writeFile(`${ROOT}dist/Code.js`, built.code);
  await copyFile(`${ROOT}appsscript.json`, `${ROOT}dist/appsscript.json`);
  return built;
}
