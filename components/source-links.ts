// Where the source of a rule can be read.

export interface Citation {
  readonly text: string;
  /** Undefined where it has no page of its own. */
  readonly url: string | undefined;
}

/** The sources of a rule, as they are cited: separated by semicolons. */
export function listCitations(source: string): readonly Citation[] {
  return source.split('; ').map((text) => ({ text, url: findUrl(text) }));
}

function findUrl(text: string): string | undefined {
  const [, rfc, section] = /^RFC (\d+)(?:, sections? ([\d.]*\d))?/.exec(text) ?? [];
  if (rfc) {
    return `https://www.rfc-editor.org/rfc/rfc${rfc}${section ? `#section-${section}` : ''}`;
  }
  const [, report] = /^UT[SR] #(\d+)/.exec(text) ?? [];
  if (report) return `https://www.unicode.org/reports/tr${report}/`;
  if (text === 'WHATWG URL') return 'https://url.spec.whatwg.org/';
  return text.startsWith('CVE-') ? `https://www.cve.org/CVERecord?id=${text}` : undefined;
}
