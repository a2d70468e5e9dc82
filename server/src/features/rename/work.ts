/** An author's name or the year of a work: in the entry and in every citation that leads to it. */
import { sameness } from '../../model/outside';
import type { Citation, Entry, Span, ThesisDocument, Work } from '../../model/types';
import { fileNameOf } from '../../project/names';
import { isData } from '../../project/sources';
import type { Replacement } from '../shared/edits';
import { Refusal } from '../shared/source';
import { citationLabel } from '../shared/wording';
import { isWord } from '../../text/chars';
import { foldCase } from '../../text/fold';
import type { Target } from './target';

const UNDATED = new Set(['n.d.', 's.f.', 's.d.', 'o.j.', 'in press', 'forthcoming']);

/** At an offset of a citation's block. */
export function citationTarget(document: ThesisDocument, citation: Citation, at: number): Target | Refusal | undefined {
  const { form, works, outside, resolution, yearSpan, authorSpan } = citation;
  if (form === 'ibid') return new Refusal('An Ibid has no name of its own: rename at the citation it goes back to, or at the entry');
  const entries = [...works, ...outside];
  if (resolution === 'ambiguous') return new Refusal(`${citationLabel(citation)} could be any of ${entries.length} entries: rename at the entry`);
  const [work] = entries;
  if (yearSpan !== undefined && within(yearSpan, at)) return yearTarget(document, yearSpan, work, citation);
  if (authorSpan === undefined || !within(authorSpan, at)) return undefined;
  for (const name of citation.authors) {
    const span = find(authorSpan, name);
    if (span === undefined || !within(span, at)) continue;
    const own = work?.authors.find((author) => foldCase(author) === foldCase(name)) ?? work?.authors[citation.authors.indexOf(name)];
    return nameTarget(document, span, own ?? name, work, citation);
  }
  return undefined;
}

/** At an offset of an entry. */
export function entryTarget(document: ThesisDocument, work: Work, at: number): Target | undefined {
  const year = yearIn(work);
  if (year !== undefined && within(year, at)) return yearTarget(document, year, work);
  for (const name of work.authors) {
    const span = nameIn(work, name);
    if (span !== undefined && within(span, at)) return nameTarget(document, span, name, work);
  }
  return undefined;
}

/** Citations that say the same and have no entry. */
function alikeMissing(document: ThesisDocument, citation: Citation | undefined): readonly Citation[] {
  if (citation === undefined) return [];
  const label = citationLabel(citation);
  return document.citations.filter((other) => other === citation || (other.works.length + other.outside.length === 0 && citationLabel(other) === label));
}

/** Those of a document's citations that lead to entries; refused where one of these stands in a file that is no text. */
function citing(document: ThesisDocument, works: readonly Work[], meant: (entry: Entry) => boolean): readonly Citation[] | Refusal {
  const own = works.flatMap(({ citations }) => citations);
  if (document.outside.works.length === 0) return own;
  const others = document.citations.filter(({ works: here, outside }) => here.length === 0 && outside.some(meant));
  const data = others.flatMap(({ outside }) => outside).find((entry) => meant(entry) && isData(entry.place.uri));
  return data === undefined ? [...own, ...others] : new Refusal(`The entry ${data.label} stands in ${fileNameOf(data.place.uri)}: change it there first`);
}

function within({ start, end }: Span, at: number): boolean {
  return start <= at && at <= end;
}

function written({ block, start, end }: Span): string {
  return block.text.slice(start, end);
}

function yearTarget(document: ThesisDocument, span: Span, work: Entry | undefined, citation?: Citation): Target {
  const old = written(span);
  const change = (where: ThesisDocument, given: string): readonly Replacement[] | Refusal => {
    const year = given.trim();
    if (!isYear(year)) return new Refusal('A year has four digits and at most one letter: 2012, 2012a, or n.d.');
    const meant = (other: Entry): boolean => work !== undefined && (other === work || (where !== document || 'place' in other || 'place' in work) && sameness(other) === sameness(work));
    const works = where.works.filter(meant);
    const clash = work === undefined ? undefined : where.works.find((other) => !works.includes(other) && other.year === year && alike(other.authors, work.authors));
    if (clash !== undefined) return new Refusal(`There is already an entry ${clash.label}`);
    const citations = work === undefined ? alikeMissing(where, citation) : citing(where, works, meant);
    if (citations instanceof Refusal) return citations;
    const entries = works.map(yearIn).filter((place) => place !== undefined);
    const places = citations.flatMap(({ yearSpan, form }) => (yearSpan === undefined || form === 'ibid' ? [] : [yearSpan]));
    const doubtful = (place: Span): 'otherwise' | undefined => (work === undefined || written(place) === work.year || written(place) === old ? undefined : 'otherwise');
    return [...entries.map((entry) => ({ span: entry, text: year })), ...places.map((place): Replacement => ({ span: place, text: year, doubt: doubtful(place), cites: true }))];
  };
  return { span, name: old, rename: (given) => change(document, given), ...(work === undefined ? {} : { elsewhere: change }) };
}

