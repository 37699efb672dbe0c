// ProcessMaker 4.2.10 (Laravel 6, Passport 9): the first with bootstrap-vue dialogs, English only.
import { profile45 } from './4.5.ts';
import type { Profile } from './profile.ts';

export const profile4210: Profile = {
  ...profile45,
  name: '4.2.10',
  laravel: 'l6',
  languages: ['en'],
  attributeCase: 'lower',
  translatesRefusals: false,
  createStores: 'shifted-grants',
  page: {
    ...profile45.page,
    palette: 'palette-3397e1.css',
    hint: 'Name must be distinct',
    alertText: 'bare',
    nameCell: 'html',
  },
};
