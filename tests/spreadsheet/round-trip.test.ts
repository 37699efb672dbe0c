// Our tables through a real spreadsheet: nothing in them runs, and what it has saved again changes nothing.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashClients } from '../../domain/exchange/base-hash.ts';
import { CHOSEN_COLUMNS, writeClientCsv } from '../../domain/exchange/client-csv.ts';
import { DELIMITERS, type Delimiter } from '../../domain/exchange/csv-text.ts';
import { readClientCsv } from '../../domain/exchange/read-client-csv.ts';
import { stageImport } from '../../domain/exchange/stage-import.ts';
import { HOSTILE_TEXTS, makeExported, ORIGIN, sha256 } from '../unit/exchange/exchange-kit.ts';
import { OLD, PASSWORD } from '../unit/reports/report-kit.ts';
import { type Office, startOffice } from './libreoffice.ts';

const CLIENTS = HOSTILE_TEXTS.map((text, at) =>
  makeExported({ id: String(at + 1), name: text, redirect: text, findings: [PASSWORD, OLD] }),
);

let office: Office;
beforeAll(() => {
  office = startOffice();
});
afterAll(() => office?.close());

async function write(delimiter: Delimiter, byteOrderMark: boolean): Promise<string> {
  return writeClientCsv(await hashClients(CLIENTS, sha256), {
    origin: ORIGIN,
    columns: new Set(CHOSEN_COLUMNS),
    delimiter,
    byteOrderMark,
    nameFinding: ({ rule, severity }) => `${severity} ${rule}`,
  });
}

describe.each(DELIMITERS)('a table with %j between its cells', (delimiter) => {
  // It asks whether dates and the like are to be found, too, and keeps the answer.
  test.each([false, true])(
    'changes nothing once LibreOffice has saved it (special numbers: %s)',
    async (specialNumbers) => {
      const texts = [await write(delimiter, true), await write(delimiter, false)];
      const saved = office.saveAgain(texts, delimiter, specialNumbers);
      expect(saved).toHaveLength(2);
      for (const text of saved) {
        const { rows, problems } = readClientCsv(text);
        expect(problems).toEqual([]);
        const hosts = { from: '', to: '' };
        const options = { origin: ORIGIN, rename: true, overwrite: false, mayDelete: true, hosts };
        expect(await stageImport(rows, CLIENTS, options, sha256)).toMatchObject({
          changes: [],
          unchanged: CLIENTS.length,
          problems: [],
        });
      }
    },
  );

  test('holds no formula, and each name as a text', async () => {
    const text = await write(delimiter, true);
    const sheet = office.open(text, delimiter, true);
    expect(sheet).not.toContain('table:formula');
    const kinds = (sheet.match(/<table:table-row[\s\S]*?<\/table:table-row>/g) ?? [])
      .slice(1, CLIENTS.length + 1)
      .map((row) => [...row.matchAll(/<table:table-cell([^>]*)>/g)][3]?.[1]);
    expect(kinds).toHaveLength(CLIENTS.length);
    for (const kind of kinds) expect(kind).toContain('office:value-type="string"');
  });
});
