// What is answered about a file: what it would change, in the language of the page, with the columns of the site.
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerImport } from '../../../background/answer-import.ts';
import type { ImportRequest } from '../../../messages/imports.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));

const ORIGIN = 'https://pm.acme.com';
const OPTIONS = {
  origin: ORIGIN,
  rename: false,
  overwrite: false,
  mayDelete: false,
  hosts: { from: '', to: '' },
};

function ask(text: string, more: Partial<ImportRequest> = {}) {
  const clients = [{ id: '7', name: 'HR', grants: ['password_client' as const], redirect: '' }];
  const request = { text, language: 'en', clients, options: OPTIONS };
  return answerImport({ kind: 'read-import', ...request, ...more });
}

beforeEach(() => fakeBrowser.reset());

test('a row becomes a change, and one that can’t be used says why', async () => {
  const answer = await ask('id,grant_personal\n7,yes\n8,yes');
  expect(answer.changes.map(([key]) => key)).toEqual(['7']);
  expect(answer.unusable).toEqual(['row 3: no client has the id 8']);
});

test('problems are said in the language of the page', async () => {
  const answer = await ask('id,grant_personal\n7,vielleicht', { language: 'de-DE' });
  expect(answer.unreadable).toEqual([
    'Zeile 2: grant_personal ist „vielleicht“, also weder yes noch no',
  ]);
});

test.each([
  ['de', 'sie endet mitten in ihrem JSON'],
  ['es', 'termina en medio de su JSON'],
  ['fr', 'le document se termine au milieu de son JSON'],
])('so are those of JSON, in %s', async (language, says) => {
  for (const format of ['gk-snapshot/1', 'gk-plan/1', 'grantkeeper-runs/1']) {
    const { unreadable } = await ask(`{"format": "${format}",`, { language });
    expect(unreadable).toEqual([says]);
  }
});

test('a corrected column holds for the next file of the site, and for no other site', async () => {
  const text = 'Ref,grant_personal\n7,yes';
  await ask(text, { columns: ['id', 'grant_personal'] });
  expect((await ask(text)).columns).toEqual(['id', 'grant_personal']);
  const options = { ...OPTIONS, origin: 'https://other.acme.com' };
  expect((await ask(text, { options })).columns).toEqual(['', 'grant_personal']);
});

test('a column that is corrected back to the guess is forgotten', async () => {
  await ask('id,name\n7,x', { columns: ['id', ''] });
  await ask('id,name\n7,x', { columns: ['id', 'name'] });
  expect(await fakeBrowser.storage.local.get('import-columns')).toEqual({
    'import-columns': { version: 1, sites: [] },
  });
});
