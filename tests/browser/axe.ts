// What axe finds wrong in a page, as a list of rule and markup.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

/** The rules that read colours; what the others say is the same in each. */
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/** Violations in the nodes that the selector names; by all rules that are on, and that of 24 px targets, or by those of colour. */
export async function findViolations(
  page: Page,
  selector: string,
  by: 'all rules' | 'rules of colour' = 'all rules',
): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) {
    const file = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
    await page.evaluate(await readFile(file, 'utf8'));
  }
  const only = by === 'all rules' ? [] : RULES_OF_COLOUR;
  return page.evaluate(
    async (wanted, values) => {
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
        ...(values.length > 0
          ? { runOnly: { type: 'rule', values } }
          : { rules: { 'target-size': { enabled: true } } }),
        // Describing what is fine takes three quarters of the time.
        resultTypes: ['violations'],
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
      );
    },
    selector,
    only,
  );
}
