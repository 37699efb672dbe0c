// Two sites side by side in one browser: what is done on one is neither seen nor in the way on the other.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Control, connectControl } from '../../demo/control-client.ts';
import { type StandIn, startStandIn } from '../../demo/server.ts';
import {
  choose,
  OWN,
  press,
  pressNamed,
  readText,
  sayYes,
  tickRows,
  waitForText,
} from '../../tools/browser/own-parts.ts';
import { openAuthClients, signIn } from '../../tools/browser/sign-in.ts';
import { startVisit } from './visit.ts';

const visit = startVisit();
let other: StandIn;
let otherControl: Control;
beforeAll(async () => {
  other = await startStandIn({});
  otherControl = connectControl(other.controlUrl);
});
afterAll(() => other?.close());

/** Another host, too: a browser keeps one session for all ports of a host. */
const otherUrl = (): string => other.url.replace('127.0.0.1', 'localhost');

/** Ids of clients that have the code grant and nothing else. */
const HERE = [6, 7];
const THERE = [8, 9];

async function prepare(control: Control): Promise<void> {
  for (const id of [...HERE, ...THERE]) {
    const redirect = `https://app-${id}.example.com/callback`;
    const fields = { redirect, password_client: false, personal_access_client: false };
    await control.changeClient(id, fields);
  }
}

async function openOther(page: Page): Promise<Page> {
  await otherControl.reset({ profile: '2026', clients: 60, language: 'en' });
  await prepare(otherControl);
  const tab = await page.browser().newPage();
  await signIn(tab, { url: otherUrl(), user: 'admin', password: 'password' });
  await openAuthClients(tab, otherUrl());
  await waitForText(tab, OWN.bar, '60 clients');
  return tab;
}

async function apply(page: Page, ids: readonly number[]): Promise<void> {
  await page.bringToFront();
  await tickRows(page, ...ids.map(String));
  await choose(page, 'Password', 'On');
  await press(page, OWN.bar, `Review ${ids.length} change`);
  await waitForText(page, OWN.dialog, 'What will happen');
  await sayYes(page);
  await press(page, OWN.dialog, `Apply ${ids.length} change`);
}

const withPassword = async (control: Control): Promise<readonly number[]> =>
  (await control.clients())
    .filter(({ id, password_client }) => [...HERE, ...THERE].includes(id) && password_client)
    .map(({ id }) => id);

test('two sites are changed at the same time, each by its own plan, run and baseline', async () => {
  const here = await visit.open({ profile: '2026' });
  await prepare(visit.control);
  await here.reload();
  await waitForText(here, OWN.bar, '60 clients');
  const there = await openOther(here);
  try {
    // The first run is held up until the other site's is done.
    await visit.control.planFaults([
      { method: 'PUT', path: '/oauth/clients/*', fault: { kind: 'hang', write: 'before' } },
    ]);
    await apply(here, HERE);
    await waitForText(here, OWN.dialog, '2 sending');
    expect(await readText(there, OWN.bar)).not.toContain('selected of');
    await apply(there, THERE);
    await waitForText(there, OWN.dialog, '2 of 2 changes applied');
    expect(await withPassword(otherControl)).toEqual(THERE);
    expect(await withPassword(visit.control)).toEqual([]);
    await press(there, OWN.dialog, 'Close');
    await press(there, OWN.bar, 'History');
    await waitForText(there, OWN.dialog, '1 run.');
    await pressNamed(there, OWN.dialog, 'Close');

    await press(there, OWN.bar, 'Baseline');
    await press(there, OWN.dialog, 'Pin 60 clients');
    await waitForText(there, OWN.dialog, 'Nothing.');
    await visit.control.clearFaults();
    await here.close();
    const again = await visit.openTab();
    await waitForText(again, OWN.bar, 'to finish');
    await press(again, OWN.bar, 'Baseline');
    await waitForText(again, OWN.dialog, 'No baseline is pinned.');
  } finally {
    await there.close();
  }
});
