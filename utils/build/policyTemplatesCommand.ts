import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parsePolicy } from '../settings/policy';
import { englishReference } from './policy/english';
import { policyTemplates } from './policy/templates';
import { type Deployment, EXAMPLE, PLACEHOLDERS, type PolicyValues } from './policy/values';
import { ROOT } from './root';

const USAGE = `Usage: npm run --silent policy-templates -- [options]

Writes one policy in the form of every platform: Linux, Windows (ADMX, .reg), macOS (.mobileconfig), Google's
Admin console, Firefox; and the list of all keys.

  --policy FILE       the policy's keys and values as JSON; without it, an example
  --id ID             the extension's id in Chrome and Chromium
  --edge-id ID        its id in Edge, if that is another
  --firefox-id ID     its id in Firefox
  --update-url URL    where Chromium browsers find the update manifest
  --firefox-url URL   where Firefox finds the signed package
  --out DIRECTORY     where to write; docs/policy without it

Exit code 2: the policy or an option cannot be used; each problem is named.`;

function main(): void {
  const options = readOptions();
  if (options.help) {
    process.stdout.write(`${USAGE}\n`);
    return;
  }
  const values = options.policy === undefined ? EXAMPLE : readPolicy(here(options.policy));
  const out = options.out === undefined ? join(ROOT, 'docs/policy') : here(options.out);
  for (const { path, text } of policyTemplates(englishReference(), deploymentOf(options), values)) {
    const file = join(out, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    process.stdout.write(`${file}\n`);
  }
}

/** npm runs this in the project's folder; files are named from where the user stands. */
function here(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? '.', path);
}

type Options = ReturnType<typeof readOptions>;

function deploymentOf(options: Options): Deployment {
  const { id = PLACEHOLDERS.chrome } = options;
  const edge = options['edge-id'] ?? id;
  for (const one of [id, edge])
    if (one !== PLACEHOLDERS.chrome && !/^[a-p]{32}$/.test(one))
      refuse(`“${one}” is no id: 32 letters from a to p`);
  return {
    chrome: id,
    edge,
    firefox: options['firefox-id'] ?? PLACEHOLDERS.firefox,
    updateUrl: options['update-url'] ?? PLACEHOLDERS.updateUrl,
    firefoxUrl: options['firefox-url'] ?? PLACEHOLDERS.firefoxUrl,
  };
}

/** The values of a file, if the extension could use every one of them. */
function readPolicy(file: string): PolicyValues {
  const values = readJson(file);
  const { problems } = parsePolicy(values);
  const lines = problems.map(({ key, kind, item }) =>
    [key || 'the file', kind, item && `entry “${item}”`].filter(Boolean).join(': '),
  );
  if (lines.length > 0) refuse(`${file} cannot be used:\n${lines.join('\n')}`);
  return values as PolicyValues;
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    return refuse(`${file}: ${error instanceof Error ? error.message : error}`);
  }
}

function readOptions() {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      options: {
        policy: text,
        id: text,
        'edge-id': text,
        'firefox-id': text,
        'update-url': text,
        'firefox-url': text,
        out: text,
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

function refuse(message: string): never {
  process.stderr.write(`policy-templates: ${message}\n`);
  process.exit(2);
}

main();
