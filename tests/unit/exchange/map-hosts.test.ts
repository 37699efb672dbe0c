// Hosts of one instance become those of another; nothing else of a redirect URL does.
import { expect, test } from 'vitest';
import { mapHosts } from '../../../domain/exchange/map-hosts.ts';

const WILD = { from: '*.dev.acme.com', to: '*.acme.com' };

test.each([
  ['https://hr.dev.acme.com/cb', 'https://hr.acme.com/cb'],
  ['https://a.b.dev.acme.com:8443/cb?x=1#y', 'https://a.b.acme.com:8443/cb?x=1#y'],
  ['https://HR.DEV.acme.com/cb', 'https://HR.acme.com/cb'],
  [
    'https://u@hr.dev.acme.com/cb,https://x.dev.acme.com',
    'https://u@hr.acme.com/cb,https://x.acme.com',
  ],
])('%s becomes %s', (redirect, mapped) => {
  expect(mapHosts(redirect, WILD)).toBe(mapped);
});

test.each([
  'https://dev.acme.com/cb',
  'https://hr.dev.acme.com.evil.example/cb',
  'https://evildev.acme.com/?to=https://hr.dev.acme.com',
  'myapp://callback',
  'urn:ietf:wg:oauth:2.0:oob',
  '',
])('%j stays as it is', (redirect) => expect(mapHosts(redirect, WILD)).toBe(redirect));

test('one host becomes one other', () => {
  const mapping = { from: 'hr.dev.acme.com', to: 'hr.acme.com' };
  expect(mapHosts('https://hr.dev.acme.com/cb', mapping)).toBe('https://hr.acme.com/cb');
  expect(mapHosts('https://x.hr.dev.acme.com/cb', mapping)).toBe('https://x.hr.dev.acme.com/cb');
});

test.each([
  { from: '', to: '' },
  { from: '*.dev.acme.com', to: 'acme.com' },
  { from: 'hr.dev.acme.com', to: '' },
])('a mapping that is not whole changes nothing: %o', (mapping) => {
  expect(mapHosts('https://hr.dev.acme.com/cb', mapping)).toBe('https://hr.dev.acme.com/cb');
});
