// Bundles a command and runs it: it should run as it ships, not through a loader that wraps every import
// (that alone halves the speed of detection, and takes a second to start). A bundle is kept until a
// source changes. The command runs in this very process, so that whoever stops it stops all of it.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = join(import.meta.dirname, '../..');
const HOME = join(ROOT, 'out/bundled');
/** Ms after which a bundle that is not the newest is in nobody's use any more. */
const OLD = 24 * 60 * 60 * 1000;

const BUILD = '--into';

/** Changes with every source file and every installed package. */
function keyOf() {
  const hash = createHash('sha256');
  const note = (path) => {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  };
  note(join(ROOT, 'package-lock.json'));
  for (const name of readdirSync(join(ROOT, 'utils'), { recursive: true }).sort())
    if (/\.m?ts$/.test(name)) note(join(ROOT, 'utils', name));
  return hash.digest('hex').slice(0, 16);
}

async function build(entry, outDir) {
  const { build: bundle } = await import('vite');
  await bundle({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    // These find files of their own beside themselves.
    ssr: { noExternal: true, external: ['playwright-core', 'pdfjs-dist', 'vite'] },
    build: {
      ssr: entry,
      outDir,
      emptyOutDir: false,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: '[name].mjs' } },
    },
  });
}

/** The bundle's file. Many may ask at once: each builds aside, and one of them is the first to be done. */
function bundleOf(entry) {
  const name = basename(entry, '.ts');
  const folder = join(HOME, `${name}-${keyOf()}`);
  const file = join(folder, `${name}.mjs`);
  if (existsSync(file)) return file;
  const aside = mkdtempSync(join(makeHome(), `${name}.new-`));
  const { status } = spawnSync(process.execPath, [import.meta.filename, BUILD, aside, entry], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
  try {
    renameSync(aside, folder);
  } catch (error) {
    if (!existsSync(file)) throw error;
    rmSync(aside, { recursive: true });
  }
  removeOld(name);
  return file;
}

function makeHome() {
  mkdirSync(HOME, { recursive: true });
  return HOME;
}

/** Removes bundles of the command that nobody has used for long. */
function removeOld(name) {
  for (const folder of readdirSync(HOME)) {
    const path = join(HOME, folder);
    const isOurs = folder.startsWith(`${name}-`) || folder.startsWith(`${name}.`);
    if (isOurs && Date.now() - statSync(path).mtimeMs > OLD) rmSync(path, { recursive: true });
  }
}

const [first = '', ...args] = process.argv.slice(2);
if (first === BUILD) {
  const [outDir, entry] = args;
  await build(entry, outDir);
} else {
  const file = bundleOf(first);
  utimesSync(dirname(file), new Date(), new Date());
  process.argv = [process.argv[0], file, ...args];
  process.env.SOURCELIGHT_ROOT = ROOT;
  await import(pathToFileURL(file).href);
}
