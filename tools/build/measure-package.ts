// How big the parts of a built extension are, as they are and as they travel (gzip), in kB of 1,000 bytes.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface PartSize {
  /** Path in the package. */
  readonly file: string;
  readonly kilobytes: number;
  readonly gzipKilobytes: number;
}

/** The scripts of a built extension, the biggest first. */
export function measurePackage(folder: string): readonly PartSize[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.js'))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const content = readFileSync(path);
      return {
        file: relative(folder, path),
        kilobytes: content.length / 1000,
        gzipKilobytes: gzipSync(content, { level: 9 }).length / 1000,
      };
    })
    .sort((one, other) => other.kilobytes - one.kilobytes);
}
