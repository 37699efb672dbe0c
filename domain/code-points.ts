// Text counted and read by Unicode code points, as PHP's mb_ functions do, not by UTF-16 units.

/** Number of code points; a lone surrogate counts as one. */
export function countCodePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** The character that starts at a UTF-16 index, both halves of a pair; '' past the end. */
export function characterAt(text: string, index: number): string {
  const codePoint = text.codePointAt(index);
  return codePoint === undefined ? '' : String.fromCodePoint(codePoint);
}

/** UTF-16 index of the first character in `text[start, end)` that matches, or -1. */
export function findCharacter(
  text: string,
  start: number,
  end: number,
  matches: (character: string) => boolean,
): number {
  for (let index = start; index < end; ) {
    const character = characterAt(text, index);
    if (matches(character)) return index;
    index += character.length;
  }
  return -1;
}