function nameTarget(document: ThesisDocument, span: Span, name: string, work: Entry | undefined, citation?: Citation): Target {
  const change = (where: ThesisDocument, given: string): readonly Replacement[] | Refusal => {
    const next = given.trim();
    if (next === '') return new Refusal('Type a name');
    if ([...next].some((sign) => '()[]{};\t\n\r'.includes(sign) || (sign >= '0' && sign <= '9'))) return new Refusal('A name holds no digits, brackets, semicolons or tabs');
    const meant = (other: Entry): boolean => work !== undefined && (other === work || samePerson(other, work, name) || ((where !== document || 'place' in other || 'place' in work) && sameness(other) === sameness(work)));
    const works = where.works.filter(meant);
    for (const one of works) {
      const authors = one.authors.map((author) => (author === name ? next : author));
      const clash = where.works.find((other) => !works.includes(other) && other.year === one.year && one.year !== '' && alike(other.authors, authors));
      if (clash !== undefined) return new Refusal(`There is already an entry ${clash.label}`);
    }
    const citations = work === undefined ? alikeMissing(where, citation) : citing(where, works, meant);
    if (citations instanceof Refusal) return citations;
    const entries = works.map((one) => nameIn(one, name)).filter((place) => place !== undefined);
    return [...entries.map((place) => ({ span: place, text: next })), ...citations.flatMap((one) => inCitation(one, name, next, written(span)))];
  };
  return { span, name: written(span), rename: (given) => change(document, given), ...(work === undefined ? {} : { elsewhere: change }) };
}

/** The name in a citation; one that is written otherwise than the entry has it, with a doubt. */
function inCitation({ authorSpan, authors, form, resolution, works, outside }: Citation, name: string, next: string, here: string): Replacement[] {
  if (authorSpan === undefined || form === 'ibid') return [];
  const exact = find(authorSpan, name);
  if (exact !== undefined) return [{ span: exact, text: next, cites: true }];
  if (resolution === 'exact') return [];
  const index = (works[0] ?? outside[0])?.authors.indexOf(name) ?? 0;
  const other = authors.includes(here) ? here : authors[index];
  if (other === undefined || foldCase(other)[0] !== foldCase(name)[0]) return [];
  const span = find(authorSpan, other);
  return span === undefined ? [] : [{ span, text: next, doubt: 'otherwise' }];
}

/** The same family name and first initial, or the same organisation. */
function samePerson(a: Entry, b: Entry, name: string): boolean {
  const key = (work: Entry): string | undefined => {
    const people = work.csl.author ?? work.csl.director ?? work.csl.editor ?? [];
    const person = people.find(({ family, literal, 'non-dropping-particle': particle }) => (literal ?? [particle, family].filter((part) => part !== undefined).join(' ')) === name);
    return person === undefined ? undefined : `${person.literal ?? ''}|${person.family ?? ''}|${(person.given ?? '').slice(0, 1)}`;
  };
  return key(a) !== undefined && key(a) === key(b);
}

function alike(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, index) => foldCase(name) === foldCase(b[index] ?? ''));
}

function isYear(text: string): boolean {
  if (UNDATED.has(text.toLowerCase())) return true;
  if (text.length < 4 || text.length > 5) return false;
  const digits = [...text.slice(0, 4)].every((sign) => sign >= '0' && sign <= '9');
  const letter = text[4] ?? 'a';
  return digits && letter >= 'a' && letter <= 'z';
}

/** The year with its letter in an entry. */
function yearIn({ fields, year, span, text }: Work): Span | undefined {
  if (year === '') return undefined;
  const field = fields.find((one) => one.field === 'issued');
  const from = field?.start ?? 0;
  const at = text.indexOf(year, from);
  return at < 0 || (field !== undefined && at >= field.end + 1) ? undefined : { block: span.block, start: at, end: at + year.length };
}

/** The name in an entry's field of authors, before its title at any rate. */
function nameIn({ fields, span, text }: Work, name: string): Span | undefined {
  const field = fields.find((one) => one.field === 'author' || one.field === 'editor' || one.field === 'director');
  const from = field?.start ?? 0;
  const found = find({ block: span.block, start: from, end: field?.end ?? Math.min(text.length, 200) }, name);
  return found;
}

/** A name standing by itself within a span. */
function find({ block, start, end }: Span, name: string): Span | undefined {
  if (name === '') return undefined;
  for (let at = block.text.indexOf(name, start); at >= 0 && at + name.length <= end; at = block.text.indexOf(name, at + 1)) {
    if (!isWord(block.text.charCodeAt(at - 1)) && !isWord(block.text.charCodeAt(at + name.length))) return { block, start: at, end: at + name.length };
  }
  return undefined;
}
