// What an export is to be: which clients, in which form. The form is remembered.
import type { ChosenColumn } from './client-csv.ts';
import type { Delimiter } from './csv-text.ts';

export type ExportView = 'selected' | 'filtered' | 'all';

export type ExportForm = 'html' | 'markdown' | 'csv' | 'json';

export interface ExportChoice {
  readonly form: ExportForm;
  readonly delimiter: Delimiter;
  /** Excel takes a file without a byte order mark for one in an old code page. */
  readonly byteOrderMark: boolean;
  readonly columns: readonly ChosenColumn[];
}
