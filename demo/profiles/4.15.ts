// ProcessMaker 4.15 (Laravel 11, Passport 12), as it was observed.
import type { Profile } from './profile.ts';

export const profile415: Profile = {
  name: '4.15',
  laravel: 'l11',
  unknownIdStatus: 500,
  readsSingle: false,
  findsRevoked: true,
  createKeepsOneGrant: false,
  seededRedirect: 'http://localhost',
  toggles: {
    secretMode: 'plain',
    ownerOnly: false,
    redirectArray: false,
    uuidIds: false,
    strictCsrf: false,
    slowDelete: false,
    guestStatus: 500,
  },
  page: {
    pageSizes: [15, 30, 50],
    grantsOffered: ['authorization_code_grant', 'password_client', 'personal_access_client'],
    secretColumn: true,
    secretDialog: false,
    permissionAttribute: true,
  },
};
