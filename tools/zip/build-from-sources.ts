// Builds Firefox's package from its sources zip alone, as its reviewers do, compares every byte, and starts their stand-in.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CommandError } from '../command/command-error.mjs';
import { NODE_FILE, PROJECT_FOLDER } from '../command/project.mjs';
import { runAndRead } from '../command/run-child.mjs';
import type { Cleanup } from '../command/run-command.mjs';
import { readZip } from './read-zip.ts';

/** Throws `CommandError` where the build fails or yields anything else. */
export async function buildFromSources(folder: string, cleanup: Cleanup): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'grantkeeper-sources-'));
  cleanup.add(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, content] of readZip(findZip(folder, '-sources.zip'))) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  // What `npm ci` would install, of the same lockfile.
  symlinkSync(join(PROJECT_FOLDER, 'node_modules'), join(root, 'node_modules'), 'junction');
  await tryStandIn(root, cleanup);
  const args = [join(root, 'node_modules/wxt/bin/wxt.mjs'), 'zip', root, '--browser', 'firefox'];
  const { code, output } = await runAndRead(cleanup, NODE_FILE, [...args, '--mv3'], {
    env: { ...process.env, GRANTKEEPER_OUT_DIR: '.output', GRANTKEEPER_EXTRA_HOSTS: '' },
  });
  if (code !== 0) throw new CommandError(`The sources zip can't be built; WXT said:\n${output}`);
  const built = readZip(findZip(join(root, '.output'), '-firefox.zip'));
  const shipped = readZip(findZip(folder, '-firefox.zip'));
  const different = [...new Set([...built.keys(), ...shipped.keys()])].filter(
    (path) => !built.get(path)?.equals(shipped.get(path) ?? Buffer.alloc(0)),
  );
  if (different.length > 0) {
    throw new CommandError(`Built from its sources, these files differ: ${different.join(', ')}`);
  }
}

/** Reviewers have no ProcessMaker: `store/README.md` sends them to the stand-in of the sources. */
async function tryStandIn(root: string, cleanup: Cleanup): Promise<void> {
  const server = pathToFileURL(join(root, 'demo/server.ts')).href;
  const script = `const { startStandIn } = await import(${JSON.stringify(server)});
    const standIn = await startStandIn({});
    const { ok } = await fetch(standIn.url + '/login');
    await standIn.close();
    if (!ok) throw new Error('It shows no login page.');`;
  const args = ['--input-type=module', '--eval', script];
  const { code, output } = await runAndRead(cleanup, NODE_FILE, args);
  if (code !== 0) throw new CommandError(`The stand-in of the sources does not start:\n${output}`);
}

function findZip(folder: string, ending: string): string {
  const name = readdirSync(folder).find((one) => one.endsWith(ending));
  if (!name) throw new CommandError(`There is no …${ending} in ${folder}.`);
  return join(folder, name);
}
