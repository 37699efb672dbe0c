// ProcessMaker 4.11.0 (Laravel 10, Passport 11): the colours of today, and lists that load for ever.
import { profile415 } from './4.15.ts';
import type { Profile } from './profile.ts';

export const profile411: Profile = {
  ...profile415,
  name: '4.11',
  laravel: 'l10',
  seedsDevlink: false,
  toggles: { ...profile415.toggles, guestStatus: 403 },
  page: {
    ...profile415.page,
    metas: [
      'open-ai-nlq-to-pmql',
      'screen-cache-enabled',
      'screen-cache-timeout',
      'user-avatar',
      'user-full-name',
    ],
    permissionAttribute: false,
  },
};
