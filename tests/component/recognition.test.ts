// The page contract: what is recognised, what is not, and how long a slow page gets.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { recognisePage } from '../../processmaker/recognition.ts';

const PAGE = `
  <div id="authClients">
    <div id="search-bar"><input class="form-control"><button class="btn btn-secondary"></button></div>
    <div class="data-table">
      <table class="vuetable">
        <thead><tr><th id="_id"></th><th></th><th id="_redirect"></th></tr></thead>
        <tbody class="vuetable-body"></tbody>
      </table>
    </div>
  </div>`;

beforeEach(() => {
  vi.useFakeTimers();
  document.head.replaceChildren(
    Object.assign(document.createElement('meta'), { name: 'csrf-token' }),
  );
});
afterEach(() => {
  vi.useRealTimers();
  // Files of tests can share a document.
  document.body.replaceChildren();
});

const recognise = () => recognisePage(document, new AbortController().signal);

test('the page that we know has no missing part', async () => {
  document.body.innerHTML = PAGE;
  expect(await recognise()).toEqual([]);
});

test('a page without its root is given up at once', async () => {
  document.body.innerHTML = '<h1>Not Authorized</h1>';
  expect(await recognise()).toEqual(['root']);
});

test('a page whose list comes late is waited for', async () => {
  document.body.innerHTML = '<div id="authClients"></div>';
  const recognised = recognise();
  document.body.innerHTML = PAGE;
  expect(await recognised).toEqual([]);
});

test('a page with another list is given up by the name of the part, after a while', async () => {
  document.body.innerHTML = PAGE.replace('_redirect', '_target');
  const recognised = recognise();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(await recognised).toEqual(['redirect column']);
});
