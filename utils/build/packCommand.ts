import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeNewKey } from './pack/key';
import { pack } from './pack/pack';
import { ROOT } from './root';

const USAGE = `Usage: npm run --silent pack -- --key FILE.pem --url https://HOST/FOLDER/ [--new-key] [--out DIR] [--xpi FILE]

Packs what a team serves to its own browsers, into out/pack: a CRX signed with the key, updates.xml that
browsers of Chromium's family ask, an XPI, updates.json that Firefox asks, and SHA256SUMS.

  --key FILE   the private key (PEM, RSA); who has it can update the extension, so keep it safe and secret
  --new-key    makes the key first; never overwrites one
  --url URL    the https address of the folder that the files will be served from
  --out DIR    where to write them
  --xpi FILE   the XPI as Mozilla has signed it, in place of the unsigned one that only managed Firefox ESR,
               Developer Edition and Nightly take`;

async function main(): Promise<void> {
  const options = parseArgs({
    options: {
      key: { type: 'string' },
      url: { type: 'string' },
      out: { type: 'string' },
      xpi: { type: 'string' },
      'new-key': { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  }).values;
  if (options.help) return say(USAGE);
  const key = here(options.key ?? missing('--key'));
  const url = folderUrl(options.url ?? missing('--url'));
  if (options['new-key']) writeNewKey(key);
  else if (!existsSync(key)) throw new Error(`there is no ${key}; --new-key makes one`);
  const out = options.out === undefined ? join(ROOT, 'out/pack') : here(options.out);
  const xpi = options.xpi === undefined ? undefined : here(options.xpi);
  const { chromiumId, firefoxId, version, files } = await pack({ key, url, out, xpi });
  say(`Sourcelight ${version}`);
  say(`id in Chrome, Edge and Chromium: ${chromiumId}`);
  say(`id in Firefox: ${firefoxId}`);
  for (const { name, hash } of files) say(`${hash}  ${join(out, name)}`);
  if (xpi === undefined)
    say('The XPI is not signed: Firefox itself takes it only once Mozilla has.');
}

/** npm runs this in the project's folder; files are named from where the user stands. */
function here(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? '.', path);
}

function folderUrl(text: string): string {
  if (!URL.canParse(text)) throw new Error(`${text} is no address`);
  const url = new URL(text.endsWith('/') ? text : `${text}/`);
  const isHere = url.hostname === '127.0.0.1' || url.hostname === 'localhost';
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isHere))
    throw new Error(`browsers fetch updates over https only, not from ${text}`);
  if (url.search !== '' || url.hash !== '') throw new Error(`${text} is no folder`);
  return url.href;
}

function missing(option: string): never {
  throw new Error(`say ${option}\n\n${USAGE}`);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 2;
});
