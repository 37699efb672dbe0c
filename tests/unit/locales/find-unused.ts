// Which messages no source names: by its key, or by a template that the key can come from.

/** A quoted text that could be a key, and a template with a key's beginning. */
const LITERAL = /'([\w.-]+)'/g;
const TEMPLATE = /`((?:[\w.-]|\$\{[^}]*\})+)`/g;

/** `sources` are whole files; what stands in place of `${…}` has no dot in it. */
export function findUnused(keys: readonly string[], sources: readonly string[]): readonly string[] {
  const source = sources.join('\n');
  const named = new Set([...source.matchAll(LITERAL)].map(([, key]) => key));
  const patterns = [...source.matchAll(TEMPLATE)]
    .map(([, template = '']) => template.split(/\$\{[^}]*\}/))
    // A template without a beginning could be anything.
    .filter(([prefix, ...rest]) => rest.length > 0 && prefix?.includes('.'))
    .map(
      (parts) => new RegExp(`^${parts.map((part) => part.replaceAll('.', '\\.')).join('[^.]+')}$`),
    );
  return keys.filter((key) => !named.has(key) && !patterns.some((pattern) => pattern.test(key)));
}
