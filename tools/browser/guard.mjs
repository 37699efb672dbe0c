// Ends a browser, and removes its folder, when the process that started it is gone, even by SIGKILL.
// @ts-check
import { rmSync } from 'node:fs';

const [pid = '', folder = ''] = process.argv.slice(2);

// The other end of standard input is held by that process and by nobody else.
process.stdin.resume().on('end', () => {
  try {
    // On Windows there are no process groups; the browser ends its own parts there.
    process.kill(process.platform === 'win32' ? Number(pid) : -Number(pid), 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});
