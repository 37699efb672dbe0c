// A null in one client blanks ProcessMaker's own list; the bar says so, and why.
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { readIds } from '../../tools/browser/native-list.ts';
import { OWN, readText, waitForText } from '../../tools/browser/own-parts.ts';
import { type OpenOptions, PROFILES, startVisit } from './visit.ts';

const visit = startVisit();

/** The page with a client that has been otherwise from the start. */
async function openWith(
  profile: (typeof PROFILES)[number],
  ...change: NonNullable<OpenOptions['change']>
): Promise<Page> {
  const page = await visit.open({ profile, change });
  await waitForText(page, OWN.bar, '60 clients');
  return page;
}

describe.each(PROFILES)('on ProcessMaker %s', (profile) => {
  test('a null redirect URL is named as the reason for the blank list', async () => {
    const page = await openWith(profile, 12, { redirect: null });
    await waitForText(page, OWN.bar, 'ProcessMaker’s own list is blank');
    await waitForText(page, OWN.bar, 'Client 12 has no redirect URL (null)');
    expect(await readIds(page)).toEqual([]);
  });

  test('on another page of the list it is that page that can’t be shown', async () => {
    const page = await openWith(profile, 40, { redirect: null });
    await waitForText(page, OWN.bar, 'ProcessMaker’s own list can’t show one of its pages');
    expect(await readIds(page)).toHaveLength(15);
  });
});

test('a null secret is named where the list shows secrets', async () => {
  const page = await openWith('4.15', 12, { secret: null });
  await waitForText(page, OWN.bar, 'Client 12 has no secret (null)');
  expect(await readIds(page)).toEqual([]);
});

test('nothing is said of secrets that the server hides', async () => {
  const page = await visit.open({ profile: '2026' });
  await waitForText(page, OWN.bar, '60 clients');
  expect(await readText(page, OWN.bar)).not.toContain('null');
});
