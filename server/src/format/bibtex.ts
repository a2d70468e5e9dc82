/** Works as BibTeX: entry types and fields every reader of the format knows, keys like `keck1998`. */
import type { CslDate, CslItem, CslName, CslType } from '../recognisers/references/csl';
import { dayParts } from './dates';
import { keysOf } from './keys';
import { latex, latexTitle, verbatim } from './latex';
import { known, nameList } from './names';
import { oneLine } from './pieces';
import { typeLabel } from './type-label';

const TYPES: Partial<Record<CslType, string>> = {
  'article-journal': 'article', 'article-magazine': 'article', 'article-newspaper': 'article', article: 'article', review: 'article', book: 'book',
  chapter: 'incollection', 'entry-encyclopedia': 'incollection', 'entry-dictionary': 'incollection', 'paper-conference': 'inproceedings',
  thesis: 'phdthesis', report: 'techreport', manuscript: 'unpublished',
};
const MONTHS = ['', 'jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Types whose larger whole is a book. */
const IN_BOOK = new Set(['incollection', 'inproceedings']);

export interface BibtexOptions {
  /**
   * As Pandoc and biblatex cite: the letter of a year stands in `year` (`2012a`), so that no other is given out, and particles belong to the
   * family name.
   */
  readonly letters?: boolean;
}

/** One entry per work in the order given, a blank line between two. Ends with a line break; empty for no works. */
export function toBibtex(items: readonly CslItem[], { letters = false }: BibtexOptions = {}): string {
  const keys = keysOf(items.map((item) => ({ ...item, id: item.id.replace(/[^A-Za-z0-9:._+/-]/g, '') })));
  return items.map((item, i) => entry(item, keys[i] ?? '', letters)).join('\n');
}

function entry(item: CslItem, key: string, letters: boolean): string {
  const type = item.type === 'thesis' && /\b(?:master|m\.?a\b|m\.?sc|maestr|magister|bachelor|licen)/i.test(item.genre ?? '') ? 'mastersthesis' : TYPES[item.type] ?? 'misc';
  const fields = fieldsOf(item, type, letters).filter(([, value]) => value !== '' && value !== '{}');
  return `@${type}{${key},\n${fields.map(([name, value]) => `  ${name} = ${value}`).join(',\n')}\n}\n`;
}

function fieldsOf(item: CslItem, type: string, letters: boolean): [string, string][] {
  const { volume, issue, number } = item;
  const text = (value: string | undefined): string => `{${latex(value ?? '')}}`;
  const place = type === 'article' ? 'journal' : IN_BOOK.has(type) ? 'booktitle' : 'howpublished';
  const container = item['container-title'] ?? '';
  return [
    ['author', `{${people(item.author ?? item.director)}}`],
    ['editor', `{${people(item.editor)}}`],
    ['translator', `{${people(item.translator)}}`],
    ['title', `{${latexTitle(item.title ?? '')}}`],
    [place, place === 'booktitle' ? `{${latexTitle(container)}}` : text(container)],
    ['series', text(item['collection-title'])],
    ['eventtitle', text(item['event-title'])],
    ...dateFields(item.issued, letters ? latex(item['year-suffix'] ?? '') : ''),
    ['volume', text(volume)],
    ['number', text(issue ?? number)],
    ['pages', `{${pages(item.page)}}`],
    ['edition', text(item.edition)],
    [publisherField(type), text(item.publisher)],
    ['address', text(item['publisher-place'])],
    ['type', text(type === 'techreport' || type.endsWith('thesis') ? item.genre : '')],
    ['isbn', text(item.ISBN)],
    ['doi', `{${verbatim(item.DOI ?? '')}}`],
    ['url', `{${verbatim(item.URL ?? '')}}`],
    ['urldate', `{${isoDate(item.accessed)}}`],
    ['note', text(note(item, type))],
    ['options', letters && hasParticle(item) ? '{useprefix=true}' : ''],
  ];
}

function publisherField(type: string): string {
  if (type.endsWith('thesis')) return 'school';
  return type === 'techreport' ? 'institution' : 'publisher';
}

/** `Keck, Margaret E. and {Human Rights Watch}`. */
function people(names: readonly CslName[] | undefined): string {
  return known(names).map((name) => {
    if (name.literal !== undefined) return `{${latex(name.literal)}}`;
    const family = [name['dropping-particle'], name['non-dropping-particle'], name.family].map(oneLine).filter((part) => part !== '').join(' ');
    const parts = [family, name.suffix, name.given].map(oneLine).filter((part) => part !== '');
    return parts.length === 1 && parts[0]?.includes(' ') ? `{${latex(parts[0])}}` : parts.map(part).join(', ');
  }).join(' and ');
}

/** A comma or an `and` of a name's own must not part it. */
function part(text: string): string {
  return /,|\band\b/i.test(text) ? `{${latex(text)}}` : latex(text);
}

function hasParticle({ author, director, editor }: CslItem): boolean {
  return [author, director, editor].some((names) => names?.some((name) => name['non-dropping-particle'] !== undefined));
}

function dateFields(date: CslDate | undefined, letter: string): [string, string][] {
  const day = dayParts(date);
  if (day === undefined) return [['year', `{${latex(date?.literal ?? '')}${letter === '' ? '' : `-${letter}`}}`]];
  return [
    ['year', `{${day.year}${letter}}`],
    ['month', MONTHS[day.month] ?? ''],
    ['day', day.day === 0 ? '' : `{${day.day}}`],
  ];
}

function isoDate(date: CslDate | undefined): string {
  const day = dayParts(date);
  if (day === undefined) return '';
  return [`${day.year}`.padStart(4, '0'), day.month, day.day].filter((value) => value !== 0).map((value) => `${value}`.padStart(2, '0')).join('-');
}

function pages(page: string | undefined): string {
  return latex(page ?? '').replace(/(?<=[\divxlcdm])\s?[-–—]{1,2}\s?(?=[\p{L}\p{N}])/gu, '--');
}

/** What the entry type does not say: the kind of a @misc, who asked the questions, and the item's own note. */
function note(item: CslItem, type: string): string {
  const kind = type === 'misc' && item.type !== 'webpage' ? oneLine(item.genre) || typeLabel(item.type) : '';
  const asked = nameList(item.interviewer);
  const medium = oneLine(item.medium);
  const lead = [asked === '' ? kind : `${kind || 'Interview'} by ${asked}`, medium === kind ? '' : medium, oneLine(item.note)];
  return lead.filter((piece) => piece !== '').join('. ');
}
