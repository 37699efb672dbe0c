// The text of a file that somebody chose: UTF-8, or UTF-16 where the file says so, and nothing guessed. A mark in front stays.
import { FILE_LIMITS } from '../domain/exchange/imported-row.ts';

export type TextFile =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'tooLarge' | 'notUtf8' };

// A file with a mark is not of an old code page, which the reader of a table wants to know.
const OPTIONS = { fatal: true, ignoreBOM: true } as const;

/** Rejects where the file can't be read, as one that is gone by now. */
export async function readTextFile(file: File): Promise<TextFile> {
  if (file.size > FILE_LIMITS.bytes) return { kind: 'tooLarge' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  // Excel's “Unicode text” is UTF-16 with its mark in front.
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    // Else the umlauts of an old code page would become signs that nobody typed.
    return { kind: 'text', text: new TextDecoder(encoding, OPTIONS).decode(bytes) };
  } catch {
    return { kind: 'notUtf8' };
  }
}
