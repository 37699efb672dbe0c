// The frame of every command, in a process of its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';

/** Runs the body of a command's `main`; `onReady` hears when the command has printed "ready". */
async function runMain(body: string, onReady: (pid: number) => void = () => undefined) {
  const script = `
    import { runCommand } from './tools/command/run-command.mjs';
    import { CommandError } from './tools/command/command-error.mjs';
    await runCommand(async (cleanup) => { ${body} });
  `;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script]);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (text.includes('ready') && child.pid !== undefined) onReady(child.pid);
    });
  }
  const [code] = await once(child, 'close');
  return { code, output };
}

const STARTS = `
  cleanup.add(() => console.log('server closed'));
  cleanup.add(() => console.log('browser closed'));
`;

test('a command undoes what it started, the last first, and ends with its own code', async () => {
  expect(await runMain(`${STARTS} return 3;`)).toEqual({
    code: 3,
    output: 'browser closed\nserver closed\n',
  });
});

test('a failure of the user to mend is one sentence, and all is undone', async () => {
  const body = `${STARTS} throw new CommandError('Port 80 is taken.', { exitCode: 2 });`;
  expect(await runMain(body)).toEqual({
    code: 2,
    output: 'Port 80 is taken.\nbrowser closed\nserver closed\n',
  });
});

test('a failure of ours keeps its stack', async () => {
  const { code, output } = await runMain(`throw new TypeError('not a function');`);
  expect(code).toBe(1);
  expect(output).toContain('TypeError: not a function\n    at ');
});

test('what cannot be undone makes a good run a failed one, and the rest is undone', async () => {
  const body = `${STARTS} cleanup.add(() => { throw new CommandError('Client 7 is left.'); }); return 0;`;
  expect(await runMain(body)).toEqual({
    code: 1,
    output: 'Client 7 is left.\nbrowser closed\nserver closed\n',
  });
});

test.skipIf(process.platform === 'win32')(
  'Ctrl-C undoes everything, once, although it comes twice',
  async () => {
    const body = `
      ${STARTS}
      setInterval(() => undefined, 1000);
      console.log('ready');
      return new Promise(() => undefined);
    `;
    const result = await runMain(body, (pid) => {
      process.kill(pid, 'SIGINT');
      process.kill(pid, 'SIGTERM');
    });
    expect(result.output).toBe('ready\nbrowser closed\nserver closed\n');
    expect([130, 143]).toContain(result.code);
  },
);
