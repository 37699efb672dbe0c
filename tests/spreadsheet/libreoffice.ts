// LibreOffice's converter: opens a table as somebody would who takes its defaults, and saves it again.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Delimiter } from '../../domain/exchange/csv-text.ts';

const CODES = { ',': 44, ';': 59, '\t': 9 } as const satisfies Record<Delimiter, number>;

/** `specialNumbers`: whether dates, percentages and the like are found in cells, too. */
export interface Office {
  /** The tables as saved again, in their own separator. */
  saveAgain(
    texts: readonly string[],
    delimiter: Delimiter,
    specialNumbers: boolean,
  ): readonly string[];
  /** A table as LibreOffice holds it, as flat XML. */
  open(text: string, delimiter: Delimiter, specialNumbers: boolean): string;
  close(): void;
}

export function startOffice(): Office {
  const found = spawnSync('soffice', ['--version'], { encoding: 'utf8' });
  if (found.error) {
    throw new Error(
      'There is no LibreOffice here: apt-get install --no-install-recommends libreoffice-calc',
    );
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'spreadsheet-'));
  const convert = (
    texts: readonly string[],
    delimiter: Delimiter,
    specialNumbers: boolean,
    to: string,
  ): readonly string[] => {
    const place = mkdtempSync(path.join(folder, 'files-'));
    const out = path.join(place, 'out');
    const files = texts.map((text, at) => {
      const file = path.join(place, `${at}.csv`);
      writeFileSync(file, text);
      return file;
    });
    // Separator, quotation mark, UTF-8 (76), from row 1, no column formats, no language, quoted cells as any.
    const filter = `CSV:${CODES[delimiter]},34,76,1,,0,false,${specialNumbers}`;
    const { status, stderr } = spawnSync(
      'soffice',
      [
        '--headless',
        `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`,
        `--infilter=${filter}`,
        '--convert-to',
        to,
        '--outdir',
        out,
        ...files,
      ],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`LibreOffice ended with ${status}: ${stderr}`);
    const made = readdirSync(out).sort(
      (one, other) => Number.parseInt(one, 10) - Number.parseInt(other, 10),
    );
    return made.map((file) => readFileSync(path.join(out, file), 'utf8'));
  };
  return {
    // Cells as they are shown, quoted only where they have to be: what its own dialog offers first.
    saveAgain: (texts, delimiter, specialNumbers) =>
      convert(
        texts,
        delimiter,
        specialNumbers,
        `csv:Text - txt - csv (StarCalc):${CODES[delimiter]},34,76,1,,0,false,true,false`,
      ),
    open: (text, delimiter, specialNumbers) =>
      convert([text], delimiter, specialNumbers, 'fods')[0] ?? '',
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
