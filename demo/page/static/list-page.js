// Which clients a page of the list shows. All of it happens in the browser: the server sends everything.

const { secretColumn } = window.ProcessMaker.page;
const SEARCHED = secretColumn ? ['name', 'redirect', 'secret'] : ['name', 'redirect'];

/**
 * Filters, counts and cuts. A null in a searched field throws, as on the real page; an exact multiple
 * of the page size gets one blank page more.
 */
export function cutPage(clients, filter, wanted, perPage) {
  const needle = filter.toLowerCase();
  const found = filter
    ? clients.filter((client) =>
        SEARCHED.some((field) => client[field].toString().toLowerCase().includes(needle)),
      )
    : clients;
  const total = found.length;
  const current = total <= perPage ? 1 : wanted;
  const from = (current - 1) * perPage;
  return {
    data: found.slice(from, from + perPage),
    from,
    to: Math.min(from + perPage, total),
    total,
    current_page: current,
    last_page: countPages(total, perPage),
  };
}

export function countPages(total, perPage) {
  return Math.floor(total / perPage) + 1;
}
