// Saves what became of a run as a table, which the import takes again for what did not come through.
import { describeOutcome } from '../components/outcome-text.ts';
import { nameFile } from '../domain/exchange/file-name.ts';
import { makeResult, type ResultRow } from '../domain/exchange/result-csv.ts';
import type { RunRecord } from '../domain/run-record.ts';
import type { Translate } from '../locales/translate.ts';
import { askForResult } from '../messages/files.ts';
import type { Page } from '../processmaker/page.ts';
import { readExportChoice } from '../storage/export-choice.ts';
import { saveFile } from './save-file.ts';

/** Rejects where no file could be made. */
export async function saveResult(page: Page, record: RunRecord, t: Translate): Promise<void> {
  // In the form that tables are exported in.
  const { delimiter, byteOrderMark } = await readExportChoice();
  const text = await askForResult({
    kind: 'make-result',
    rows: listRows(record, t),
    options: { origin: page.site, at: record.head.startedAt, delimiter, byteOrderMark },
  });
  const zone = new Date().getTimezoneOffset();
  const extension = delimiter === '\t' ? 'tsv' : 'csv';
  saveFile(nameFile(page.site, Date.now(), 'result', extension, zone), extension, text);
}

function listRows({ changes, outcomes }: RunRecord, t: Translate): readonly ResultRow[] {
  return changes.map((change) => {
    const outcome = outcomes.get(change.key);
    return { ...makeResult(change, outcome), error: outcome ? describeOutcome(outcome, t) : '' };
  });
}
