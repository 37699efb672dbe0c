// Every rule, in the order in which equal findings are shown.
import { CROSS_RULES } from './cross.ts';
import { DRIFT_RULES } from './drift.ts';
import { GRANT_RULES } from './grant.ts';
import { LIFE_RULES } from './life.ts';
import { NAME_RULES } from './name.ts';
import { NAME_OTHERS_RULES } from './name-others.ts';
import { POLICY_RULES } from './policy.ts';
import { REDIRECT_FORM_RULES } from './redirect-form.ts';
import { REDIRECT_HOST_RULES } from './redirect-host.ts';
import { REDIRECT_LOOK_RULES } from './redirect-look.ts';
import { REDIRECT_QUERY_RULES } from './redirect-query.ts';
import { REDIRECT_SCHEME_RULES } from './redirect-scheme.ts';
import { REDIRECT_TEXT_RULES } from './redirect-text.ts';
import { SECRET_RULES } from './secret.ts';
import { SYSTEM_RULES } from './system.ts';

export const RULES = [
  ...NAME_RULES,
  ...NAME_OTHERS_RULES,
  ...GRANT_RULES,
  ...SYSTEM_RULES,
  ...REDIRECT_FORM_RULES,
  ...REDIRECT_SCHEME_RULES,
  ...REDIRECT_HOST_RULES,
  ...REDIRECT_TEXT_RULES,
  ...REDIRECT_QUERY_RULES,
  ...REDIRECT_LOOK_RULES,
  ...CROSS_RULES,
  ...SECRET_RULES,
  ...LIFE_RULES,
  ...DRIFT_RULES,
  ...POLICY_RULES,
] as const;

export type RuleId = (typeof RULES)[number]['id'];
