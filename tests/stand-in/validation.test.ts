// The stand-in's validator against every recorded verdict of the real ones.
import { describe, expect, test } from 'vitest';
import { decodeJson } from '../../demo/http/body.ts';
import type { LaravelLine } from '../../demo/profiles/profile.ts';
import { findWording, type Wording } from '../../demo/validation/messages.ts';
import { prepareInput } from '../../demo/validation/trim.ts';
import { type Verdict, validateClient } from '../../demo/validation/validate.ts';
import {
  CORPUS_LINES,
  type CorpusLine,
  type PayloadAnswer,
  readNameRows,
  readPayloadRows,
  readTypeRows,
  readUrlRows,
  type ValueRow,
} from '../corpus/read-corpus.ts';

const URLS = readUrlRows().filter((row) => row.pcre_error === undefined);
const NAMES = readNameRows();
// Laravel 6 puts random letters for the dot of such a key, so nothing can give its recorded sentence.
const BODIES = [...readPayloadRows(), ...readTypeRows()].filter(
  (row) => !row.body.includes('"a.b"'),
);

const encoder = new TextEncoder();

test('the corpus is complete but for the rows that the real matcher or Laravel 6 left to chance', () => {
  expect([URLS.length, NAMES.length, BODIES.length]).toEqual([14_693 - 14, 1230, 389 + 209 - 1]);
});

describe.each(CORPUS_LINES)('as %s', (line) => {
  test('every URL gets the recorded verdict', () => {
    const wrong = URLS.filter((row) => isValid(judgeUrl(row, line)) !== readVerdict(row, line));
    expect(wrong).toEqual([]);
  });

  test('every name gets the recorded verdict', () => {
    const wrong = NAMES.filter((row) => isValid(judgeName(row, line)) !== readVerdict(row, line));
    expect(wrong).toEqual([]);
  });

  test('every URL and name is trimmed as recorded, empty ones to null', () => {
    const rows = [...URLS, ...NAMES].filter((row) => row.trimmed !== undefined);
    const wrong = rows.filter(
      (row) => (prepareInput(row.value, line) ?? '') !== readTrimmed(row, line),
    );
    expect(wrong).toEqual([]);
  });
});

describe.each(['l11', 'l13'] as const)('as %s', (line) => {
  test('every refused URL breaks the recorded rules', () => {
    const wrong = URLS.filter((row) => {
      const broken = namesOfRules(judgeUrl(row, line), 'redirect');
      return broken.join() !== row[`errors_${line}`].join();
    });
    expect(wrong).toEqual([]);
  });
});

describe.each(['l6', 'l8', 'l10', 'l11'] as const)('as %s', (line) => {
  test('every body is refused with the recorded answer or stored as recorded', () => {
    const wrong = BODIES.filter((row) => {
      const verdict = validateClient(decodeJson(encoder.encode(row.body)), line, wordingOf(line));
      return describeVerdict(verdict) !== describeAnswer(row.answers[line]);
    });
    expect(wrong).toEqual([]);
  });
});

describe('a hostile redirect takes no longer than a plain one', () => {
  test.each([
    ['a run of xn--', `https://${'xn--'.repeat(50_000)}-/`],
    ['percent signs', `https://example.com/${'%41'.repeat(50_000)}%`],
    ['colons and at signs', `https://${'a:'.repeat(50_000)}@`],
    ['dots', `https://${'a.'.repeat(50_000)}-`],
    ['white space', ` ${' \u200b'.repeat(50_000)}x${'\u200b '.repeat(50_000)}`],
  ])('%s', (_, redirect) => {
    // Of this thread alone; what backtracks would take hours.
    const started = process.threadCpuUsage();
    for (const line of CORPUS_LINES) judgeUrl({ value: redirect }, line);
    const { user, system } = process.threadCpuUsage(started);
    expect(user + system).toBeLessThan(20_000_000);
  });
});

// As recorded: the answers come from sites that write a field with a capital.
function wordingOf(laravel: LaravelLine): Wording {
  return findWording({ laravel, attributeCase: 'upper', translatesRefusals: false }, 'en');
}

function judgeUrl(row: Pick<ValueRow, 'value'>, line: CorpusLine): Verdict {
  const client = { name: 'App', types: ['authorization_code_grant'], redirect: row.value };
  return validateClient(client, line, wordingOf(line));
}

function judgeName(row: Pick<ValueRow, 'value'>, line: CorpusLine): Verdict {
  return validateClient({ name: row.value, types: ['password_client'] }, line, wordingOf(line));
}

function isValid(verdict: Verdict): boolean {
  return 'valid' in verdict;
}

function readVerdict(row: ValueRow, line: CorpusLine): boolean {
  return line === 'l6' ? (row.l6 ?? row.l8) : row[line];
}

function readTrimmed(row: ValueRow, line: CorpusLine): string {
  const own = line === 'l11' ? undefined : row[`trimmed_${line === 'l6' ? 'l8' : line}`];
  return (own === undefined ? row.trimmed : own) ?? '';
}

function namesOfRules(verdict: Verdict, field: string): string[] {
  if ('valid' in verdict) return [];
  return (verdict.refusal.errors[field] ?? []).map((sentence) => {
    if (sentence.endsWith('is required.')) return 'required';
    return sentence.endsWith('valid URL.') ? 'url' : 'max';
  });
}

// As JSON, so that the order of keys and sentences counts too.
function describeVerdict(verdict: Verdict): string {
  if ('refusal' in verdict) return JSON.stringify(verdict.refusal);
  const { name, redirect, personalAccess, password } = verdict.valid;
  return JSON.stringify({ name, redirect, personal_access: personalAccess, password });
}

function describeAnswer(answer: PayloadAnswer): string {
  return JSON.stringify(answer.status === 422 ? answer.body : answer.stored);
}
