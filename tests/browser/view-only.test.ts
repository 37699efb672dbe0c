// What a user who may only view can do with the audit, from the first look to the report: all of it, and only by reading.
import { expect, test } from 'vitest';
import { OWN, press, pressNamed, readText, waitForText } from '../../tools/browser/own-parts.ts';
import { findViolations } from './axe.ts';
import { PROFILES, startVisit } from './visit.ts';

const visit = startVisit();
const WORKBENCH = '[data-grantkeeper="workbench"]';

test.each(PROFILES)(
  'on ProcessMaker %s everything is there, and nothing but a GET leaves',
  async (profile) => {
    const page = await visit.open({ profile, user: 'viewer' });
    await visit.control.changeClient(6, { redirect: `http://apps.example.com/${profile}` });
    await page.reload();
    await waitForText(page, OWN.bar, '60 clients');
    expect(await readText(page, OWN.bar)).not.toContain('Review');

    await press(page, OWN.bar, 'Workbench');
    await page.waitForSelector(`${WORKBENCH} >>> tr.client`);
    await page.type(`${WORKBENCH} >>> .search`, `apps.example.com/${profile}`);
    await waitForText(page, WORKBENCH, '1 of 60');
    await page.click(`${WORKBENCH} >>> tr.client .marker`);
    await waitForText(page, WORKBENCH, 'apps.example.com is not encrypted');
    // A fix would be a change.
    expect(await readText(page, WORKBENCH)).not.toContain('Use https');
    await press(page, WORKBENCH, 'Suppress…');
    await page.type(`${WORKBENCH} >>> .suppress input`, 'Behind a VPN');
    await page.keyboard.press('Enter');
    await waitForText(page, WORKBENCH, 'Behind a VPN');

    await press(page, WORKBENCH, 'By rule');
    await waitForText(page, WORKBENCH, 'Show the');
    // What is selected is what an export begins with.
    await press(page, WORKBENCH, 'with R05');
    await waitForText(page, WORKBENCH, ' selected of 60');
    expect(await findViolations(page, '[data-grantkeeper]')).toEqual([]);
    await press(page, WORKBENCH, 'Export');
    const chosen = await page.waitForSelector(`${OWN.dialog} >>> label:has(input:checked)`);
    expect(await chosen?.evaluate((label) => label.textContent)).toMatch(/^\d+ selected$/);
    await pressNamed(page, OWN.dialog, 'Close');
    await press(page, WORKBENCH, 'Will this sign in?');
    await page.type(`${WORKBENCH} >>> textarea`, 'http://apps.example.com/else');
    await page.type(`${WORKBENCH} >>> .sign-in input`, '6');
    await waitForText(page, WORKBENCH, 'differs: the app sends');
    expect(await findViolations(page, '[data-grantkeeper]')).toEqual([]);
    await waitForText(page, WORKBENCH, ', 0 writes.');
    await pressNamed(page, WORKBENCH, 'Close');

    await press(page, OWN.bar, 'Baseline');
    await press(page, OWN.dialog, 'Pin 60 clients');
    await waitForText(page, OWN.dialog, 'Nothing.');
    await press(page, OWN.dialog, 'Forget the baseline');
    await waitForText(page, OWN.dialog, 'No baseline is pinned.');
    await pressNamed(page, OWN.dialog, 'Close');
    await press(page, OWN.bar, 'History');
    await waitForText(page, OWN.dialog, '0 runs.');
    await pressNamed(page, OWN.dialog, 'Close');
    const sent = (await visit.control.requests()).map(({ method }) => method);
    expect([...new Set(sent)]).toEqual(['GET']);
  },
);
