// The selection: ranges, all that match, and what is never selected together with others.
import { signal } from '@preact/signals';
import { describe, expect, test } from 'vitest';
import { NO_NULLS } from '../../../domain/null-fields.ts';
import { DEFAULT_SETTINGS } from '../../../domain/site-settings.ts';
import { ENGLISH } from '../../../locales/words.ts';
import { clearSelection, findMatching, tick } from '../../../state/selection.ts';
import { acceptClients, createVisit, select } from '../../../state/visit.ts';
import { makeClient } from '../domain/make-client.ts';

const order = ['2', '4', '5', '6', '7'];

function start() {
  const visit = createVisit({
    words: ENGLISH,
    settings: signal(DEFAULT_SETTINGS),
    mayCreate: true,
    mayEdit: true,
  });
  void acceptClients(visit, {
    clients: [
      makeClient({ id: '2', name: 'Swagger UI Auth', redirect: 'https://pm.example.com/cb' }),
      makeClient({ id: '4', name: 'Portal', redirect: 'https://pm.example.com/cb' }),
      makeClient({ id: '5', name: 'Bridge', redirect: 'https://apps.example.com/portal' }),
      makeClient({ id: '6', name: 'Scanner', redirect: 'https://apps.example.com/scan' }),
      makeClient({ id: '7', name: 'Travel', redirect: 'https://apps.example.com/travel' }),
    ],
    unreadable: 0,
    nulls: NO_NULLS,
    facts: { lines: ['l11'], codeBesideOthers: 'fails' },
    readAt: 1,
  });
  visit.shownIds.value = order;
  const selected = () => [...visit.selection.value].toSorted();
  return { visit, selected };
}

describe('a range', () => {
  test('goes from the row that was ticked last to this one, in either direction', () => {
    const { visit, selected } = start();
    tick(visit, '6', true, { extend: false, order });
    tick(visit, '4', true, { extend: true, order });
    expect(selected()).toEqual(['4', '5', '6']);
  });

  test('is taken back as a range, too', () => {
    const { visit, selected } = start();
    void select(visit, ['4', '5', '6', '7'], true);
    tick(visit, '5', false, { extend: false, order });
    tick(visit, '7', false, { extend: true, order });
    expect(selected()).toEqual(['4']);
  });

  test('leaves out system clients that lie between', () => {
    const { visit, selected } = start();
    tick(visit, '4', true, { extend: false, order: ['4', '2', '5'] });
    tick(visit, '5', true, { extend: true, order: ['4', '2', '5'] });
    expect(selected()).toEqual(['4', '5']);
  });

  test('is one row where the other end is not shown', () => {
    const { visit, selected } = start();
    tick(visit, '4', true, { extend: false, order });
    tick(visit, '7', true, { extend: true, order: ['6', '7'] });
    expect(selected()).toEqual(['4', '7']);
  });
});

describe('what matches the native search', () => {
  test('is all but the system clients where nothing is searched', () => {
    const { visit } = start();
    expect(findMatching(visit).map(({ id }) => id)).toEqual(['4', '5', '6', '7']);
  });

  test('matches by name and by redirect URL, whatever the case', () => {
    const { visit } = start();
    visit.search.value = 'PORTAL';
    expect(findMatching(visit).map(({ id }) => id)).toEqual(['4', '5']);
  });
});

test('clearing sends the focus to the first row that has a tick box', () => {
  const { visit, selected } = start();
  void select(visit, ['5'], true);
  clearSelection(visit);
  expect(selected()).toEqual([]);
  expect(visit.focusOn.value).toBe('4');
});
