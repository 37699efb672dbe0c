// A script of the page against us: it presses our controls, takes fetch away, floods the page and removes our parts.
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { LIST } from '../../processmaker/contract.ts';
import { openEditDialog, tickGrant } from '../../tools/browser/native-dialog.ts';
import { pressInRow } from '../../tools/browser/native-list.ts';
import {
  choose,
  OWN,
  press,
  readText,
  sayYes,
  tickRows,
  waitForText,
} from '../../tools/browser/own-parts.ts';
import { startVisit } from './visit.ts';

const visit = startVisit();
const IDS = ['5', '7', '8', '9'];

const readWrites = async () =>
  (await visit.control.requests()).filter(({ method }) => method !== 'GET');

const hasPassword = async (): Promise<readonly boolean[]> =>
  (await visit.control.clients())
    .filter(({ id }) => IDS.includes(String(id)))
    .map(({ password_client }) => password_client);

/** Four clients without the password grant, and the review that turns it on, ready to be applied. */
async function openReview(): Promise<Page> {
  const page = await visit.open({ profile: '2026' });
  for (const id of IDS) await visit.control.changeClient(Number(id), { password_client: false });
  await page.reload();
  await tickRows(page, ...IDS);
  await choose(page, 'Password', 'On');
  await press(page, OWN.bar, 'Review 4 change');
  await waitForText(page, OWN.dialog, 'Review 4 client');
  await sayYes(page);
  return page;
}

/** As a script of the page: every event that a press is made of, at all controls of ours with this text. */
function pressByScript(page: Page, host: string, text: string): Promise<number> {
  return page.evaluate(
    (selector, wanted) => {
      const root = document.querySelector(selector)?.shadowRoot;
      const controls = [...(root?.querySelectorAll('button') ?? [])].filter((one) =>
        one.textContent?.includes(wanted),
      );
      for (const control of controls) {
        control.focus();
        control.click();
        for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
          control.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true }));
        }
        for (const type of ['keydown', 'keypress', 'keyup']) {
          control.dispatchEvent(new KeyboardEvent(type, { key: 'Enter', bubbles: true }));
        }
        control.form?.requestSubmit();
      }
      return controls.length;
    },
    host,
    text,
  );
}

test('its presses of Apply and Undo send nothing; the user’s own press does, although fetch was taken away', async () => {
  const page = await openReview();
  expect(await pressByScript(page, OWN.dialog, 'Apply 4 change')).toBe(1);
  await page.evaluate(() => {
    const take = (): never => {
      throw new Error('taken');
    };
    Object.assign(window, { fetch: take, Request: take, Headers: take, AbortController: take });
  });
  expect(await readWrites()).toEqual([]);
  await press(page, OWN.dialog, 'Apply 4 change');
  await waitForText(page, OWN.dialog, 'Confirmed by the list of');
  expect(await hasPassword()).toEqual([true, true, true, true]);
  await visit.control.clearRequests();
  expect(await pressByScript(page, OWN.dialog, 'Undo 4 change')).toBe(1);
  await waitForText(page, OWN.dialog, 'What will happen');
  expect(await pressByScript(page, OWN.dialog, 'Apply 4 change')).toBe(1);
  expect(await readWrites()).toEqual([]);
});

test('what it writes over our review changes nothing of what is sent', async () => {
  const page = await openReview();
  const before = (await visit.control.clients()).filter(({ id }) => IDS.includes(String(id)));
  await page.evaluate((host) => {
    const root = document.querySelector(host)?.shadowRoot;
    for (const cell of root?.querySelectorAll('tbody td.number, tbody th bdi, tbody dl bdi') ??
      []) {
      cell.textContent = '17';
    }
    for (const box of root?.querySelectorAll('tbody input') ?? []) box.setAttribute('value', '17');
  }, OWN.dialog);
  await waitForText(page, OWN.dialog, '17');
  await press(page, OWN.dialog, 'Apply 4 change');
  await waitForText(page, OWN.dialog, 'Confirmed by the list of');
  expect((await readWrites()).map(({ path }) => path).sort()).toEqual(
    IDS.map((id) => `/oauth/clients/${id}`).sort(),
  );
  const plain = (rows: typeof before) => rows.map(({ updated_at, ...row }) => row);
  const after = (await visit.control.clients()).filter(({ id }) => IDS.includes(String(id)));
  expect(plain(after)).toEqual(plain(before).map((row) => ({ ...row, password_client: true })));
});

