// Writing values into HTML safely.

/** Escapes text for element content and for double-quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#039;');
}

/** A value as JSON inside a double-quoted attribute, as Blade writes it for Vue. */
export function jsonAttribute(value: unknown): string {
  return escapeHtml(JSON.stringify(value));
}

/** A value as JSON inside an inline script; `<` is escaped so that no value can end the script. */
export function jsonScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
