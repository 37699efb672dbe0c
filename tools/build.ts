// `npm run build`: the extension as the stores get it, for Chromium and for Firefox.
import { relative } from 'node:path';
import { buildExtension, extensionFolder, STORE_VARIANT } from './build/build-extension.ts';
import { describeSizes, readSizes } from './build/describe-sizes.ts';
import { measurePackage } from './build/measure-package.ts';
import { PROJECT_FOLDER } from './command/project.mjs';
import { readOptions } from './command/read-options.mjs';
import { runCommand } from './command/run-command.mjs';
import { BROWSER_KINDS } from './prerequisites/find-browser.mjs';

await runCommand(async (cleanup) => {
  readOptions(process.argv.slice(2), {}, 'npm run build');
  for (const kind of BROWSER_KINDS) {
    const folder = await buildExtension(kind, STORE_VARIANT, cleanup);
    console.log(`${kind}: ${relative(PROJECT_FOLDER, folder)}`);
    for (const { file, kilobytes, gzipKilobytes } of measurePackage(folder)) {
      console.log(`  ${gzipKilobytes.toFixed(1)} kB gzip, ${kilobytes.toFixed(1)} kB  ${file}`);
    }
  }
  console.log('The page’s script by room, in kB (gzip):');
  console.log(describeSizes(readSizes(extensionFolder('chromium', STORE_VARIANT)), 500).join('\n'));
  return 0;
});
