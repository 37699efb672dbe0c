// What the background answers about files is parsed: of another version it may be anything.
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';

const sendMessage = vi.hoisted(() => vi.fn<(message: unknown) => Promise<unknown>>());
vi.mock('webextension-polyfill', () => ({ default: { runtime: { sendMessage } } }));
// Another file's mock could still be in what both files import.
vi.resetModules();
const { askForFile, askForPicture, askForResult } = await import('../../../messages/files.ts');
const { askForImport } = await import('../../../messages/imports.ts');

const FILE = {
  kind: 'make-file',
  format: { kind: 'json' },
  language: 'en',
  clients: [],
  instance: [],
  source: {
    origin: 'https://pm.acme.com',
    readAt: 0,
    facts: { lines: ['l13'], codeBesideOthers: 'works' },
    environment: undefined,
    view: 'all',
    total: 0,
    unreadable: 0,
    user: undefined,
    mayEdit: true,
    requests: { reads: 1, writes: 0 },
    silenced: 0,
    baselineAt: undefined,
  },
} as const;

const IMPORT = {
  kind: 'read-import',
  text: '',
  language: 'en',
  clients: [],
  options: {
    origin: 'https://pm.acme.com',
    rename: false,
    overwrite: false,
    mayDelete: false,
    hosts: { from: '', to: '' },
  },
} as const;

const RESULT = {
  kind: 'make-result',
  rows: [],
  options: { origin: 'https://pm.acme.com', at: 0, delimiter: ';', byteOrderMark: false },
} as const;

const DRAFT = { name: 'HR', grants: ['password_client' as const], redirect: '' };

const ANN = { id: '1', name: 'Ann', at: 0 };

const IMPORTED = {
  header: ['id'],
  columns: ['id' as const, '' as const],
  rows: 3,
  unreadable: [],
  unusable: ['row 3: no client has the id 8'],
  otherNames: 0,
  stale: 0,
  unchanged: 0,
  done: 0,
  otherSites: [],
  onlyHere: [{ id: '7', name: 'HR' }],
  plan: { kind: 'plan' as const, author: ANN, planner: ANN, done: 0 },
  changes: [
    ['7', { kind: 'update' as const, grants: { password_client: false }, base: DRAFT }] as const,
    ['+1', { kind: 'create' as const, draft: DRAFT }] as const,
    ['8', { kind: 'delete' as const, base: DRAFT }] as const,
  ],
};

const PICTURE = {
  kind: 'picture' as const,
  origin: 'https://pm.acme.com',
  picture: { at: 1, clients: [{ id: '7', ...DRAFT }] },
};

beforeEach(() => sendMessage.mockReset());

describe('an answer passes as it is:', () => {
  test('a file', async () => {
    sendMessage.mockResolvedValue('{}');
    expect(await askForFile(FILE)).toBe('{}');
  });

  test('a picture, or what is wrong with one', async () => {
    sendMessage.mockResolvedValueOnce(PICTURE);
    expect(await askForPicture('{}', 'de')).toEqual(PICTURE);
    sendMessage.mockResolvedValueOnce({ kind: 'problem', problem: 'No.' });
    expect(await askForPicture('{}', 'de')).toEqual({ kind: 'problem', problem: 'No.' });
  });

  test('an import', async () => {
    sendMessage.mockResolvedValue(IMPORTED);
    expect(await askForImport(IMPORT)).toEqual(IMPORTED);
  });
});

describe('an answer that is none is an error, and nothing of it gets in:', () => {
  const QUESTIONS = [
    ['a file', () => askForFile(FILE)],
    ['a table', () => askForResult(RESULT)],
    ['a picture', () => askForPicture('{}', 'de')],
    ['an import', () => askForImport(IMPORT)],
  ] as const;

  test.each(QUESTIONS)('for %s', async (_what, ask) => {
    const other = fc.anything().filter((value) => typeof value !== 'string');
    await fc.assert(
      fc.asyncProperty(other, async (answer) => {
        sendMessage.mockResolvedValue(answer);
        await expect(ask()).rejects.toThrow('did not answer');
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['a change of no kind', { ...IMPORTED, changes: [['7', { kind: 'drop' }]] }],
    [
      'a grant that there is not',
      { ...IMPORTED, changes: [['7', { kind: 'update', grants: [1] }]] },
    ],
    ['a plan of nobody', { ...IMPORTED, plan: { kind: 'plan', done: 0 } }],
    ['a column that there is not', { ...IMPORTED, columns: ['secret'] }],
  ])('an import with %s', async (_what, answer) => {
    sendMessage.mockResolvedValue(answer);
    await expect(askForImport(IMPORT)).rejects.toThrow('did not answer');
  });

  test('a picture with a client that is none', async () => {
    sendMessage.mockResolvedValue({ ...PICTURE, picture: { at: 1, clients: [{ id: 7 }] } });
    await expect(askForPicture('{}', 'de')).rejects.toThrow('did not answer');
  });
});
