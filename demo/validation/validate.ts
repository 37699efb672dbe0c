// ProcessMaker's rules for a client, as Laravel applies them: which fields fail and what gets stored.
import type { LaravelLine } from '../profiles/profile.ts';
import { type Rule, summarise, writeMessage } from './messages.ts';
import { countCodePoints, isRecord, readPhpArray, writePhpString } from './php-value.ts';
import { prepareInput, trimLikePhp } from './trim.ts';
import { isLaravelUrl } from './url.ts';

const GRANTS = ['authorization_code_grant', 'password_client', 'personal_access_client'] as const;

const NAME_MAX = 255;
const REDIRECT_MAX = 2000;

/** What a valid client is stored as. A name can be any short JSON value: no rule asks for a string. */
export interface ValidClient {
  name: unknown;
  redirect: string;
  personalAccess: boolean;
  password: boolean;
}

/** The body of a 422. */
interface Refusal {
  message: string;
  errors: Record<string, string[]>;
}

export type Verdict = { valid: ValidClient } | { refusal: Refusal };

/**
 * Judges the decoded body of a create or an update.
 *
 * @param minMessage the sentence for no grant at all, in the user's language, with `:min` in it
 */
export function validateClient(payload: unknown, line: LaravelLine, minMessage: string): Verdict {
  const prepared = prepareInput(payload, line);
  const input = isRecord(prepared) ? prepared : {};
  const types = readPhpArray(input['types']);
  const grants = types?.map(([, item]) => item) ?? [];
  // PHP compares loosely here, and `true` equals every text.
  const asksForCode = grants.some(
    (grant) => grant === 'authorization_code_grant' || grant === true,
  );

  const errors: Record<string, string[]> = {};
  const report = (field: string, sentences: string[]): void => {
    if (sentences.length > 0) errors[field] = sentences;
  };
  report('name', checkName(input['name'], line));
  report('types', checkTypes('types' in input, input['types'], line, minMessage));
  if (asksForCode) report('redirect', checkRedirect(input['redirect'], line));
  for (const [key, item] of types ?? []) {
    if (!isGrant(item)) report(`types.${key}`, [writeMessage(line, 'in', `types.${key}`)]);
  }

  const sentences = Object.values(errors).flat();
  if (sentences.length > 0) return { refusal: { message: summarise(line, sentences), errors } };
  return {
    valid: {
      name: input['name'],
      redirect: asksForCode ? writePhpString(input['redirect']) : '',
      personalAccess: grants.includes('personal_access_client'),
      password: grants.includes('password_client'),
    },
  };
}

function checkName(name: unknown, line: LaravelLine): string[] {
  if (isMissing(name)) return [writeMessage(line, 'required', 'name')];
  return checkMax('name', name, NAME_MAX, line);
}

function checkTypes(isSent: boolean, types: unknown, line: LaravelLine, min: string): string[] {
  const required = writeMessage(line, 'required', 'types');
  if (!isSent) return [required];
  const items = readPhpArray(types);
  const size = items ? items.length : writePhpString(types).length;
  return [
    ...(items ? [] : [writeMessage(line, 'array', 'types')]),
    ...(size < 1 ? [min.replace(':min', '1')] : []),
    ...(isMissing(types) ? [required] : []),
  ];
}

function checkRedirect(redirect: unknown, line: LaravelLine): string[] {
  if (isMissing(redirect)) return [writeMessage(line, 'required', 'redirect')];
  const isUrl = typeof redirect === 'string' && isLaravelUrl(redirect, line);
  return [
    ...(isUrl ? [] : [writeMessage(line, 'url', 'redirect')]),
    ...checkMax('redirect', redirect, REDIRECT_MAX, line),
  ];
}

function checkMax(field: string, value: unknown, max: number, line: LaravelLine): string[] {
  const items = readPhpArray(value);
  const size = items ? items.length : countCodePoints(writePhpString(value));
  const rule: Rule = items ? 'maxItems' : 'maxCharacters';
  return size > max ? [writeMessage(line, rule, field, max)] : [];
}

function isMissing(value: unknown): boolean {
  if (typeof value === 'string') return trimLikePhp(value) === '';
  return value === null || value === undefined || readPhpArray(value)?.length === 0;
}

function isGrant(value: unknown): boolean {
  return GRANTS.some((grant) => grant === value);
}
