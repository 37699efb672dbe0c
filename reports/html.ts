// Builds HTML that can't hold more than it was given: every text and value is escaped, and there is no other way in.

type Tag =
  | 'html'
  | 'head'
  | 'meta'
  | 'title'
  | 'body'
  | 'main'
  | 'header'
  | 'section'
  | 'article'
  | 'footer'
  | 'h1'
  | 'h2'
  | 'h3'
  | 'h4'
  | 'p'
  | 'div'
  | 'span'
  | 'strong'
  | 'bdi'
  | 'code'
  | 'time'
  | 'ul'
  | 'li'
  | 'dl'
  | 'dt'
  | 'dd'
  | 'table'
  | 'thead'
  | 'tbody'
  | 'tr'
  | 'th'
  | 'td'
  | 'svg'
  | 'defs'
  | 'pattern'
  | 'path'
  | 'rect'
  | 'circle';

type AttributeName =
  | 'lang'
  | 'dir'
  | 'class'
  | 'id'
  | 'charset'
  | 'name'
  | 'content'
  | 'http-equiv'
  | 'scope'
  | 'datetime'
  | 'role'
  | 'aria-label'
  | 'aria-hidden'
  | 'aria-labelledby'
  | 'viewBox'
  | 'preserveAspectRatio'
  | 'd'
  | 'x'
  | 'y'
  | 'cx'
  | 'cy'
  | 'r'
  | 'width'
  | 'height'
  | 'fill'
  | 'stroke'
  | 'stroke-width'
  | 'patternUnits'
  | 'patternTransform';

type Attributes = Readonly<Partial<Record<AttributeName, string | number>>>;

const MADE = Symbol('made here');

/** A piece of markup. Only this file can make one. */
export interface Markup {
  readonly [MADE]: string;
}

/** What an element may contain; a string is text, whatever stands in it. */
export type Content = Markup | string | false | undefined | readonly Content[];

const VOID: ReadonlySet<string> = new Set<Tag>(['meta']);

export function el(tag: Tag, attributes: Attributes, ...content: readonly Content[]): Markup {
  const written = Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeText(String(value))}"`)
    .join('');
  const start = `<${tag}${written}>`;
  return { [MADE]: VOID.has(tag) ? start : `${start}${content.map(write).join('')}</${tag}>` };
}

/** A style sheet of ours. Throws where it could end its own element. */
export function styleSheet(css: string): Markup {
  if (css.includes('<')) throw new RangeError('A style sheet has no use for “<”.');
  return { [MADE]: `<style>${css}</style>` };
}

export function renderDocument(html: Markup): string {
  return `<!doctype html>\n${html[MADE]}\n`;
}

function write(content: Content): string {
  if (content === undefined || content === false) return '';
  if (typeof content === 'string') return escapeText(content);
  return 'at' in content ? content.map(write).join('') : content[MADE];
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
}
