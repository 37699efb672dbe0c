// How much of a built file comes from which module: read from its source map, in compressed bytes.
import { constants, deflateRawSync, gzipSync } from 'node:zlib';

export interface ModuleSize {
  /** Its path in the project, or the package that it comes from. */
  readonly module: string;
  /** Of the minified text, uncompressed. */
  readonly bytes: number;
  /** Its share of the compressed file, in bytes. */
  readonly gzip: number;
}

/** What a bundler says of a file: for each position of the text, the module that it was made from. */
export interface Mapped {
  readonly sources: readonly string[];
  readonly mappings: string;
}

/** What a source map can't tell: a text that stands in the code as it is, and whose it is. */
export interface NamedText {
  readonly module: string;
  readonly text: string;
}

/**
 * Each module's share of the compressed text: the text is cut where the module changes, and each piece costs what
 * it adds to all that stands before it. Cutting costs something too; it is shared out, so that the sum is the whole.
 */
export function measureModules(
  code: string,
  map: Mapped,
  texts: readonly NamedText[],
): readonly ModuleSize[] {
  const pieces = cutByModule(code, map, texts);
  const sizes = new Map<string, { bytes: number; added: number }>();
  let before = Buffer.alloc(0);
  let total = 0;
  for (const { module, text } of pieces) {
    const bytes = Buffer.from(text);
    // What deflate remembers is the last 32 kB.
    const dictionary = before.subarray(-WINDOW);
    const packed = deflateRawSync(bytes, {
      level: constants.Z_BEST_COMPRESSION,
      ...(dictionary.length > 0 && { dictionary }),
    });
    const size = sizes.get(module) ?? { bytes: 0, added: 0 };
    size.bytes += bytes.length;
    size.added += packed.length;
    total += packed.length;
    sizes.set(module, size);
    before = Buffer.concat([dictionary, bytes]);
  }
  const scale = gzipSync(code, { level: constants.Z_BEST_COMPRESSION }).length / total;
  return [...sizes]
    .map(([module, { bytes, added }]) => ({ module, bytes, gzip: added * scale }))
    .sort((one, other) => other.gzip - one.gzip);
}

const WINDOW = 32_768;

interface Mark {
  /** Where the text of the module begins. */
  readonly at: number;
  readonly module: string;
}

function cutByModule(
  code: string,
  map: Mapped,
  texts: readonly NamedText[],
): readonly { readonly module: string; readonly text: string }[] {
  let marks = readMarks(code, map);
  for (const { module, text } of texts) {
    const at = code.indexOf(text);
    if (at >= 0) marks = overlay(marks, module, at, at + text.length);
  }
  return marks.map(({ at, module }, index) => ({
    module,
    text: code.slice(at, marks[index + 1]?.at),
  }));
}

/** The marks with one more module from `start` to `end`; after it, whoever was there goes on. */
function overlay(marks: readonly Mark[], module: string, start: number, end: number): Mark[] {
  const before = marks.filter(({ at }) => at < start);
  const within = marks.filter(({ at }) => at >= start && at <= end);
  const next = within.at(-1) ?? before.at(-1);
  return [
    ...before,
    { at: start, module },
    ...(next ? [{ at: end, module: next.module }] : []),
    ...marks.filter(({ at }) => at > end),
  ];
}

function readMarks(code: string, { sources, mappings }: Mapped): readonly Mark[] {
  const marks: Mark[] = [{ at: 0, module: BUNDLER }];
  let source = 0;
  let lineAt = 0;
  for (const segments of mappings.split(';')) {
    let column = 0;
    for (const segment of segments.split(',')) {
      const [columns = 0, further = 0] = decode(segment);
      column += columns;
      source += further;
      const module = sources[source] ?? BUNDLER;
      if (segment && module !== marks.at(-1)?.module) marks.push({ at: lineAt + column, module });
    }
    lineAt = code.indexOf('\n', lineAt) + 1;
  }
  return marks;
}

const BUNDLER = 'the bundler';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The numbers of one segment of a source map, which are differences to the segment before. */
function decode(segment: string): readonly number[] {
  const numbers: number[] = [];
  let [value, shift] = [0, 0];
  for (const digit of segment) {
    const bits = DIGITS.indexOf(digit);
    value += (bits & 31) << shift;
    shift += 5;
    if (bits & 32) continue;
    numbers.push(value & 1 ? -(value >> 1) : value >> 1);
    [value, shift] = [0, 0];
  }
  return numbers;
}
