// Which parts of a text differ from what it was: whole words, and single characters between them.

export interface TextPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** More pairs of words than this are not compared one by one. */
const MAX_PAIRS = 20_000;

/** The parts from old to new, in order; undefined where so little is common that both read better whole. */
export function diffText(old: string, now: string): readonly TextPart[] | undefined {
  const [before, after] = [splitWords(old), splitWords(now)];
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start])
    start += 1;
  let end = 0;
  while (
    end < before.length - start &&
    end < after.length - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  )
    end += 1;
  const parts = merge([
    ...before.slice(0, start).map(same),
    ...diffWords(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...before.slice(before.length - end).map(same),
  ]);
  const common = parts
    .filter(({ kind }) => kind === 'same')
    .reduce((sum, { text }) => sum + text.length, 0);
  return common * 3 >= Math.max(old.length, now.length) ? parts : undefined;
}

function splitWords(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+|[^\p{L}\p{N}]/gu) ?? [];
}

function same(text: string): TextPart {
  return { kind: 'same', text };
}

/** By the longest common run of words, in order. */
function diffWords(before: readonly string[], after: readonly string[]): readonly TextPart[] {
  const replaced: readonly TextPart[] = [
    { kind: 'removed', text: before.join('') },
    { kind: 'added', text: after.join('') },
  ];
  if (before.length * after.length > MAX_PAIRS) return replaced;
  const lengths = measureCommon(before, after);
  const at = (row: number, column: number): number => lengths[row]?.[column] ?? 0;
  const parts: TextPart[] = [];
  let [row, column] = [0, 0];
  while (row < before.length || column < after.length) {
    const [old, now] = [before[row], after[column]];
    if (old !== undefined && old === now) {
      parts.push(same(old));
      row += 1;
      column += 1;
    } else if (
      old !== undefined &&
      (now === undefined || at(row + 1, column) >= at(row, column + 1))
    ) {
      parts.push({ kind: 'removed', text: old });
      row += 1;
    } else {
      parts.push({ kind: 'added', text: now ?? '' });
      column += 1;
    }
  }
  return parts;
}

/** How many words the ends from each pair of places on have in common. */
function measureCommon(before: readonly string[], after: readonly string[]): readonly number[][] {
  const lengths = Array.from({ length: before.length + 1 }, () =>
    new Array<number>(after.length + 1).fill(0),
  );
  for (let row = before.length - 1; row >= 0; row -= 1) {
    const [here, below] = [lengths[row], lengths[row + 1]];
    for (let column = after.length - 1; here && below && column >= 0; column -= 1) {
      here[column] =
        before[row] === after[column]
          ? (below[column + 1] ?? 0) + 1
          : Math.max(below[column] ?? 0, here[column + 1] ?? 0);
    }
  }
  return lengths;
}

/** Puts neighbours together: what was removed, then what was added, between two parts that stay. */
function merge(parts: readonly TextPart[]): readonly TextPart[] {
  const merged: TextPart[] = [];
  let [removed, added] = ['', ''];
  const flush = (): void => {
    if (removed) merged.push({ kind: 'removed', text: removed });
    if (added) merged.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  for (const { kind, text } of parts) {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else {
      flush();
      const last = merged.at(-1);
      if (last?.kind === 'same') merged[merged.length - 1] = same(last.text + text);
      else merged.push(same(text));
    }
  }
  flush();
  return merged;
}
