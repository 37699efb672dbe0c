// Bulk edit on every line of ProcessMaker: two clients get a grant, and the database holds it.
import { describe, expect, test } from 'vitest';
import { PROFILE_NAMES } from '../../demo/profiles/profile.ts';
import {
  choose,
  OWN,
  press,
  sayYes,
  tickRows,
  waitForText,
} from '../../tools/browser/own-parts.ts';
import { startVisit } from './visit.ts';

const visit = startVisit();

describe.each(PROFILE_NAMES)('on ProcessMaker %s', (profile) => {
  test('a grant is turned on for two clients, and the database holds it', async () => {
    const page = await visit.open({ profile });
    await waitForText(page, OWN.bar, '60 clients');
    const before = (await visit.control.clients()).filter(
      ({ id, redirect, password_client, personal_access_client }) =>
        id > 4 && id <= 15 && redirect && !password_client && !personal_access_client,
    );
    const ids = before.slice(0, 2).map(({ id }) => id);
    expect(ids).toHaveLength(2);
    await tickRows(page, ...ids.map(String));
    await choose(page, 'Password', 'On');
    await press(page, OWN.bar, 'Review 2 changes');
    await waitForText(page, OWN.dialog, 'Review 2 clients');
    await sayYes(page);
    await press(page, OWN.dialog, 'Apply 2 changes');
    await waitForText(page, OWN.dialog, '2 of 2 changes applied');
    const after = (await visit.control.clients()).filter(({ id }) => ids.includes(id));
    expect(after.map(({ name, redirect, password_client }) => [name, redirect, password_client]))
      // The name and the redirect URL are as they were.
      .toEqual(before.slice(0, 2).map(({ name, redirect }) => [name, redirect, true]));
  });
});
