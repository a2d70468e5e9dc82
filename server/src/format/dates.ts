/** Dates as a list of references writes them. */
import type { CslDate } from '../recognisers/references/csl';
import { oneLine } from './pieces';

const MONTHS = ['', 'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const SEASONS = ['', 'Spring', 'Summer', 'Autumn', 'Winter'];
const UNDATED = /^(?:n\.?\s?d|s\.?\s?f|s\.?\s?d|o\.?\s?j|undated|sin fecha|sans date)/i;

/** A date as numbers: year, then 1–12 (0 where not told), then 1–31 (0 where not told). */
export interface DayParts { readonly year: number; readonly month: number; readonly day: number }

/** The first and, of a range, the last day; undefined for a date in words. */
export function dayParts(date: CslDate | undefined, which: 0 | 1 = 0): DayParts | undefined {
  const parts = date?.['date-parts']?.[which];
  const year = Number(parts?.[0]);
  if (parts === undefined || !Number.isInteger(year) || year === 0) return undefined;
  const month = within(parts[1], 12);
  return { year, month, day: month === 0 ? 0 : within(parts[2], 31) };
}

function within(value: number | undefined, most: number): number {
  const number = Number(value ?? 0);
  return Number.isInteger(number) && number >= 1 && number <= most ? number : 0;
}

/** `2012`, `2006–2007`, `ca. 1890`, `n.d.`, `in press`, with the letter that tells works of one year apart. */
export function yearText(date: CslDate | undefined, suffix = ''): string {
  const start = dayParts(date);
  if (start === undefined) return undated(date, suffix);
  const end = dayParts(date, 1);
  const range = end !== undefined && end.year !== start.year ? `–${end.year}` : '';
  return `${date?.circa === true ? 'ca. ' : ''}${start.year}${suffix}${range}`;
}

/** `2012, May 10`, `2010, July–August`, `2012, Spring`: the year first, as in the head of a reference. */
export function dateText(date: CslDate | undefined, suffix = ''): string {
  const start = dayParts(date);
  const year = yearText(date, suffix);
  if (start === undefined || year.includes('–')) return year;
  const rest = start.month === 0 ? SEASONS[date?.season ?? 0] ?? '' : monthAndDay(start, dayParts(date, 1));
  return rest === '' ? year : `${year}, ${rest}`;
}

/** `May 10, 2012`: within a sentence. */
export function dayText(date: CslDate | undefined): string {
  const start = dayParts(date);
  if (start === undefined) return oneLine(date?.literal);
  return start.month === 0 ? `${start.year}` : `${monthAndDay(start, undefined)}, ${start.year}`;
}

function monthAndDay(start: DayParts, end: DayParts | undefined): string {
  const from = `${MONTHS[start.month] ?? ''}${start.day === 0 ? '' : ` ${start.day}`}`;
  if (end === undefined || end.year !== start.year || end.month === 0) return from;
  if (end.month !== start.month) return `${from}–${MONTHS[end.month] ?? ''}${end.day === 0 ? '' : ` ${end.day}`}`;
  return end.day > start.day && start.day !== 0 ? `${from}–${end.day}` : from;
}

function undated(date: CslDate | undefined, suffix: string): string {
  const literal = oneLine(date?.literal);
  const word = literal === '' || UNDATED.test(literal) ? 'n.d.' : literal;
  return suffix === '' ? word : `${word}-${suffix}`;
}
