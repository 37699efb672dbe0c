// The look of a text, so that look-alikes compare equal (after UTS #39, section 4, with a small table).

// Each line: the letter that is meant, then the characters that pass for it in common typefaces.
// i, l, 1 and | are one class: a capital I is a small l in most of them.
const LOOK_ALIKES = `
a аαɑᎪ
b вβᏴ
c сϲᏟ
d ԁɗᎠ
e еєεҽᎬ
f ƒϝ
g ɡցᏀ
h һнհᎻ
i іιıɩӏⅼǀ1l|ᏞІⲓ
j јյϳᎫ
k кκᏦ
m мᎷ
n пηոռ
o оοօσ0ഠ
p рρᏢ
q ԛգզ
r гᎡ
s ѕꜱʂᏚ
t тτᎢ
u υսʋ
v νѵᏙ
w ԝωաᎳ
x хχ
y уγүყ
z ζᴢᏃ
`;

const MEANT: ReadonlyMap<string, string> = new Map(
  LOOK_ALIKES.trim()
    .split('\n')
    .flatMap((line) => {
      const [letter = '', characters = ''] = line.split(' ');
      return [...characters].map((character) => [character.toLowerCase(), letter] as const);
    }),
);

/** The skeleton of a name: also blind to blanks, underscores, dots and hyphens. */
export function nameSkeleton(name: string): string {
  return foldLooks(name)
    .replace(/[\s_.-]+/g, ' ')
    .trim();
}

/** The skeleton of a host as people read it; its dots and hyphens count. */
export function hostSkeleton(unicodeHost: string): string {
  return foldLooks(unicodeHost);
}

function foldLooks(text: string): string {
  const lower = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase();
  let folded = '';
  for (const character of lower) folded += MEANT.get(character) ?? character;
  return folded.replaceAll('rn', 'm').replaceAll('vv', 'w');
}

// Scripts whose letters pass for one another.
const SCRIPTS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Cherokee}/u,
];

/** Whether one label of the host has letters of several scripts that pass for one another. */
export function mixesScripts(unicodeHost: string): boolean {
  if (/^\p{ASCII}*$/u.test(unicodeHost)) return false;
  return unicodeHost
    .split('.')
    .some((label) => SCRIPTS.filter((script) => script.test(label)).length > 1);
}
