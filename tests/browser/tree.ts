// What a screen reader is given of our parts, as text: one line a node, with role, name and states.
import type { ElementHandle, Page, SerializedAXNode } from 'puppeteer-core';
import { OWN } from '../../tools/browser/own-parts.ts';

/** What is looked at: the dialog that is open, ours or ProcessMaker's, else the bar and the first rows of the list. */
const DIALOGS = [
  '[data-grantkeeper="dialog"] >>> dialog:modal',
  '[data-grantkeeper="workbench"] >>> dialog:modal',
  '#createEditAuthClient .modal-content',
  '[data-grantkeeper="findings"] >>> .findings-panel:popover-open',
];
const LIST = [
  `${OWN.bar} >>> section`,
  '#authClients thead tr',
  ...[1, 5, 6].map((row) => `#authClients tbody tr:nth-of-type(${row})`),
];

/** The tree of Chromium, without what differs from day to day. */
export async function readTree(page: Page): Promise<string> {
  // Rows that only exist while they are in sight are reckoned once more when what stands among them was measured.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  const parts = (await findFirst(page, DIALOGS)) ?? (await findAll(page, LIST));
  const lines: string[] = [];
  for (const root of parts) {
    const tree = await page.accessibility.snapshot({ root, interestingOnly: false });
    if (tree) write(tree, '', 0, lines);
  }
  return `${lines.join('\n')}\n`;
}

async function findFirst(page: Page, selectors: readonly string[]) {
  for (const selector of selectors) {
    const part = await page.$(selector);
    if (part && (await part.isVisible())) return [part];
  }
  return undefined;
}

async function findAll(page: Page, selectors: readonly string[]) {
  const parts: ElementHandle[] = [];
  for (const selector of selectors) {
    const part = await page.$(selector);
    if (part) parts.push(part);
  }
  return parts;
}

const STATES = [
  'value',
  'valuetext',
  'description',
  'checked',
  'pressed',
  'selected',
  'expanded',
  'haspopup',
  'invalid',
  'required',
  'readonly',
  'disabled',
  'modal',
  'level',
  'focused',
] as const satisfies readonly (keyof SerializedAXNode)[];

/** Boxes that say nothing by themselves. */
const SILENT = new Set([
  'generic',
  'none',
  'presentation',
  'InlineTextBox',
  'LabelText',
  'LineBreak',
  'ListMarker',
]);

function write(node: SerializedAXNode, above: string, depth: number, lines: string[]): void {
  const { role, name = '' } = node;
  // What gives a thing its name is in the name.
  if (role === 'StaticText' && (name.trim() === '' || above.includes(name))) return;
  const children = role === 'textbox' || role === 'searchbox' ? [] : (node.children ?? []);
  const isSilent = SILENT.has(role);
  if (!isSilent) lines.push(withoutDay(`${'  '.repeat(depth)}${describe(node)}`));
  for (const child of children)
    write(child, isSilent ? above : name, isSilent ? depth : depth + 1, lines);
}

function describe(node: SerializedAXNode): string {
  const states = STATES.flatMap((state) => {
    const value = node[state];
    // A button that could be pressed in is another thing than one that does something.
    if (state === 'pressed' && value === false) return ['not pressed'];
    if (value === undefined || value === false || value === '') return [];
    return value === true ? [state] : [`${state}=${value}`];
  });
  const name = node.name ? ` “${node.name}”` : '';
  const told = states.length > 0 ? ` (${states.join(', ')})` : '';
  return `${node.role}${name}${told}`.replaceAll('\n', ' ');
}

/** Hours, ports, and what grows with the age of the seed. */
function withoutDay(line: string): string {
  return line
    .replaceAll(/\d{1,2}:\d{2}(:\d{2})?\s[AP]M/gu, '#:##')
    .replaceAll(/127\.0\.0\.1:\d+/g, '127.0.0.1:#')
    .replaceAll(/\d[\d,]* (error|warning|note|day|finding)s?/g, '# $1s')
    .replaceAll(/and \d+ more/g, 'and # more');
}
