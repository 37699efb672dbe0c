// What stands in a row: a tick box or a lock, the redirect, the grants as badges, and the findings.
import { signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test } from 'vitest';
import { FindingsCell } from '../../components/findings-cell.tsx';
import { GrantsCell } from '../../components/grants-cell.tsx';
import { PageCheck } from '../../components/page-check.tsx';
import { RedirectCell } from '../../components/redirect-cell.tsx';
import { RowCheck } from '../../components/row-check.tsx';
import { stageGrant } from '../../domain/change-set.ts';
import { NO_NULLS } from '../../domain/null-fields.ts';
import { DEFAULT_SETTINGS } from '../../domain/site-settings.ts';
import { ENGLISH } from '../../locales/words.ts';
import { auditClients } from '../../state/audit.ts';
import { acceptClients, createVisit, select } from '../../state/visit.ts';
import { makeClient } from '../unit/domain/make-client.ts';

const { t } = ENGLISH;
const clients = [
  makeClient({ id: '2', name: 'Swagger UI Auth' }),
  makeClient({ id: '4', name: 'Zapier Connector' }),
  makeClient({ id: '5', name: 'Portal', grants: ['authorization_code_grant', 'password_client'] }),
];

beforeEach(() => render(null, document.body));

function start(listed = clients) {
  const visit = createVisit({
    words: ENGLISH,
    settings: signal(DEFAULT_SETTINGS),
    mayCreate: true,
    mayEdit: true,
  });
  void acceptClients(visit, {
    clients: listed,
    unreadable: 0,
    nulls: NO_NULLS,
    facts: { lines: ['l11'], codeBesideOthers: 'fails' },
    readAt: 1,
  });
  visit.shownIds.value = listed.map(({ id }) => id);
  return visit;
}

describe('the tick box of a row', () => {
  test('names its client, and follows the row to another one', () => {
    const visit = start();
    const clientId = signal('4');
    act(() => void select(visit, ['4'], true));
    act(() =>
      render(
        <RowCheck clientId={clientId} visit={visit} order={() => visit.shownIds.value} t={t} />,
        document.body,
      ),
    );
    const box = () => document.querySelector('input');
    expect(box()?.getAttribute('aria-label')).toBe('Select Zapier Connector, client 4');
    expect(box()?.checked).toBe(true);
    act(() => {
      clientId.value = '5';
    });
    expect(box()?.getAttribute('aria-label')).toBe('Select Portal, client 5');
    expect(box()?.checked).toBe(false);
  });

  test('is a lock with its reason on a system client, until that one is unlocked', () => {
    const visit = start();
    act(() =>
      render(
        <RowCheck clientId={signal('2')} visit={visit} order={() => visit.shownIds.value} t={t} />,
        document.body,
      ),
    );
    expect(document.querySelector('input')).toBeNull();
    expect(document.body.textContent).toContain(
      'The API documentation signs in through this client.',
    );
    const anyway = [...document.querySelectorAll('button')].at(-1);
    act(() => anyway?.click());
    expect(document.querySelector('input')?.checked).toBe(true);
  });
});

describe('the tick box of the page', () => {
  test('selects every client on it but the locked ones', () => {
    const visit = start();
    act(() => render(<PageCheck visit={visit} t={t} />, document.body));
    act(() => document.querySelector('input')?.click());
    expect([...visit.selection.value]).toEqual(['4', '5']);
  });

  test('is mixed while some are selected', () => {
    const visit = start();
    act(() => render(<PageCheck visit={visit} t={t} />, document.body));
    act(() => void select(visit, ['4'], true));
    expect(document.querySelector('input')?.indeterminate).toBe(true);
  });
});

describe('the grants of a row', () => {
  const show = (clientId: string, visit = start()) => {
    act(() =>
      render(<GrantsCell clientId={signal(clientId)} visit={visit} t={t} />, document.body),
    );
    return [...document.querySelectorAll('li')].map((badge) => badge.textContent);
  };

  test('are badges, with what can be turned on', () => {
    expect(show('4')).toEqual(['Code', '+ Password', '+ Personal']);
  });

  test('say when code is listed but can’t work', () => {
    expect(show('5')[0]).toContain('Code (inactive)');
  });

  test('say what is staged', () => {
    const visit = start();
    visit.changeSet.value = stageGrant(visit.changeSet.value, ['4'], 'password_client', true);
    expect(show('4', visit)[1]).toContain('Password for Zapier Connector, staged: on');
  });

  test('say that a client is not read yet, rather than that it has none', () => {
    show('77');
    expect(document.body.textContent).toContain('not read yet');
  });
});

describe('the redirect of a row', () => {
  const show = (clientId: string) => {
    const cell = (
      <RedirectCell clientId={signal(clientId)} visit={start()} readNative={() => 'https…'} t={t} />
    );
    act(() => render(cell, document.body));
    return document.body.textContent;
  };

  test('is whole, with its host apart', () => {
    expect(show('4')).toBe('https://apps.example.com/cb');
    expect(document.querySelector('b')?.textContent).toBe('apps.example.com');
  });

  test('is what the page shows while the client is not read', () => {
    expect(show('77')).toBe('https…');
  });
});

describe('the findings of a row', () => {
  const facts = { absent: true, short: false, shared: false };
  const password = makeClient({ id: '5', secret: facts, grants: ['password_client'] });

  const show = (visit = start()) => {
    act(() => render(<FindingsCell clientId={signal('5')} visit={visit} />, document.body));
    return document.body.textContent;
  };
  const startAudited = async (client: (typeof clients)[number]) => {
    const visit = start([client]);
    const place = { instanceHost: 'pm.example.com', production: true, now: Date.UTC(2026, 10, 24) };
    await auditClients(visit, place, new AbortController().signal);
    return visit;
  };

  test('are not known before the audit', () => {
    expect(show()).toContain('not checked yet');
  });

  test('are a sign with words where there are none', async () => {
    expect(show(await startAudited(makeClient({ id: '5' })))).toBe('–no findings');
  });

  test('are counted, with the worst severity in words and how many more', async () => {
    const visit = await startAudited(password);
    expect(show(visit)).toContain('2 errors');
    expect(document.querySelector('button')?.getAttribute('aria-expanded')).toBe('false');
  });
});
