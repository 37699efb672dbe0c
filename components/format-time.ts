// Times as the page's language writes them: the hour of today, with the date on any other day.

const dates = new Map<string, Intl.DateTimeFormat>();

/** The format of a language is made once: that takes longer than all the dates of a table. */
export function formatDate(milliseconds: number, language: string): string {
  const format = dates.get(language) ?? new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  dates.set(language, format);
  return format.format(milliseconds);
}

export function formatTime(milliseconds: number, language: string, seconds = false): string {
  const date = new Date(milliseconds);
  const isToday = new Date().toDateString() === date.toDateString();
  return new Intl.DateTimeFormat(language, {
    ...(isToday ? {} : { dateStyle: 'medium' as const }),
    timeStyle: seconds ? 'medium' : 'short',
  }).format(date);
}
