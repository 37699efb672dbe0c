// The 2026 line of ProcessMaker (Laravel 13, Passport 13), after the owner limit was lifted.
import type { Profile } from './profile.ts';

export const profile2026: Profile = {
  name: '2026',
  laravel: 'l13',
  unknownIdStatus: 404,
  readsSingle: true,
  findsRevoked: false,
  createKeepsOneGrant: true,
  seededRedirect: '',
  toggles: {
    secretMode: 'hidden',
    ownerOnly: false,
    redirectArray: false,
    uuidIds: false,
    strictCsrf: false,
    slowDelete: false,
    guestStatus: 500,
  },
  page: {
    pageSizes: [15, 30, 50],
    grantsOffered: ['authorization_code_grant', 'password_client'],
    secretColumn: false,
    secretDialog: true,
    permissionAttribute: true,
  },
};
