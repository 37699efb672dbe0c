// All sections of the options, in their order.
import { about } from './about.tsx';
import { history } from './history.tsx';
import { howToStart } from './how-to-start.tsx';
import { policy } from './policy.tsx';
import { redirectMemory } from './redirect-memory.tsx';
import type { Section } from './section.ts';
import { sites } from './sites.tsx';
import { storedData } from './stored-data.tsx';
import { suppressions } from './suppressions.tsx';

export const SECTIONS: readonly Section[] = [
  sites,
  policy,
  history,
  redirectMemory,
  suppressions,
  storedData,
  howToStart,
  about,
];
