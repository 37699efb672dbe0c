// While the page's script is built, notes how much of it comes from which module; the note lies beside the build.
import { writeFileSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import type { Plugin } from 'vite';
import * as z from 'zod/mini';
import { PROJECT_FOLDER } from '../command/project.mjs';
import { measureModules, type NamedText } from './module-sizes.ts';

/** Where the note of a built extension is. */
export function sizesFile(folder: string): string {
  return `${folder}.sizes.json`;
}

/** `folder`: where the extension is built to. Source maps are made for it, and not left in the package. */
export function measureScript(folder: string): readonly Plugin[] {
  const styles: NamedText[] = [];
  return [
    {
      name: 'grantkeeper:name-styles',
      enforce: 'post',
      // Styles become text without a map; unnamed, they would count as the module before them.
      transform(code, id) {
        const literal = /^export default (".*")/s.exec(code)?.[1];
        if (!id.includes('.css') || !literal) return;
        styles.push({ module: nameModule(id, ''), text: z.parse(z.string(), JSON.parse(literal)) });
      },
    },
    {
      name: 'grantkeeper:measure-script',
      config: () => ({ build: { sourcemap: 'hidden' } }),
      generateBundle(_options, bundle) {
        for (const [name, chunk] of Object.entries(bundle)) {
          if (chunk.type !== 'chunk' || !chunk.map) continue;
          const { mappings, sources } = chunk.map;
          const named = sources.map((source) => nameModule(source, join(folder, name, '..')));
          const sizes = measureModules(chunk.code, { mappings, sources: named }, styles);
          writeFileSync(sizesFile(folder), `${JSON.stringify(sizes, null, 2)}\n`);
          delete bundle[`${name}.map`];
        }
      },
    },
  ];
}

/** A path in the project, or the package that it is from. */
function nameModule(source: string, from: string): string {
  const dependency = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1];
  if (dependency) return dependency;
  const path = (isAbsolute(source) ? source : join(from, source)).replace(/\?.*$/, '');
  return relative(PROJECT_FOLDER, path);
}
