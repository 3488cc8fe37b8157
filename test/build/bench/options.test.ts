import { describe, expect, it } from 'vitest';
import { benchArguments } from '../../../utils/build/bench/options';

const ROWS = ['hover', 'card'];

describe('the command line of the benchmark', () => {
  it('asks for all rows, measured in their own way, when it says nothing', () => {
    expect(benchArguments([], ROWS)).toEqual({
      rows: null,
      browser: 'chromium',
      pages: null,
      runs: null,
      speedometer: null,
      json: false,
      help: false,
    });
  });

  it('asks for some rows on some pages, so many times', () => {
    const args = ['--row', 'card', '--row', 'hover', '--pages', 'real', '--runs', '3', '--json'];
    const { rows, pages, runs, json } = benchArguments(args, ROWS);
    expect(rows).toEqual(['card', 'hover']);
    expect({ pages, runs, json }).toEqual({ pages: 'real', runs: 3, json: true });
  });

  it('asks for one of the browsers that can be measured', () => {
    expect(benchArguments(['--browser', 'firefox'], ROWS).browser).toBe('firefox');
    expect(() => benchArguments(['--browser', 'lynx'], ROWS)).toThrow('“lynx” is no browser');
  });

  it('names a folder with Speedometer', () => {
    expect(benchArguments(['--speedometer', 'far/away'], ROWS).speedometer).toBe('far/away');
  });

  it('is told which row is not there', () => {
    expect(() => benchArguments(['--row', 'card', '--row', 'cards'], ROWS)).toThrow('“cards”');
  });

  it.each(['0', '-1', '2.5', 'many', ''])('refuses %j as a number of runs', (runs) => {
    expect(() => benchArguments([`--runs=${runs}`], ROWS)).toThrow(`“${runs}”`);
  });
});
