/** Where a work came out: its journal, its book, its publisher, with volume, number and pages. */
import type { CslItem } from '../recognisers/references/csl';
import { known, nameList } from './names';
import { italic, oneLine, plain, sentence, type Piece } from './pieces';

/** The sentences between title and address. `names` is the head of the line: a publisher is not named twice. */
export function sourceSentences(csl: CslItem, names: string): (readonly Piece[])[] {
  const container = oneLine(csl['container-title']);
  switch (csl.type) {
    case 'article-journal': case 'article-magazine': case 'article-newspaper': case 'article': case 'review':
      return [periodical(csl, container), container === '' ? publisher(csl, names) : []];
    case 'chapter': case 'paper-conference': case 'entry-encyclopedia': case 'entry-dictionary':
      return [book(csl, container), event(csl), publisher(csl, names)];
    case 'thesis':
      return [sentence(italic(container))];
    default:
      return [within(csl, container), event(csl), publisher(csl, names)];
  }
}

/** `*World Politics*, *12*(3), 45–67`. */
function periodical(csl: CslItem, container: string): readonly Piece[] {
  const volume = oneLine(csl.volume);
  const issue = oneLine(csl.issue);
  const pages = pagesText(csl);
  const out: Piece[] = [];
  const comma = (): void => { if (out.length > 0) out.push(plain(', ')); };
  if (container !== '') out.push(italic(container));
  if (volume !== '') { comma(); out.push(italic(volume)); }
  if (issue !== '') {
    if (volume === '') comma();
    out.push(plain(`(${issue})`));
  }
  if (pages !== '') {
    comma();
    out.push(plain(container === '' && volume === '' && issue === '' ? labelled(pages) : pages));
  }
  return sentence(...out);
}

/** `In A. Lee & B. Cruz (Eds.), *Handbook* (2nd ed., Vol. 2, pp. 1–20)`. */
function book(csl: CslItem, container: string): readonly Piece[] {
  const details = bookDetails(csl);
  if (container === '') return details === '' ? [] : sentence(plain(details));
  const editors = nameList(csl.editor);
  const role = known(csl.editor).length > 1 ? 'Eds.' : 'Ed.';
  return sentence(plain(editors === '' ? 'In ' : `In ${editors} (${role}), `), italic(container), plain(details === '' ? '' : ` (${details})`));
}

/** What a web page, film or report stands in: a site, a series, a programme. */
function within(csl: CslItem, container: string): readonly Piece[] {
  const pages = pagesText(csl);
  const parts = [container === '' ? oneLine(csl['collection-title']) : container, pages === '' ? '' : labelled(pages)].filter((part) => part !== '');
  return sentence(plain(parts.join(', ')));
}

function bookDetails(csl: CslItem): string {
  const pages = pagesText(csl);
  const translated = nameList(csl.translator);
  return [
    translated === '' ? '' : `${translated}, Trans.`, editionText(csl), volumesText(csl), numberText(csl), pages === '' ? '' : labelled(pages),
  ].filter((part) => part !== '').join(', ');
}

function event(csl: CslItem): readonly Piece[] {
  const name = oneLine(csl['event-title']);
  const place = csl.publisher === undefined ? oneLine(csl['publisher-place']) : '';
  return name === '' ? [] : sentence(plain([name, place].filter((part) => part !== '').join(', ')));
}

/** The publisher; the place only where nothing else says who published it (APA 7 leaves it out). */
function publisher(csl: CslItem, names: string): readonly Piece[] {
  const name = oneLine(csl.publisher);
  if (name === '') return oneLine(csl['event-title']) === '' ? sentence(plain(oneLine(csl['publisher-place']))) : [];
  return name === names || name === oneLine(csl['container-title']) ? [] : sentence(plain(name));
}

/** `2nd ed.`, `Rev. ed.`; empty without one. */
export function editionText(csl: CslItem): string {
  const edition = oneLine(csl.edition).replace(/[.,;]$/, '');
  if (edition === '') return '';
  if (/^\d{1,3}$/.test(edition)) return `${edition}${ordinal(Number(edition))} ed.`;
  if (/\b(?:ed|edn|edition|edición|édition|auflage)$/i.test(edition)) return /\bedn?$/i.test(edition) ? `${edition}.` : edition;
  return /^(?:rev|exp|abr|enl)$/i.test(edition) ? `${edition}. ed.` : `${edition} ed.`;
}

function ordinal(n: number): string {
  const tens = n % 100;
  if (tens >= 11 && tens <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][n % 10] ?? 'th';
}

/** `Vol. 2`, `Vols. 1–3`. */
export function volumesText(csl: CslItem): string {
  const volume = dashed(oneLine(csl.volume));
  if (volume === '') return '';
  if (!/^[\dIVXLC]/i.test(volume) || /^vol/i.test(volume)) return volume;
  return /[–,&]/.test(volume) ? `Vols. ${volume}` : `Vol. ${volume}`;
}

/** `No. 12`, `Working paper No. 12`. */
export function numberText(csl: CslItem): string {
  const number = oneLine(csl.number) || oneLine(csl.issue);
  if (number === '') return '';
  const genre = csl.type === 'report' ? oneLine(csl.genre).replace(/[.,;:]$/, '') : '';
  const labelledNumber = /^(?:no|nr|núm|num|n°|nº|#)/i.test(number) ? number : `No. ${number}`;
  return genre === '' ? labelledNumber : `${genre} ${labelledNumber}`;
}

/** Pages with en dashes between the ends of ranges. */
function pagesText(csl: CslItem): string {
  return dashed(oneLine(csl.page).replace(/^(?:pp?|págs?|S)\.?\s*(?=\d)/i, ''));
}

/** `p. 18`, `pp. 4–5`. */
function labelled(pages: string): string {
  return /[–,&;]/.test(pages) ? `pp. ${pages}` : `p. ${pages}`;
}

/** `A-12` keeps its hyphen: only a number (in Roman letters too) starts a range. */
function dashed(text: string): string {
  return text.replace(/(?<=[\divxlcdm])\s?[-‐‑‒–—−]{1,3}\s?(?=[\p{L}\p{N}])/gu, '–');
}
