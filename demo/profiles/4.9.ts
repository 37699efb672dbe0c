// ProcessMaker 4.9 (Laravel 10, Passport 11): the first that ends sessions by policy.
import { profile411 } from './4.11.ts';
import type { Profile } from './profile.ts';

export const profile49: Profile = {
  ...profile411,
  name: '4.9',
  page: {
    ...profile411.page,
    palette: 'palette-0872c2.css',
    confirmTestIds: false,
    pageSizes: [10, 25, 50],
    rowActions: { variant: 'ellipsis', toggleClass: 'static-header' },
    listFailure: 'panel',
  },
};
