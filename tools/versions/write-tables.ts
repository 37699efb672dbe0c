// The tables of supported versions, as text: a cell says what a run has shown, or that there was none.
import { MINIMUM_VERSIONS } from '../build/minimum-versions.ts';
import type { Count } from './count-lines.ts';

export interface BrowserRun {
  /** As the browser names itself, with its version. */
  readonly name: string;
  readonly counts: ReadonlyMap<string, Count>;
}

/** One row a line of ProcessMaker, one column a browser. */
export function writeLines(lines: readonly string[], runs: readonly BrowserRun[]): string {
  return writeTable(
    ['ProcessMaker', ...runs.map(({ name }) => name)],
    lines.map((line) => [line, ...runs.map(({ counts }) => writeCell(counts.get(line)))]),
  );
}

function writeCell(count: Count | undefined): string {
  if (!count) return 'not run';
  const all = count.passed + count.others;
  return count.others === 0 ? `works: ${all} of ${all} tests` : `${count.passed} of ${all} tests`;
}

/** The oldest versions, and what has run of each browser. */
export function writeBrowsers(runs: readonly BrowserRun[]): string {
  const { chromium, firefox } = MINIMUM_VERSIONS;
  const rows = [
    ['Chrome', `${chromium.version}`, chromium.why],
    ['Edge', `${chromium.version}`, chromium.why],
    ['Chromium', `${chromium.version}`, chromium.why],
    ['Firefox', `${firefox.version}`, firefox.why],
  ] as const;
  return writeTable(
    ['browser', 'from', 'because it uses', 'run'],
    rows.map(([browser, from, why]) => [browser, from, why, findRun(browser, runs)]),
  );
}

function findRun(browser: string, runs: readonly BrowserRun[]): string {
  return runs.find(({ name }) => name.split(' ').includes(browser))?.name ?? 'not run';
}

/** Replaces what stands between the markers of this name. Throws where they aren't there. */
export function replaceBetween(text: string, name: string, part: string): string {
  const [start, end] = [`<!-- ${name} -->\n`, `\n<!-- end of ${name} -->`];
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`There are no markers “${name}”.`);
  return `${text.slice(0, from + start.length)}\n${part}\n${text.slice(to)}`;
}

function writeTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}
