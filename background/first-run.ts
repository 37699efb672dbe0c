// After the first installation one page says where to go and how to turn on a host.
import browser from 'webextension-polyfill';

export function startFirstRun(): void {
  browser.runtime.onInstalled.addListener(({ reason, temporary }) => {
    // Nobody who loads the extension to work on it wants the page again each time.
    if (reason === 'install' && !temporary) void welcome();
  });
}

async function welcome(): Promise<void> {
  const { installType } = await browser.management.getSelf();
  if (installType === 'development') return;
  await browser.tabs.create({ url: browser.runtime.getURL('options.html#start') });
}
