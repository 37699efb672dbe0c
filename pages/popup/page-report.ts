// The page report: what whoever helps needs to know, without names, hosts or secrets.
import type { PageFacts } from '../../messages/page-facts.ts';

/** Plain text, in English whatever the language, as it is read by those who maintain the extension. */
export function writePageReport(
  facts: PageFacts | undefined,
  version: string,
  userAgent: string,
): string {
  const lines = [`Grantkeeper: ${version}`, `Browser: ${userAgent}`];
  if (!facts) return [...lines, 'Page: no script of Grantkeeper runs in it'].join('\n');
  const { rights } = facts;
  return [
    ...lines,
    `Page: ${facts.state}${facts.missing.length > 0 ? `; missing: ${facts.missing.join(', ')}` : ''}`,
    `Server lines still possible: ${facts.lines.join(', ') || 'none'}`,
    `Page language: ${facts.language}`,
    `Rights: ${rights ? JSON.stringify(rights) : 'not told'}`,
    `Clients read: ${facts.clients ?? 'none yet'}; unreadable: ${facts.unreadable}`,
    `Requests in this visit: ${JSON.stringify(facts.requests)}`,
    `Last read: ${facts.failure ?? 'no failure'}`,
    `Findings: ${facts.findings ? JSON.stringify(facts.findings) : 'not worked out'}`,
  ].join('\n');
}
