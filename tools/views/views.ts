// Every view and state of ours in the page, opened in whatever language: for axe, the pictures and what is asserted of layout.
import { FILE_VIEWS } from './file-views.ts';
import { LIST_VIEWS } from './list-views.ts';
import { TASK_VIEWS } from './task-views.ts';
import type { View } from './view.ts';
import { WORKBENCH_VIEWS } from './workbench-views.ts';

/** Those that leave the seed as it is come first, so that they share a session; the others each have their own. */
export const VIEWS: readonly View[] = sortBySeat([
  ...LIST_VIEWS,
  ...FILE_VIEWS,
  ...WORKBENCH_VIEWS,
  ...TASK_VIEWS,
]);

/** Within each kind the order stays. */
function sortBySeat(views: readonly View[]): readonly View[] {
  const rank = ({ user, changes }: View): number => (user ? 2 : changes ? 1 : 0);
  return views.toSorted((one, other) => rank(one) - rank(other));
}
