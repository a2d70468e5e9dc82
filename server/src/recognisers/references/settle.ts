import { clean } from './clean';
import type { CslItem } from './csl';
import { LEX, wordClass } from './lexicon';

/** What follows for the other fields once all are read: moves between fields that no piece shows alone. */

const LAW = /^(?:ley|loi|c[oó]digo|decreto|d[eé]cret|constituci[oó]n|reglamento|gesetz|directive|regulation)\s+\p{L}|\bact(?:,)?(?: of)?$|\bact of \d{4}$/iu;
const CASE = /\s(?:v|vs)\.?\s+\p{Lu}/u;
const ASKED = /^(.{3,}?)[.,]\s+((?:entrevista|personal interview|interview|entretien)\b[^.]{0,60})$/iu;

/** A law or a case stands where the authors of other works do: it is the title. `author` is the text of the authors' piece, `whole` the entry's. */
export function lawTitle(csl: CslItem, author: string, whole: string, notes: string[]): 'legislation' | 'legal_case' | undefined {
  const text = clean(author);
  const head = clean(text.split(',')[0] ?? '');
  const kind = LAW.test(head) ? 'legislation' : CASE.test(text) && !/[A-Z]\.,/.test(text) ? 'legal_case' : undefined;
  if (kind === undefined) return undefined;
  // Someone wrote on the law: the article keeps its own title.
  if (csl.title !== undefined && csl['container-title'] !== undefined) return undefined;
  if (csl.title !== undefined) notes.push(csl.title);
  const year = csl.issued?.['date-parts']?.[0]?.[0];
  csl.title = / of$/i.test(head) && year !== undefined ? `${head} ${year}` : kind === 'legal_case' ? text : head;
  const rest = kind === 'legal_case' ? '' : clean(text.slice(text.indexOf(head) + head.length));
  if (rest !== '' && csl['container-title'] === undefined) csl['container-title'] = rest;
  delete csl.author;
  if (kind === 'legal_case') reports(csl, whole, notes);
  return kind;
}

/** `347 U.S. 483`: volume, name and page of the reports a case stands in. */
function reports(csl: CslItem, whole: string, notes: string[]): void {
  const words = whole.split(/[\s,]+/);
  for (let i = 0; i < words.length; i++) {
    if (!/^\d{1,4}$/.test(words[i]!)) continue;
    let end = i + 1;
    while (end < words.length && end - i < 5 && /^\p{Lu}/u.test(words[end]!)) end++;
    if (end === i + 1 || !/^\d{1,5}$/.test(words[end] ?? '')) continue;
    csl.volume = words[i]!;
    csl['container-title'] = words.slice(i + 1, end).join(' ');
    csl.page = words[end]!;
    const at = notes.findIndex((note) => note.startsWith(`${csl.volume} `));
    if (at >= 0) notes.splice(at, 1);
    return;
  }
}

/** `Captain of the Sea Guard. Interview by the author`: the last sentence says what the work is, not what it is called. */
export function interviewTitle(csl: CslItem): string {
  const m = csl.title === undefined ? null : ASKED.exec(csl.title);
  if (m === null || csl.volume !== undefined || csl.page !== undefined) return '';
  csl.title = m[1]!;
  if (csl['container-title'] !== undefined && csl['publisher-place'] === undefined) {
    csl['publisher-place'] = csl['container-title'];
    delete csl['container-title'];
  }
  return m[2]!;
}

/** `University of Leeds, Leeds`, `Polity Press, Cambridge`: the place behind the publisher. */
export function splitPlace(csl: CslItem): void {
  const { publisher } = csl;
  const at = publisher?.lastIndexOf(', ') ?? -1;
  if (publisher === undefined || at < 0 || csl['publisher-place'] !== undefined || publisher.indexOf(', ') !== at) return;
  const place = publisher.slice(at + 2);
  const words = place.split(' ');
  const cls = wordClass(words[words.length - 1]!.replace(/\.$/, ''));
  const known = words.length < 3 && (cls === LEX.place || cls === LEX.country) && !/&|\band\b/.test(place);
  if (!known && !(words.length === 1 && publisher.slice(0, at).split(' ').includes(place))) return;
  csl.publisher = publisher.slice(0, at);
  csl['publisher-place'] = place;
}

/** `NASA. (n.d.). In Wikipedia`: an entry without an author stands under its own name. */
export function entryTitle(csl: CslItem): void {
  const [only, other] = csl.author ?? [];
  const title = csl.title ?? '';
  const work = title === '' ? csl['container-title'] ?? '' : /^In\s/.test(title) ? title.slice(3).trim() : '';
  if (only?.literal === undefined || other !== undefined || !/encyclop|enciclop|wikipedia|dictionary|diccionario|lexikon/i.test(work)) return;
  csl.title = only.literal;
  csl['container-title'] = work;
  delete csl.author;
}
