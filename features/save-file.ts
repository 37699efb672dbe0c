// Hands a file to the browser's own download, which works on plain http, too.

const TYPES = {
  html: 'text/html',
  md: 'text/markdown',
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
  json: 'application/json',
} as const;

export type FileExtension = keyof typeof TYPES;

export function saveFile(name: string, extension: FileExtension, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${TYPES[extension]};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun by the next task, and the page is not to keep the text.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
