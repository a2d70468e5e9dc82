import { clean, plain } from './clean';
import type { CslItem, CslName } from './csl';
import { monthOf, readDate, type ReadDate } from './dates';
import { LABELS, type Label } from './labels';
import { kindOf } from './kind';
import { margins, path } from './model';
import { readNames } from './names';
import { stripRoles } from './roles';
import { readPages, readVolume } from './numbers';
import { PAD, type TokenColumns } from './tokenise';
import { entryTitle, interviewTitle, lawTitle, splitPlace } from './settle';
import { readAccess, readDoi, readEdition, readIsbn, readUrl } from './values';

/** A run of tokens with one label. */
export interface Run { label: Label; start: number; end: number; margin: number; text: string }

/** Collects runs of equal labels; `text` is the reference's. */
export function runsOf(text: string, t: TokenColumns): Run[] {
  const out: Run[] = [];
  for (let i = 0; i < t.n; i++) {
    const tag = LABELS[path[i]!]!;
    const last = out[out.length - 1];
    const end = t.end[i + PAD]!;
    if (last !== undefined && last.label === tag) {
      last.end = end;
      if (margins[i]! < last.margin) last.margin = margins[i]!;
    } else out.push({ label: tag, start: t.start[i + PAD]!, end, margin: margins[i]!, text: '' });
  }
  for (const run of out) run.text = text.slice(run.start, run.end);
  return out;
}

/** A margin under this marks a field as unsure. */
const DOUBT = 10;

export interface Built { csl: CslItem; abbreviations: string[]; fields: { field: string; start: number; end: number }[]; unsure: string[] }

/** State while one item is put together. */
class Builder {
  readonly csl: CslItem;
  readonly abbreviations: string[] = [];
  readonly fields: { field: string; start: number; end: number }[] = [];
  readonly unsure: string[] = [];
  readonly notes: string[] = [];
  journal = false;
  introduced = false;
  retrieved = false;
  date: ReadDate | undefined;
  remarks = '';

  constructor(readonly text: string, id: string) {
    this.csl = { id, type: 'document' };
  }

  mark(field: string, run: Run): void {
    this.fields.push({ field, start: run.start, end: run.end });
    if (run.margin < DOUBT && !this.unsure.includes(field)) this.unsure.push(field);
  }

  note(run: Run): void {
    const value = clean(run.text);
    if (value !== '') this.notes.push(value);
  }

  /** Sets a plain text field once; a second run of it goes to the note. */
  set(field: 'title' | 'container-title' | 'collection-title' | 'publisher' | 'publisher-place' | 'genre' | 'medium', run: Run, value: string): boolean {
    if (value === '') return false;
    if (this.csl[field] !== undefined) {
      this.note(run);
      return false;
    }
    this.csl[field] = value;
    this.mark(field, run);
    return true;
  }

  names(field: 'author' | 'editor' | 'translator' | 'interviewer' | 'director', run: Run): void {
    const read = readNames(run.text);
    if (read.names.length === 0) return;
    const had = this.csl[field];
    this.csl[field] = had === undefined ? read.names : [...had, ...read.names];
    if (field === 'author') this.abbreviations.push(...read.abbreviations);
    this.mark(field, run);
  }
}

/** Makes the item of a reference out of its labelled runs. */
export function build(text: string, runs: readonly Run[], id: string, rest: string): Built {
  const b = new Builder(text, id);
  for (let i = 0; i < runs.length; i++) field(b, runs, i);
  finish(b, runs, rest);
  return { csl: b.csl, abbreviations: b.abbreviations, fields: b.fields, unsure: b.unsure };
}

