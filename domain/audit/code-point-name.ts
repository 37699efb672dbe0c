// Names a character that can't be seen.

/** The first character as Unicode writes it: `U+200B`. */
export function nameCodePoint(character: string): string {
  const codePoint = character.codePointAt(0) ?? 0;
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}
