// Request bodies as PHP decodes them; a body that cannot be decoded is an empty one.
import { isRecord } from '../validation/php-value.ts';

const JSON_TYPE = /[/+]json/;
const PHP_MAX_DEPTH = 512;

/** The input of a request: decoded JSON or form fields, or nothing. */
export function decodeBody(bytes: Uint8Array, contentType: string): Record<string, unknown> {
  if (JSON_TYPE.test(contentType)) return decodeJson(bytes);
  if (contentType.startsWith('application/x-www-form-urlencoded')) {
    return decodeForm(new TextDecoder().decode(bytes));
  }
  return {};
}

/** A JSON object or array as input; anything that PHP cannot decode is empty. */
export function decodeJson(bytes: Uint8Array): Record<string, unknown> {
  const text = decodeUtf8(bytes);
  if (text === undefined || hasLoneSurrogate(text)) return {};
  const value = parseJson(text);
  if (depthOf(value) > PHP_MAX_DEPTH) return {};
  if (Array.isArray(value)) return { ...value };
  return isRecord(value) ? value : {};
}

// `types[]=a&types[]=b` and `types[x]=a` become an array.
function decodeForm(text: string): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [name, value] of new URLSearchParams(text)) {
    const [, base = '', key] = /^([^[]+)\[([^\]]*)\]$/.exec(name) ?? [];
    if (key === undefined) {
      fields[name] = value;
      continue;
    }
    const held = fields[base];
    const items = isRecord(held) ? held : {};
    fields[base] = { ...items, [key === '' ? Object.keys(items).length : key]: value };
  }
  return fields;
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    // A byte order mark stays in the text, and makes it no JSON, as in PHP.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

// PHP refuses the whole body for one half of a surrogate pair, even where the value is not used.
function hasLoneSurrogate(json: string): boolean {
  const escapes = json.matchAll(/\\u(d[89ab][\da-f]{2})\\u(d[c-f][\da-f]{2})|\\(?:u(....)|.)/gis);
  for (const [, , , single] of escapes) {
    if (single !== undefined && /^d[89a-f]/i.test(single)) return true;
  }
  return false;
}

function depthOf(value: unknown): number {
  let depth = 0;
  let level: unknown[] = [value];
  while (level.length > 0 && depth <= PHP_MAX_DEPTH + 1) {
    level = level.flatMap((item) =>
      typeof item === 'object' && item !== null ? Object.values(item) : [],
    );
    depth += 1;
  }
  return depth - 1;
}
