import { parseArgs } from 'node:util';
import { BROWSERS, type BrowserKind } from '../run/driven';

/** How rows are to measure; each has its own way where nothing is said. */
export interface BenchOptions {
  /** In which browser. */
  browser: BrowserKind;
  /** A folder of HTML files to measure on, or null. */
  pages: string | null;
  /** How many samples are taken, or null. */
  runs: number | null;
  /** A folder with Speedometer, or null. */
  speedometer: string | null;
}

export interface BenchArguments extends BenchOptions {
  /** The rows that were asked for by name; null: all that can be measured. */
  rows: readonly string[] | null;
  json: boolean;
  help: boolean;
}

/** Reads a command line; throws a sentence for a row that is not there or a number that is none. */
export function benchArguments(args: readonly string[], rows: readonly string[]): BenchArguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      row: { type: 'string', multiple: true },
      browser: { type: 'string', default: 'chromium' },
      pages: { type: 'string' },
      runs: { type: 'string' },
      speedometer: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const unknown = values.row?.find((name) => !rows.includes(name));
  if (unknown !== undefined) throw new Error(`there is no row “${unknown}”`);
  return {
    rows: values.row ?? null,
    browser: browserOf(values.browser),
    pages: values.pages ?? null,
    runs: values.runs === undefined ? null : count(values.runs),
    speedometer: values.speedometer ?? null,
    json: values.json,
    help: values.help,
  };
}

function browserOf(text: string): BrowserKind {
  const browser = BROWSERS.find((one) => one === text);
  if (!browser) throw new Error(`“${text}” is no browser: one of ${BROWSERS.join(', ')}`);
  return browser;
}

function count(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1)
    throw new Error(`“${text}” is no number of runs`);
  return number;
}