function field(b: Builder, runs: readonly Run[], i: number): void {
  const run = runs[i]!;
  const { csl } = b;
  switch (run.label) {
    case 'citation-number': {
      const value = clean(run.text);
      if (i === 0 && value !== '') {
        csl['citation-number'] = value;
        b.mark('citation-number', run);
      }
      return;
    }
    case 'author':
      if (csl.title !== undefined && csl.author !== undefined) {
        // An organisation that publishes its own work: `Ottawa: Statistics Canada`.
        if (runs[i - 1]?.label !== 'location' || !b.set('publisher', run, clean(run.text))) b.note(run);
      }
      else b.names('author', run);
      return;
    case 'editor':
      editors(b, run);
      return;
    case 'translator':
      b.names('translator', run);
      return;
    case 'director':
      b.names('director', run);
      return;
    case 'interviewer':
      b.names('interviewer', run);
      return;
    case 'date':
      date(b, runs, i);
      return;
    case 'title':
      b.set('title', run, clean(run.text));
      return;
    case 'journal':
    case 'container':
      container(b, runs, i);
      return;
    case 'collection':
      b.set('collection-title', run, clean(run.text.replace(/^\s*(?:of|ser\.|in)\s+/i, '')));
      return;
    case 'volume':
      volume(b, run);
      return;
    case 'pages':
      pages(b, run);
      return;
    case 'publisher':
      // What stands behind the place publishes; what stood before it is a remark.
      if (csl.publisher !== undefined && runs[i - 1]?.label === 'location' && runs[i - 1]!.text.trimEnd().endsWith(':')) {
        b.notes.push(csl.publisher);
        delete csl.publisher;
      }
      b.set('publisher', run, clean(run.text));
      return;
    case 'location':
      b.set('publisher-place', run, clean(run.text));
      return;
    case 'url':
    case 'doi':
      address(b, run);
      return;
    case 'isbn':
      csl.ISBN = readIsbn(run.text);
      b.mark('ISBN', run);
      return;
    case 'edition':
      if (csl.edition === undefined) {
        csl.edition = readEdition(run.text);
        b.mark('edition', run);
      } else b.note(run);
      return;
    case 'genre':
      b.remarks += ` ${run.text.toLowerCase()}`;
      b.set('genre', run, clean(run.text));
      return;
    case 'medium':
      b.remarks += ` ${run.text.toLowerCase()}`;
      b.set('medium', run, clean(run.text));
      return;
    case 'source':
      source(b, runs, i);
      return;
    default:
      note(b, run);
  }
}

/** An address or DOI; a DOI within an address counts as both. */
function address(b: Builder, run: Run): void {
  const { csl } = b;
  const doi = readDoi(run.text);
  if (doi !== '' && csl.DOI === undefined) {
    csl.DOI = doi;
    if (run.label === 'doi') b.mark('DOI', run);
  }
  if (run.label === 'doi' && doi !== '') return;
  const url = readUrl(run.text);
  if (run.label === 'doi' && !/^(?:https?:|www\.)/.test(url)) return b.note(run);
  if (url === '') return;
  if (csl.URL !== undefined) return b.note(run);
  csl.URL = url;
  b.mark('URL', run);
}

