// Saves data as a file, from this browser to this computer.

export function downloadJson(name: string, data: unknown): void {
  downloadText(name, `${JSON.stringify(data, undefined, 2)}\n`);
}

/** As `downloadJson`, where the JSON is written already. */
export function downloadText(name: string, json: string): void {
  const url = URL.createObjectURL(new Blob([json], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
