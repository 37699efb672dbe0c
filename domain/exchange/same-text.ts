// Whether a cell still says what a client has, after a spreadsheet has read and saved it.

/** Inside a cell a spreadsheet knows one kind of line end, and saves that. */
export function sameText(cell: string, text: string): boolean {
  return cell === text || unifyLineEnds(cell) === unifyLineEnds(text);
}

export function unifyLineEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/**
 * Whether a cell is the text but for question marks in place of what an old code page doesn't have: then a
 * spreadsheet has saved less than there was, and nobody wanted that.
 */
export function hasLostCharacters(cell: string, text: string): boolean {
  if (cell === text || cell.length !== text.length) return false;
  for (let at = 0; at < text.length; at += 1) {
    const isLost = cell[at] === '?' && text.charCodeAt(at) > 0x7f;
    if (cell[at] !== text[at] && !isLost) return false;
  }
  return true;
}