function editors(b: Builder, run: Run): void {
  const lower = run.text.toLowerCase();
  if (/\binterviewer\b|\bentrevistador/.test(lower)) return b.names('interviewer', run);
  if (/\btrans(?:lator)?s?\b|\btranslated/.test(lower) && !/\beds?\b|edited/.test(lower)) return b.names('translator', run);
  if (/^\s*[([]?(?:in|en|dans)\b/i.test(run.text)) b.introduced = true;
  if (stripRoles(plain(run.text)) !== '') b.names('editor', run);
}

/** A date: the first with a year is the work's; one after `retrieved` is the day of access; later ones may add the day. */
function date(b: Builder, runs: readonly Run[], i: number): void {
  const run = runs[i]!;
  const before = runs[i - 1];
  const read = readDate(run.text);
  b.remarks += ` ${run.text.toLowerCase()}`;
  if (before !== undefined && before.label === 'note' && /(?:retrieved|accessed|consult|acces|abgerufen|zugriff|viewed|stand)[\s\w:,]{0,6}$/i.test(before.text)) {
    b.csl.accessed = read.date;
    b.retrieved = true;
    b.mark('accessed', run);
    return;
  }
  if (b.date === undefined || b.csl.issued === undefined) {
    b.date = read;
    if (read.date !== undefined) {
      b.csl.issued = read.date;
      b.mark('issued', run);
    }
    if (read.original !== undefined) b.csl['original-date'] = read.original;
    if (read.suffix !== '') b.csl['year-suffix'] = read.suffix;
    return;
  }
  const have = b.csl.issued['date-parts']?.[0];
  const more = read.date?.['date-parts']?.[0];
  if (have !== undefined && have.length === 1 && more !== undefined && more.length > 1 && more[0] === have[0]) {
    b.csl.issued = read.date!;
    b.mark('issued', run);
  } else if (have !== undefined && have.length === 1 && more === undefined && read.date?.literal !== undefined) {
    const joined = readDate(`${run.text} ${have[0]}`).date;
    if (joined !== undefined) b.csl.issued = joined;
    b.mark('issued', run);
  } else if (have === undefined && more !== undefined) {
    b.csl.issued = read.date!;
    b.mark('issued', run);
  } else b.note(run);
}

/** `7 de octubre`, `October 7`: a day that was taken for the name of a paper. */
const DAY = /^(?:\d{1,2}\.?\s+(?:de\s+)?(\p{L}+)|(\p{L}+)\s+\d{1,2})$/u;

function container(b: Builder, runs: readonly Run[], i: number): void {
  const run = runs[i]!;
  const lead = /^\s*(?:in|en|dans|nel)\s*:?\s+/i.exec(plain(run.text));
  if (lead !== null) b.introduced = true;
  const value = clean(lead === null ? run.text : plain(run.text).slice(lead[0].length)).replace(/^of\s+/, '');
  const day = DAY.exec(value);
  if (day !== null && monthOf(day[1] ?? day[2] ?? '') > 0 && b.csl.issued !== undefined) date(b, runs, i);
  else if (b.set('container-title', run, value) && run.label === 'journal') b.journal = true;
}

function volume(b: Builder, run: Run): void {
  const read = readVolume(plain(run.text));
  const { csl } = b;
  if (read.volume !== '' && csl.volume === undefined) csl.volume = read.volume;
  if (read.issue !== '' && csl.issue === undefined) csl.issue = read.issue;
  if (read.pages !== '' && csl.page === undefined) csl.page = readPages(read.pages);
  if (read.year !== '' && csl.issued === undefined) csl.issued = { 'date-parts': [[Number(read.year)]] };
  b.mark(read.volume === '' && read.issue !== '' ? 'issue' : 'volume', run);
}

function pages(b: Builder, run: Run): void {
  const text = plain(run.text);
  const { csl } = b;
  // `12(3):45–67` labelled as pages in one piece.
  const joined = /^[\s,]*\d+\s*\(.*\)\s*[:,]|^[\s,]*\d{1,4}\s*:\s*\d/.test(text);
  if (joined && csl.volume === undefined) {
    const read = readVolume(text);
    if (read.pages !== '') {
      if (read.volume !== '') csl.volume = read.volume;
      if (read.issue !== '' && csl.issue === undefined) csl.issue = read.issue;
      csl.page ??= readPages(read.pages);
      b.mark('page', run);
      return;
    }
  }
  const value = readPages(text);
  if (value === '') return;
  if (!/\d|^[ivxlcdm]+$/i.test(value)) return b.note(run);
  if (csl.page === undefined) {
    csl.page = value;
    b.mark('page', run);
  } else b.note(run);
}

/** Who keeps the page: `Retrieved May 5, 2013, from CUPIHD:` names a publisher; other sources are remarks. */
function source(b: Builder, runs: readonly Run[], i: number): void {
  const run = runs[i]!;
  const value = clean(run.text);
  if (b.retrieved && b.csl.publisher === undefined && value !== '') {
    b.csl.publisher = value.replace(/^the\s+/i, (m) => (value.length > 30 ? '' : m));
    b.mark('publisher', run);
  } else if (/^\s*in\s/i.test(run.text) && b.csl['container-title'] === undefined) container(b, runs, i);
  else b.note(run);
}

function note(b: Builder, run: Run): void {
  const access = readAccess(run.text);
  b.remarks += ` ${run.text.toLowerCase()}`;
  if (access.retrieved) b.retrieved = true;
  if (access.date !== undefined && b.csl.accessed === undefined) {
    b.csl.accessed = access.date;
    b.mark('accessed', run);
  }
  if (access.source !== '' && b.csl.publisher === undefined) b.csl.publisher = access.source;
  if (!access.whole) b.note(run);
}

function finish(b: Builder, runs: readonly Run[], rest: string): void {
  const { csl } = b;
  if (csl.issued === undefined) lostYear(b, runs);
  if (csl.author === undefined && csl.editor !== undefined && csl['container-title'] === undefined && runs[0] !== undefined
    && runs[0].label === 'editor') b.remarks += ' edited';
  const law = csl.author === undefined || (csl.title !== undefined && !csl.author.every((name) => name.literal !== undefined)) || runs.find((run) => run.label !== 'citation-number')?.label !== 'author' ? undefined
    : lawTitle(csl, runs.find((run) => run.label === 'author')!.text, b.text, b.notes);
  if (dated(csl) && csl.publisher !== undefined && csl['publisher-place'] === undefined && csl['container-title'] === undefined && !b.retrieved
    && csl.editor === undefined && csl.genre === undefined && csl.URL === undefined && csl.number === undefined) paper(b);
  b.remarks += ` ${interviewTitle(csl).toLowerCase()}`;
  splitPlace(csl);
  entryTitle(csl);
  if (csl.title === undefined && csl['container-title'] !== undefined && !b.journal && !(b.introduced && csl.author !== undefined)) {
    csl.title = csl['container-title'];
    delete csl['container-title'];
    for (const f of b.fields) if (f.field === 'container-title') f.field = 'title';
  }
  if (rest.trim() !== '') b.notes.push(rest.trim());
  if (b.notes.length > 0) csl.note = b.notes.join('. ');
  csl.type = law ?? kindOf({
    csl, journal: b.journal, introduced: b.introduced || (csl.editor !== undefined && csl['container-title'] !== undefined),
    dated: dated(csl), retrieved: b.retrieved, remarks: b.remarks,
  });
  if (csl.type === 'report' && csl.issue !== undefined && csl['container-title'] === undefined) {
    csl.number ??= csl.issue;
    delete csl.issue;
  }
  if (csl.title === undefined && csl['container-title'] === undefined && csl.author === undefined) {
    csl.note = b.text.trim();
    b.unsure.push('type');
  }
  b.fields.sort((x, y) => x.start - y.start);
}

function dated(csl: CslItem): boolean {
  return (csl.issued?.['date-parts']?.[0]?.length ?? 0) > 2;
}

/** What appears on a day, with no place named, is a paper or site rather than a publisher. */
function paper(b: Builder): void {
  b.csl['container-title'] = b.csl.publisher!;
  delete b.csl.publisher;
  for (const f of b.fields) if (f.field === 'publisher') f.field = 'container-title';
}

/** A year the model gave to another field. */
function lostYear(b: Builder, runs: readonly Run[]): void {
  for (let i = runs.length - 1; i >= 0; i--) {
    const run = runs[i]!;
    if (run.label === 'url' || run.label === 'doi' || run.label === 'title' || run.label === 'pages') continue;
    const read = readDate(run.text);
    if (read.date?.['date-parts'] === undefined || read.at < 0) continue;
    b.csl.issued = { 'date-parts': [[read.date['date-parts'][0]![0]!]] };
    b.fields.push({ field: 'issued', start: run.start + read.at, end: run.start + read.at + 4 });
    b.unsure.push('issued');
    return;
  }
}

/** Family names and organisations, for callers that need only those. */
export function nameText(name: CslName): string {
  if (name.literal !== undefined) return name.literal;
  const particle = name['non-dropping-particle'];
  return particle === undefined ? name.family ?? '' : `${particle} ${name.family ?? ''}`;
}
