// What axe finds wrong in a page, as a list of rule and markup.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

/** Violations in the nodes that the selector names; by all rules that are on, and that of 24 px targets. */
export async function findViolations(page: Page, selector: string): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) {
    const file = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
    await page.evaluate(await readFile(file, 'utf8'));
  }
  return page.evaluate(async (wanted) => {
    const { axe } = window as unknown as {
      axe: {
        run(
          nodes: Element[],
          options: object,
        ): Promise<{
          violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
        }>;
      };
    };
    const { violations } = await axe.run([...document.querySelectorAll(wanted)], {
      rules: { 'target-size': { enabled: true } },
      // Describing what is fine takes three quarters of the time.
      resultTypes: ['violations'],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    );
  }, selector);
}