test('its messages reach nobody, and nothing of the extension is within its reach', async () => {
  const page = await visit.open();
  await waitForText(page, OWN.bar, '60 clients');
  await visit.control.clearRequests();
  const reached = await page.evaluate(async () => {
    const kinds = ['ask', 'turn-on', 'turn-off', 'keep-redirects', 'read-import', 'words'];
    for (const kind of kinds) {
      postMessage({ kind, site: location.origin }, '*');
      document.dispatchEvent(new CustomEvent(kind, { detail: { kind } }));
    }
    const own = ['chrome', 'browser'].flatMap((name) => {
      const runtime: unknown = Reflect.get(Object(Reflect.get(globalThis, name)), 'runtime');
      return runtime === undefined ? [] : Object.keys(Object(runtime));
    });
    const files = [...performance.getEntriesByType('resource')].map(({ name }) => name);
    return { own, files: files.filter((name) => /^(?:chrome|moz)-extension:/.test(name)) };
  });
  expect(reached).toEqual({ own: [], files: [] });
  expect(await readWrites()).toEqual([]);
  expect(await readText(page, OWN.bar)).toContain('60 clients');
});

test('its press of Delete sends nothing', async () => {
  const page = await visit.open({ change: [9, { name: '<b>Nine</b>' }] });
  await waitForText(page, OWN.bar, '60 clients');
  await visit.control.clearRequests();
  await pressInRow(page, '9', LIST.deleteIcon);
  await waitForText(page, OWN.dialog, '<b>Nine</b>');
  expect(await pressByScript(page, OWN.dialog, 'Delete client 9')).toBe(1);
  expect(await readText(page, OWN.dialog)).toContain('<b>Nine</b>');
  expect(await readWrites()).toEqual([]);
});

test('its press of Save anyway accepts no warning', async () => {
  const page = await visit.open();
  await openEditDialog(page, '9');
  await tickGrant(page, 'password_client');
  const save = () =>
    page.$eval('#createEditAuthClient .modal-footer .btn-secondary', (one) =>
      one instanceof HTMLElement ? one.click() : undefined,
    );
  await save();
  await waitForText(page, OWN.footer, 'Save with these 2 warnings?');
  await visit.control.clearRequests();
  await save();
  // It was checked once more, and asks once more.
  await page.waitForFunction(
    (host) =>
      document
        .querySelector(host)
        ?.shadowRoot?.textContent?.includes('Save with these 2 warnings?'),
    {},
    OWN.footer,
  );
  expect(await readWrites()).toEqual([]);
});

test('its removal of a view that is asked for by a button leaves the button working', async () => {
  const page = await visit.open();
  await waitForText(page, OWN.bar, '60 clients');
  for (const [button, shown] of [
    ['History', 'History of this site'],
    ['Import', 'Import clients'],
    ['Export', 'Export clients'],
  ] as const) {
    for (let times = 0; times < 2; times += 1) {
      await press(page, OWN.bar, button);
      await waitForText(page, OWN.dialog, shown);
      await page.evaluate((host) => document.querySelector(host)?.remove(), OWN.dialog);
    }
  }
  const workbench = '[data-grantkeeper="workbench"]';
  for (let times = 0; times < 2; times += 1) {
    await press(page, OWN.bar, 'Workbench');
    await waitForText(page, workbench, '60 of 60');
    await page.evaluate((host) => document.querySelector(host)?.remove(), workbench);
  }
});

test('a flood of mutations and the removal of our dialog leave a run to its end', async () => {
  const page = await openReview();
  await visit.control.planFaults([
    { method: 'PUT', path: '/oauth/clients/*', fault: { kind: 'delay', ms: 400 } },
  ]);
  await press(page, OWN.dialog, 'Apply 4 change');
  await waitForText(page, OWN.dialog, 'sending');
  await page.evaluate((host) => {
    const place = document.createElement('div');
    document.body.append(place);
    const flood = setInterval(() => {
      for (let count = 0; count < 500; count += 1) {
        place.replaceChildren(document.createElement('i'), document.createTextNode('x'));
      }
    });
    setTimeout(() => clearInterval(flood), 1_500);
    document.querySelector(host)?.remove();
  }, OWN.dialog);
  // The bar has it again, however often it is taken away.
  for (let times = 0; times < 2; times += 1) {
    await press(page, OWN.bar, 'Show the run');
    await waitForText(page, OWN.dialog, 'Password');
    await page.evaluate((host) => document.querySelector(host)?.remove(), OWN.dialog);
  }
  await expect.poll(hasPassword, { timeout: 15_000 }).toEqual([true, true, true, true]);
  expect((await readWrites()).map(({ method }) => method)).toEqual(['PUT', 'PUT', 'PUT', 'PUT']);
  // Its page asks before it is left for as long as the run goes on.
  const mayLeave = () =>
    page.evaluate(() => dispatchEvent(new Event('beforeunload', { cancelable: true })));
  await expect.poll(mayLeave, { timeout: 20_000 }).toBe(true);
  await page.reload();
  await press(page, OWN.bar, 'History');
  await waitForText(page, OWN.dialog, '4 applied of 4 changes');
});
