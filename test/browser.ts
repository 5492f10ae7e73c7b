import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium, type Page } from 'playwright-core';

/** A real browser out of npm, for tests of pages. */

export interface Window {
  /** CSS pixels; 1280 by 800 by default. */
  readonly width?: number;
  readonly height?: number;
  /** `fr-FR` by default. */
  readonly locale?: string;
  readonly colorScheme?: 'light' | 'dark';
}

/**
 * Opens a window of a browser of its own, and closes it when `work` ends, however it ends. Throws what the page threw
 * and nobody caught. The browser reaches this machine only.
 */
export async function inBrowser<T>(window: Window, work: (page: Page) => Promise<T>): Promise<T> {
  const { width = 1280, height = 800, locale = 'fr-FR', colorScheme = 'light' } = window;
  const { executablePath, env } = await installed();
  const browser = await chromium.launch({ executablePath, env, args: ARGUMENTS });
  try {
    const page = await browser.newPage({
      viewport: { width, height },
      locale,
      colorScheme,
      timezoneId: 'Europe/Paris',
    });
    const faults: Error[] = [];
    page.on('pageerror', (error) => faults.push(error));
    page.setDefaultTimeout(20_000);
    const result = await work(page);
    if (faults[0]) throw faults[0];
    return result;
  } finally {
    await browser.close();
  }
}

/** The package's own list also switches off what keeps sites apart, which is what some tests are about. */
const ARGUMENTS = [
  '--headless=shell',
  '--no-sandbox',
  '--no-zygote',
  '--font-render-hinting=none',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MODULES = `${ROOT}node_modules`;
const { version } = JSON.parse(readFileSync(`${MODULES}/@sparticuz/chromium/package.json`, 'utf8')) as {
  version: string;
};
const FOLDER = `${MODULES}/.cache/chromium-${version}`;

/** The font that comes along writes whatever it has letters for; the machine's own fonts fill in the rest. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${FOLDER}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${FOLDER}/fonts-cache</cachedir>
  <match target="pattern">
    <edit name="family" mode="prepend" binding="strong"><string>Open Sans</string></edit>
  </match>
</fontconfig>
`;

/**
 * The browser as its package holds it, unpacked once, with the libraries and fonts that it brings along, so that a page
 * looks the same on every machine. Several tests may come here at a time: the last step is a rename, which one wins.
 */
async function installed(): Promise<{ executablePath: string; env: NodeJS.ProcessEnv }> {
  if (!existsSync(FOLDER)) {
    await mkdir(`${MODULES}/.cache`, { recursive: true });
    const unpacked = await mkdtemp(`${FOLDER}-`);
    await unpack(unpacked);
    await rename(unpacked, FOLDER).catch(async (error: NodeJS.ErrnoException) => {
      await rm(unpacked, { recursive: true });
      if (!existsSync(FOLDER)) throw error;
    });
  }
  return {
    executablePath: `${FOLDER}/chromium`,
    env: { ...process.env, LD_LIBRARY_PATH: `${FOLDER}/al2023/lib`, FONTCONFIG_FILE: `${FOLDER}/fonts.conf` },
  };
}

/** In a process of its own, as the package writes to the temporary folder and changes the environment. */
async function unpack(folder: string): Promise<void> {
  const code = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;
  // The package brings the libraries along only where it takes the machine for one that lacks them.
  const env = { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' };
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', code], { cwd: ROOT, env });
  await writeFile(`${folder}/fonts.conf`, FONTS);
}
