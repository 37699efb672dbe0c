// The form in which somebody exported last: file format, separator, columns.
import * as z from 'zod/mini';
import { CHOSEN_COLUMNS } from '../domain/exchange/client-csv.ts';
import { DELIMITERS } from '../domain/exchange/csv-text.ts';
import type { ExportChoice } from '../domain/exchange/export-choice.ts';
import { storedRecord } from './stored-record.ts';

const FIRST_CHOICE: ExportChoice = {
  form: 'csv',
  delimiter: ',',
  byteOrderMark: true,
  columns: CHOSEN_COLUMNS,
};

const choiceSchema = z.object({
  version: z.literal(1),
  form: z.enum(['html', 'markdown', 'csv', 'json']),
  delimiter: z.enum(DELIMITERS),
  byteOrderMark: z.boolean(),
  columns: z.array(z.enum(CHOSEN_COLUMNS)),
});

const record = storedRecord<z.infer<typeof choiceSchema>>('export-choice', choiceSchema, {
  version: 1,
  ...FIRST_CHOICE,
  columns: [...FIRST_CHOICE.columns],
});

/** The last choice, or a usual one where none can be read: nothing is lost by choosing again. */
export async function readExportChoice(): Promise<ExportChoice> {
  try {
    const { version, ...choice } = await record.read();
    return choice;
  } catch {
    return FIRST_CHOICE;
  }
}

export async function rememberExportChoice(choice: ExportChoice): Promise<void> {
  await record.keep(() => ({ version: 1, ...choice, columns: [...choice.columns] }));
}
