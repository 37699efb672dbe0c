// ProcessMaker 4.5 (Laravel 8, Passport 10): icons in the rows, and refusals in four languages.
import { profile49 } from './4.9.ts';
import type { Profile } from './profile.ts';

export const profile45: Profile = {
  ...profile49,
  name: '4.5',
  laravel: 'l8',
  translatesRefusals: true,
  killsSessions: false,
  page: {
    ...profile49.page,
    contentSecurityPolicy: ["script-src * 'unsafe-inline' 'unsafe-eval'", "object-src 'self'"],
    metas: ['screen-cache-enabled', 'screen-cache-timeout'],
    timeoutToast: true,
    rowActions: 'icons',
    emptyTitle: false,
  },
};
