// ProcessMaker 4.1.20 (Laravel 6, Passport 9): the jQuery dialog that always stays in the page.
import { profile4210 } from './4.2.10.ts';
import type { Profile } from './profile.ts';

export const profile41: Profile = {
  ...profile4210,
  name: '4.1',
  page: {
    ...profile4210.page,
    layout: '4.1',
    contentSecurityPolicy: [],
    metas: [],
    dialog: 'jquery',
  },
};
