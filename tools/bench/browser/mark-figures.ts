// How long after a list's answer its rows are marked, by the length of the list.
import type { CDPSession, Page } from 'puppeteer-core';
import { API_HEADERS, CLIENTS_PATH, LIST } from '../../../processmaker/contract.ts';
import { summarise } from '../measure.ts';
import type { Session } from './session.ts';

/** Of each round, in ms. */
export interface MarkTimes {
  /** From the end of the answer to the changed mark in a row; the findings may follow. */
  readonly ours: readonly number[];
  /** What a page without the extension takes to decode and parse such an answer, and no more. */
  readonly bare: readonly number[];
}

type Times = Record<keyof MarkTimes, number[]>;

/** What takes some milliseconds is measured so often in each round: a collection of garbage takes a hundred. */
const SHORT_TURNS = 3;

/** Lists that are longer take one turn in each round. */
const SHORT_LIST = 1_000;

/** Short and long lists take turns, each on a page of its own, as nobody's list grows a hundredfold under him. */
export async function timeMarks(
  session: Session,
  sizes: readonly number[],
  rounds: number,
): Promise<ReadonlyMap<number, MarkTimes>> {
  const lists: { size: number; page: Page; takeTurn: () => Promise<number>; times: Times }[] = [];
  for (const size of sizes) {
    await session.seed(size);
    const page = await session.open('with');
    const takeTurn = await watchMarks(page, session);
    lists.push({ size, page, takeTurn, times: { ours: [], bare: [] } });
  }
  const bare = await session.newPage('without');
  await bare.goto(`${session.url}/nothing-here`);
  for (let round = 0; round < rounds; round += 1) {
    for (const { size, takeTurn, times } of round % 2 === 0 ? lists : lists.toReversed()) {
      await session.seed(size);
      const counted = size <= SHORT_LIST ? SHORT_TURNS : 1;
      const ofRound: number[] = [];
      // The first warms up, and reads a list that is all new. Each undoes what the one before has changed.
      for (let turn = 0; turn <= counted; turn += 1) ofRound.push(await takeTurn());
      times.ours.push(summarise(ofRound.slice(1)).median);
      times.bare.push(await timeParsing(bare, size));
    }
  }
  await bare.close();
  for (const { page } of lists) await page.close();
  return new Map(lists.map(({ size, times }) => [size, times]));
}

/** The answer changes a client, reads the list again, and says how long after its end the row was marked, in ms. */
async function watchMarks(page: Page, { control }: Session): Promise<() => Promise<number>> {
  const door = await page.createCDPSession();
  const answers: number[] = [];
  const asked = new Set<string>();
  // The page's own resource timing leaves out what extensions send.
  door.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (request.url.endsWith(CLIENTS_PATH)) asked.add(requestId);
  });
  door.on('Network.loadingFinished', ({ requestId, timestamp }) => {
    if (asked.has(requestId)) answers.push(timestamp);
  });
  // Kept, an answer would be decoded once more on the page's main thread.
  await door.send('Network.enable', { maxTotalBufferSize: 0, maxResourceBufferSize: 0 });
  await door.send('Performance.enable');
  const origin = await readMetric(door, 'NavigationStart');
  const id = await page.$eval(
    `${LIST.body} > tr[item-index] > td:not([data-grantkeeper])`,
    (cell) => cell.textContent?.trim() ?? '',
  );
  await waitForQuiet(door);
  let isOn = false;
  return async () => {
    // Only the page in front is drawn.
    await page.bringToFront();
    isOn = !isOn;
    await control.changeClient(Number(id), { password_client: isOn });
    answers.length = 0;
    const marked = await refreshAndWait(page);
    const answer = answers.at(-1);
    if (answer === undefined) throw new Error('The answer of the list was not seen.');
    await waitForQuiet(door);
    return marked - (answer - origin) * 1_000;
  };
}

/** In ms; a page that is at work is asked again after that. */
const QUIET_MS = 50;

/** Until the page has nothing left to do: the audit of a list that was read again is seen nowhere, and would go on beside the next. */
async function waitForQuiet(door: CDPSession): Promise<void> {
  let worked: number;
  do {
    const before = await readMetric(door, 'TaskDuration');
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
    worked = (await readMetric(door, 'TaskDuration')) - before;
  } while (worked * 1_000 > QUIET_MS / 10);
}

/** In seconds. */
async function readMetric(door: CDPSession, name: string): Promise<number> {
  const { metrics } = await door.send('Performance.getMetrics');
  return metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
}

/** Reads the list again, and says when the mark of the first row has changed, by the page's clock. */
function refreshAndWait(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const cell = document.querySelector(
          '#authClients tbody [data-grantkeeper="grants"] > span',
        );
        const refresh = document
          .querySelector('[data-grantkeeper="bar"]')
          ?.shadowRoot?.querySelector<HTMLElement>('.icon-button');
        if (!cell?.shadowRoot || !refresh) return reject(new Error('There is no mark.'));
        const observer = new MutationObserver(() => {
          observer.disconnect();
          resolve(performance.now());
        });
        observer.observe(cell.shadowRoot, {
          subtree: true,
          childList: true,
          characterData: true,
          attributes: true,
        });
        refresh.click();
      }),
  );
}

/** The median of some turns after one that isn't counted, in ms. */
async function timeParsing(page: Page, size: number): Promise<number> {
  const times = await page.evaluate(
    async (path, headers, turns, repeats) => {
      const bytes = await (await fetch(path, { headers })).arrayBuffer();
      return Array.from({ length: turns + 1 }, () => {
        const start = performance.now();
        for (let time = 0; time < repeats; time += 1) JSON.parse(new TextDecoder().decode(bytes));
        return (performance.now() - start) / repeats;
      });
    },
    CLIENTS_PATH,
    API_HEADERS,
    SHORT_TURNS,
    // The page's clock steps by a tenth of a millisecond.
    Math.ceil(10_000 / size),
  );
  return summarise(times.slice(1)).median;
}
