// The background: a worker that the browser starts and stops as it likes. What it does is in background/.
import { defineBackground } from 'wxt/utils/define-background';
import { DUTIES } from '../background/duties.ts';

export default defineBackground(() => {
  for (const start of DUTIES) start();
});
