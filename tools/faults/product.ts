// Loads the product's code: once for each tab, as each page has modules of its own, and changed on purpose where a
// mutation is asked for.
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

export type Program = typeof import('./tab-program.ts');

/** A text of the product that is replaced by another. */
export interface Mutation {
  /** Relative to the project. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

const mutations = new Map<string, Mutation>();

/** Whatever a copy of the program imports is a copy as well. */
export function hookModules(): void {
  registerHooks({
    resolve(specifier, context, next) {
      const found = next(specifier, context);
      const copy = context.parentURL && new URL(context.parentURL).search;
      if (!copy || !found.url.startsWith('file:') || found.url.includes('/node_modules/'))
        return found;
      return { ...found, url: `${found.url.split('?')[0]}${copy}` };
    },
    load(url, context, next) {
      const { search, pathname } = url.startsWith('file:')
        ? new URL(url)
        : { search: '', pathname: '' };
      const mutation = mutations.get(new URLSearchParams(search).get('mutation') ?? '');
      if (!mutation || !pathname.endsWith(`/${mutation.file}`)) return next(url, context);
      const source = readFileSync(fileURLToPath(url.split('?')[0] ?? url), 'utf8');
      return {
        format: 'module-typescript',
        source: mutate(source, mutation),
        shortCircuit: true,
      };
    },
  });
}

function mutate(source: string, { file, from, to }: Mutation): string {
  if (source.split(from).length !== 2) throw new Error(`${file} does not hold this once: ${from}`);
  return source.replace(from, () => to);
}

/** The program for two tabs; both with the same mutation, where there is one. */
export async function loadPrograms(mutation?: Mutation): Promise<readonly [Program, Program]> {
  const name = mutation ? `${mutations.size + 1}` : '';
  if (mutation) mutations.set(name, mutation);
  const load = async (tab: number): Promise<Program> => {
    const url = new URL(`./tab-program.ts?tab=${tab}&mutation=${name}`, import.meta.url);
    const program: Program = await import(url.href);
    return program;
  };
  return [await load(0), await load(1)];
}
