// Keeps a spreadsheet from taking a cell for a formula, a number or a date; reading takes the guard off again.

/**
 * What spreadsheets run (OWASP, CSV injection). A tab or line end counts too, and so does what comes after spaces.
 * The guard is an apostrophe, since a tab is itself one of these (CVE-2021-41270).
 */
const FORMULA = /^\s*[=+\-@\t\r\n＝＋－＠]/u;

/** What spreadsheets turn into a number, date, time or truth value, and so write back as something else. */
const FIGURES = /^[\p{Nd}\s.,:;/()%$€£¥+\-'’]*$/u;

/** The words among the figures of a date or number, in the languages of the extension. */
const FIGURE_WORDS: ReadonlySet<string> = new Set(
  [
    'e a p am pm true false wahr falsch vrai faux verdadero falso',
    'jan feb mar apr may jun jul aug sep sept oct nov dec',
    'january february march april june july august september october november december',
    'mär mai okt dez januar februar märz juni juli oktober dezember',
    'janv févr mars avr juin juil août déc janvier février avril juillet septembre octobre novembre décembre',
    'ene abr ago dic enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  ].flatMap((words) => words.split(' ')),
);

/** The token by which a cell says that it is to be emptied; an empty cell says that it is to be kept. */
export const EMPTY_TOKEN = '<empty>';

/** What a cell holds: an id is left as it is where it is but a number. */
export type CellKind = 'text' | 'id';

/** The text as a cell holds it. `unguardCell` gives back exactly `text`. */
export function guardCell(text: string, kind: CellKind): string {
  return needsGuard(text, kind) ? `'${text}` : text;
}

/** The text of a cell that `guardCell` wrote. */
export function unguardCell(cell: string, kind: CellKind): string {
  return cell.startsWith("'") && needsGuard(cell, kind) ? cell.slice(1) : cell;
}

/** Texts that look guarded are guarded once more, or reading would take off what was theirs. */
function needsGuard(text: string, kind: CellKind): boolean {
  const bare = text.replace(/^'+/, '');
  if (FORMULA.test(bare)) return true;
  return kind === 'text' && (bare === EMPTY_TOKEN || looksLikeFigures(bare));
}

function looksLikeFigures(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (!words.every((word) => FIGURE_WORDS.has(word))) return false;
  const rest = text.replace(/\p{L}+/gu, '');
  return FIGURES.test(rest) && (words.length > 0 || /\p{Nd}/u.test(rest));
}
