// When the dependencies count as installed.
import { expect, test } from 'vitest';
import { judgeDependencies } from '../../../tools/prerequisites/dependencies.mjs';

const WANTED = {
  '': { version: '0.1.0' },
  'node_modules/preact': { version: '11.2.0' },
  'node_modules/fsevents': { version: '2.3.3', optional: true },
};
const INSTALLED = { 'node_modules/preact': { version: '11.2.0' } };

test('they are ready when each has the version of the lockfile, without those of other systems', () => {
  expect(judgeDependencies({ wanted: WANTED, installed: INSTALLED, hasNode: true })).toBe('ready');
});

test('they are missing on a fresh clone', () => {
  expect(judgeDependencies({ wanted: WANTED, installed: undefined, hasNode: false })).toBe(
    'missing',
  );
});

test('they are outdated when one has another version than the lockfile', () => {
  const installed = { 'node_modules/preact': { version: '11.1.0' } };
  expect(judgeDependencies({ wanted: WANTED, installed, hasNode: true })).toBe('outdated');
});

test('they are outdated when the lockfile names one more', () => {
  expect(judgeDependencies({ wanted: WANTED, installed: {}, hasNode: true })).toBe('outdated');
});

test('they lack Node 24 when install scripts were switched off', () => {
  expect(judgeDependencies({ wanted: WANTED, installed: INSTALLED, hasNode: false })).toBe(
    'without-node',
  );
});
