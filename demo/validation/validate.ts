// ProcessMaker's rules for a client, as Laravel applies them: which fields fail and what gets stored.
import type { LaravelLine } from '../profiles/profile.ts';
import { type Rule, summarise, type Wording, writeMessage } from './messages.ts';
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
 * Judges the decoded body of a create or an update by the rules of that line; a refusal is written in
 * that wording.
 */
export function validateClient(payload: unknown, line: LaravelLine, wording: Wording): Verdict {
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
  report('name', checkName(input['name'], wording));
  report('types', checkTypes('types' in input, input['types'], wording));
  if (asksForCode) report('redirect', checkRedirect(input['redirect'], line, wording));
  for (const [key, item] of types ?? []) {
    if (!isGrant(item)) report(`types.${key}`, [writeMessage(wording, 'in', `types.${key}`)]);
  }

  const sentences = Object.values(errors).flat();
  if (sentences.length > 0) return { refusal: { message: summarise(wording, sentences), errors } };
  return {
    valid: {
      name: input['name'],
      redirect: asksForCode ? writePhpString(input['redirect']) : '',
      personalAccess: grants.includes('personal_access_client'),
      password: grants.includes('password_client'),
    },
  };
}

function checkName(name: unknown, wording: Wording): string[] {
  if (isMissing(name)) return [writeMessage(wording, 'required', 'name')];
  return checkMax('name', name, NAME_MAX, wording);
}

function checkTypes(isSent: boolean, types: unknown, wording: Wording): string[] {
  const required = writeMessage(wording, 'required', 'types');
  if (!isSent) return [required];
  const items = readPhpArray(types);
  const size = items ? items.length : writePhpString(types).length;
  return [
    ...(items ? [] : [writeMessage(wording, 'array', 'types')]),
    ...(size < 1 ? [wording.min.replace(':min', '1')] : []),
    ...(isMissing(types) ? [required] : []),
  ];
}

function checkRedirect(redirect: unknown, line: LaravelLine, wording: Wording): string[] {
  if (isMissing(redirect)) return [writeMessage(wording, 'required', 'redirect')];
  const isUrl = typeof redirect === 'string' && isLaravelUrl(redirect, line);
  return [
    ...(isUrl ? [] : [writeMessage(wording, 'url', 'redirect')]),
    ...checkMax('redirect', redirect, REDIRECT_MAX, wording),
  ];
}

function checkMax(field: string, value: unknown, max: number, wording: Wording): string[] {
  const items = readPhpArray(value);
  const size = items ? items.length : countCodePoints(writePhpString(value));
  const rule: Rule = items ? 'maxItems' : 'maxCharacters';
  return size > max ? [writeMessage(wording, rule, field, max)] : [];
}

function isMissing(value: unknown): boolean {
  if (typeof value === 'string') return trimLikePhp(value) === '';
  return value === null || value === undefined || readPhpArray(value)?.length === 0;
}

function isGrant(value: unknown): boolean {
  return GRANTS.some((grant) => grant === value);
}
