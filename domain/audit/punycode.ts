// Host names as people read them: punycode labels (RFC 3492) turned back into Unicode.

const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const INITIAL_BIAS = 72;
const INITIAL_N = 128;
// The longest label that DNS carries; a longer one is left as it is, which also bounds the work.
const LABEL_MAX = 63;

/** The host with its `xn--` labels decoded; a label that is no punycode stays as it is. */
export function toUnicodeHost(host: string): string {
  if (!host.includes('xn--')) return host;
  return host
    .split('.')
    .map((label) => (label.startsWith('xn--') ? decodeLabel(label.slice(4)) || label : label))
    .join('.');
}

function decodeLabel(encoded: string): string | undefined {
  if (encoded.length > LABEL_MAX) return undefined;
  const lastHyphen = encoded.lastIndexOf('-');
  const output = lastHyphen > 0 ? [...encoded.slice(0, lastHyphen)] : [];
  let codePoint = INITIAL_N;
  let index = 0;
  let bias = INITIAL_BIAS;
  for (let position = lastHyphen > 0 ? lastHyphen + 1 : 0; position < encoded.length; ) {
    const start = index;
    let weight = 1;
    for (let k = BASE; ; k += BASE) {
      const digit = Number.parseInt(DIGIT_OF[encoded[position] ?? ''] ?? '', BASE);
      if (Number.isNaN(digit)) return undefined;
      position += 1;
      index += digit * weight;
      const threshold = Math.min(Math.max(k - bias, T_MIN), T_MAX);
      if (digit < threshold) break;
      weight *= BASE - threshold;
    }
    const length = output.length + 1;
    bias = adaptBias(index - start, length, start === 0);
    codePoint += Math.floor(index / length);
    index %= length;
    if (codePoint > 0x10ffff) return undefined;
    output.splice(index, 0, String.fromCodePoint(codePoint));
    index += 1;
  }
  return output.join('');
}

// Punycode counts a-z before 0-9, parseInt 0-9 before a-z.
const DIGIT_OF: Readonly<Record<string, string>> = Object.fromEntries(
  [...'abcdefghijklmnopqrstuvwxyz0123456789'].map((character, value) => [
    character,
    value.toString(BASE),
  ]),
);

function adaptBias(delta: number, length: number, isFirst: boolean): number {
  let rest = isFirst ? Math.floor(delta / DAMP) : Math.floor(delta / 2);
  rest += Math.floor(rest / length);
  let k = 0;
  while (rest > ((BASE - T_MIN) * T_MAX) / 2) {
    rest = Math.floor(rest / (BASE - T_MIN));
    k += BASE;
  }
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
}
