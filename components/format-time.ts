// Times as the page's language writes them: the hour of today, with the date on any other day.
import {
  dateFormat,
  minuteFormat,
  minuteWithDateFormat,
  secondFormat,
  secondWithDateFormat,
} from '../locales/formats.ts';

export function formatDate(milliseconds: number, language: string): string {
  return dateFormat(language).format(milliseconds);
}

export function formatTime(milliseconds: number, language: string, seconds = false): string {
  const date = new Date(milliseconds);
  const isToday = new Date().toDateString() === date.toDateString();
  const [today, otherDay] = seconds
    ? [secondFormat, secondWithDateFormat]
    : [minuteFormat, minuteWithDateFormat];
  return (isToday ? today : otherDay)(language).format(date);
}
