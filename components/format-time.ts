// Times as the page's language writes them: the hour of today, with the date on any other day.
import { dateFormat } from '../locales/formats.ts';

export function formatDate(milliseconds: number, language: string): string {
  return dateFormat(language).format(milliseconds);
}

export function formatTime(milliseconds: number, language: string, seconds = false): string {
  const date = new Date(milliseconds);
  const isToday = new Date().toDateString() === date.toDateString();
  return new Intl.DateTimeFormat(language, {
    ...(isToday ? {} : { dateStyle: 'medium' as const }),
    timeStyle: seconds ? 'medium' : 'short',
  }).format(date);
}
