// Whether a cell still says what a client has, after a spreadsheet has read and saved it.

/** Inside a cell a spreadsheet knows one kind of line end, and saves that. */
export function sameText(cell: string, text: string): boolean {
  return cell === text || unifyLineEnds(cell) === unifyLineEnds(text);
}

export function unifyLineEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/**
 * Whether a cell is the text but for what an old code page doesn't have: then a spreadsheet has saved less than there
 * was, and nobody wanted that. In its place stands a question mark or, `mayFold`, whatever looks like it: Windows
 * writes an l for an ł (the best fits of its WideCharToMultiByte).
 */
export function hasLostCharacters(cell: string, text: string, mayFold: boolean): boolean {
  const [saved, known] = [unifyLineEnds(cell), unifyLineEnds(text)];
  if (saved === known || saved.length !== known.length) return false;
  for (let at = 0; at < known.length; at += 1) {
    const isLost = known.charCodeAt(at) > 0x7f && (mayFold || saved[at] === '?');
    if (saved[at] !== known[at] && !isLost) return false;
  }
  return true;
}
