// Patterns for names: `*` is any run of characters, `?` is one. Nothing else is special.

/** Whether all of `text` is as the pattern says. Work grows with both lengths multiplied, whatever they hold. */
export function matchesGlob(pattern: string, text: string): boolean {
  const [wanted, found] = [[...pattern], [...text]];
  let [at, place] = [0, 0];
  // Where to go on after the last star, which so far stands for as little as can be.
  let star: { readonly at: number; place: number } | undefined;
  while (place < found.length) {
    if (wanted[at] === '*') {
      star = { at, place };
      at += 1;
    } else if (at < wanted.length && (wanted[at] === '?' || wanted[at] === found[place])) {
      at += 1;
      place += 1;
    } else if (star) {
      star.place += 1;
      place = star.place;
      at = star.at + 1;
    } else return false;
  }
  return wanted.slice(at).every((step) => step === '*');
}
