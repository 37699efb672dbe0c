// What is asked for when a file is to be made: the clients as the page knows them, and the form that they are to have.
import type { ChosenColumn } from '../domain/exchange/client-csv.ts';
import type { Delimiter } from '../domain/exchange/csv-text.ts';
import type { ExportedClient, ExportedFinding } from '../domain/exchange/exported-client.ts';
import type { ReportSource } from './report.ts';

type FileFormat =
  | {
      readonly kind: 'csv';
      readonly delimiter: Delimiter;
      readonly byteOrderMark: boolean;
      readonly columns: readonly ChosenColumn[];
    }
  | { readonly kind: 'json' | 'markdown' | 'html' };

export interface FileRequest {
  readonly kind: 'make-file';
  readonly format: FileFormat;
  /** Of what the file says in words, as a tag; English where we don't speak it. */
  readonly language: string;
  readonly clients: readonly ExportedClient[];
  /** About the site as a whole. */
  readonly instance: readonly ExportedFinding[];
  /** The version is added by whoever makes the file. */
  readonly source: Omit<ReportSource, 'version'>;
}
