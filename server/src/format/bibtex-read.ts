/** Entries of a `.bib` file as CSL items, with the place of their keys. Fields after the biblatex manual, 2.2, and Zotero's mapping. */
import type { CslItem, CslName, CslType } from '../recognisers/references/csl';
import { type BibEntry, type BibProblem, scanBibtex } from './bibtex-scan';
import { readLatex } from './latex-read';

export interface ReadEntry { readonly csl: CslItem; /** Offsets of the key. */ readonly start: number; readonly end: number }

const TYPES: Readonly<Record<string, CslType>> = {
  article: 'article-journal', book: 'book', mvbook: 'book', collection: 'book', proceedings: 'book', booklet: 'book', manual: 'book', inbook: 'chapter', incollection: 'chapter',
  inproceedings: 'paper-conference', conference: 'paper-conference', phdthesis: 'thesis', mastersthesis: 'thesis', thesis: 'thesis', techreport: 'report', report: 'report',
  online: 'webpage', electronic: 'webpage', www: 'webpage', unpublished: 'manuscript', inreference: 'entry-encyclopedia', patent: 'patent', dataset: 'dataset', software: 'software',
  legislation: 'legislation', jurisdiction: 'legal_case', legal: 'treaty', video: 'motion_picture', movie: 'motion_picture', letter: 'personal_communication', review: 'review',
};
/** What an entry takes from the one its `crossref` names, under another name. */
const WHOLE: Readonly<Record<string, string>> = { title: 'booktitle', subtitle: 'booksubtitle', author: 'bookauthor' };

/** Takes the text of a `.bib` file. Never throws; what is damaged is named with its offset. */
export function readBibtex(text: string): { readonly entries: readonly ReadEntry[]; readonly problems: readonly BibProblem[] } {
  const { entries, problems } = scanBibtex(text);
  const byKey = new Map(entries.map((entry) => [entry.key.toLowerCase(), entry]));
  return {
    problems,
    entries: entries.filter(({ type }) => type !== 'set' && type !== 'xdata').map((entry) => ({ csl: itemOf(entry, byKey), start: entry.start, end: entry.end })),
  };
}

function itemOf(entry: BibEntry, byKey: ReadonlyMap<string, BibEntry>): CslItem {
  const parent = byKey.get((entry.fields.get('crossref') ?? '').trim().toLowerCase());
  const inherited = new Map<string, string>();
  if (parent !== undefined && parent !== entry) for (const [name, value] of parent.fields) inherited.set(WHOLE[name] ?? name, value);
  const raw = (...names: string[]): string => {
    for (const name of names) {
      const value = entry.fields.get(name) ?? inherited.get(name);
      if (value !== undefined && value.trim() !== '') return value;
    }
    return '';
  };
  const field = (...names: string[]): string | undefined => readLatex(raw(...names)) || undefined;
  const titled = (title: string, subtitle: string): string | undefined => {
    const main = field(title);
    const more = field(subtitle);
    return main !== undefined && more !== undefined ? `${main}: ${more}` : main;
  };
  const article = entry.type === 'article';
  const date = raw('date') || raw('year');
  const item: Partial<Record<keyof CslItem, unknown>> = {
    title: titled('title', 'subtitle'), author: namesOf(raw('author')), editor: namesOf(raw('editor')), translator: namesOf(raw('translator')), issued: dateOf(date, raw('month')),
    'original-date': dateOf(raw('origdate', 'origyear'), ''), 'container-title': titled('journaltitle', 'journalsubtitle') ?? field('journal') ?? titled('booktitle', 'booksubtitle'),
    'collection-title': field('series'), volume: field('volume'), issue: article ? field('number', 'issue') : undefined, number: article ? undefined : field('number'), page: field('pages'),
    edition: field('edition'), publisher: field('publisher', 'school', 'institution', 'organization'), 'publisher-place': field('address', 'location'), genre: field('type'),
    'event-title': field('eventtitle'), DOI: field('doi'), URL: raw('url').replace(/\\([%#&_~])/g, '$1').replace(/[{}\s]/g, '') || undefined, ISBN: field('isbn'), note: field('note', 'howpublished'),
  };
  const kept = Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)));
  return { id: entry.key, type: TYPES[entry.type] ?? 'document', ...kept };
}

/** `2012`, `2012-05-01`, `2012a`; words as they stand. */
function dateOf(written: string, month: string): CslItem['issued'] | undefined {
  const text = readLatex(written);
  if (text === '') return undefined;
  const match = /^(\d{4})(?:-(\d\d?))?(?:-(\d\d?))?(?:$|[/\sT~?])/.exec(text);
  if (match === null) return { literal: text };
  const parts = [match[1], match[2] ?? (/^\d\d?$/.test(month.trim()) ? month.trim() : undefined), match[3]].filter((part) => part !== undefined).map(Number);
  return { 'date-parts': [parts] };
}

/** Names joined by `and`: `Last, First`, `von Last, Jr, First`, `First von Last`, or an organisation in braces. */
function namesOf(text: string): CslName[] {
  return splitAt(text, ' and ').map((one) => one.trim()).filter((one) => one !== '' && one !== 'others').map((one) => {
    if (one.startsWith('{') && closes(one)) return { literal: readLatex(one) };
    const parts = splitAt(one, ',').map((part) => part.trim());
    if (parts.length > 1) {
      const [last = '', second = '', third] = parts;
      return named(splitAt(last, ' '), third === undefined ? second : third, third === undefined ? '' : second);
    }
    const words = splitAt(one, ' ').filter((word) => word !== '');
    const particle = words.findIndex((word, index) => index > 0 && index < words.length - 1 && /^[a-z]/.test(word));
    const cut = particle > 0 ? particle : words.length - 1;
    return named(words.slice(cut), words.slice(0, cut).join(' '), '');
  });
}

function named(words: readonly string[], given: string, suffix: string): CslName {
  const all = words.filter((word) => word !== '');
  let first = 0;
  while (first < all.length - 1 && /^[a-z]/.test(all[first] ?? '')) first++;
  const particle = readLatex(all.slice(0, first).join(' '));
  const name: CslName = { family: readLatex(all.slice(first).join(' ')) };
  if (given.trim() !== '') name.given = readLatex(given);
  if (particle !== '') name['non-dropping-particle'] = particle;
  if (suffix !== '') name.suffix = readLatex(suffix);
  return name;
}

/** Cuts at a separator outside braces; white space is single. */
function splitAt(text: string, separator: string): string[] {
  const line = text.replace(/\s+/g, ' ');
  const out: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < line.length; i++) {
    if (line[i] === '{') depth++;
    else if (line[i] === '}') depth--;
    else if (depth <= 0 && line.startsWith(separator, i)) {
      out.push(line.slice(from, i));
      from = i + separator.length;
      i = from - 1;
    }
  }
  return [...out, line.slice(from)];
}

/** The brace at the beginning closes at the end. */
function closes(text: string): boolean {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '{') depth++;
    else if (text[i] === '}' && --depth === 0) return i === text.length - 1;
  }
  return false;
}
