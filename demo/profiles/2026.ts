// The 2026 line of ProcessMaker (Laravel 13, Passport 13), after the owner limit was lifted.
import { profile415 } from './4.15.ts';
import type { Profile } from './profile.ts';

export const profile2026: Profile = {
  ...profile415,
  name: '2026',
  laravel: 'l13',
  unknownIdStatus: 404,
  readsSingle: true,
  findsRevoked: false,
  createStores: 'one-grant',
  seededRedirect: '',
  toggles: { ...profile415.toggles, secretMode: 'hidden' },
  page: {
    ...profile415.page,
    grantsOffered: ['authorization_code_grant', 'password_client'],
    secretColumn: false,
    secretDialog: true,
  },
};
