/**
 * One work as a line of a reference list, close to APA 7. This is the project's one formatter: the CSL processor citeproc-js is CPAL/AGPL,
 * so it cannot be bundled under MIT. The style stands in this folder's `reference`, `source`, `names` and `dates` and nowhere else.
 */
import type { CslItem, CslType } from '../recognisers/references/csl';
import { dateText, dayParts, dayText, yearText } from './dates';
import { authorList, known, nameList } from './names';
import { italic, link, oneLine, paragraph, plain, sentence, toMarkdown, toText, type Piece } from './pieces';
import { editionText, numberText, sourceSentences, volumesText } from './source';
import { typeLabel } from './type-label';

/** `Keck, M. E., & Sikkink, K. (1998). Activists … . Cornell University Press.` in plain text, on one line. */
export function formatReference(csl: CslItem): string {
  return toText(pieces(csl));
}

/** The same as Markdown: titles in italics, DOI and web addresses as links, everything else escaped. */
export function formatReferenceMarkdown(csl: CslItem): string {
  return toMarkdown(pieces(csl));
}

/** Kinds that stand in something larger: that is in italics, their own title is not. */
const PARTS = new Set<CslType>(['article-journal', 'article-magazine', 'article-newspaper', 'article', 'review', 'chapter', 'paper-conference', 'entry-encyclopedia', 'entry-dictionary']);
/** Kinds whose head names the year alone, whatever else is known of the day. */
const BY_YEAR = new Set<CslType>(['article-journal', 'book', 'chapter', 'thesis', 'entry-encyclopedia', 'entry-dictionary', 'review']);
/** Kinds a reader would not tell from the rest of the line: named in square brackets. */
const NAMED = new Set<CslType>(['interview', 'personal_communication', 'manuscript', 'speech', 'dataset', 'software', 'map', 'patent', 'motion_picture']);
const LAWS = new Set<CslType>(['legislation', 'bill', 'treaty', 'legal_case']);

function pieces(csl: CslItem): readonly Piece[] {
  if (titleOf(csl) === '' && oneLine(csl['container-title']) === '' && headNames(csl) === '') {
    const rest = oneLine(csl.note) || oneLine(csl.publisher) || oneLine(csl.URL);
    if (rest !== '') return [plain(rest)];
  }
  const names = headNames(csl);
  const date = plain(`(${BY_YEAR.has(csl.type) ? yearText(csl.issued, csl['year-suffix']) : dateText(csl.issued, csl['year-suffix'])})`);
  const title = titlePieces(csl);
  const law = LAWS.has(csl.type) && names === '';
  // `Brown v. Board, 347 U.S. 483 (1954)`
  if (law && csl.type === 'legal_case') {
    const where = [csl.volume, csl['container-title'], csl.page].map(oneLine).filter((part) => part !== '').join(' ');
    return paragraph([sentence(...title, plain(`${where === '' ? '' : `, ${where}`} `), date), ...addressSentences(csl)]);
  }
  const head = names !== '' ? [sentence(plain(names)), sentence(date), sentence(...title)]
    : law ? [sentence(...title, ...(title.length === 0 ? [] : [plain(' ')]), date)]
      : [sentence(...title), sentence(date)];
  return paragraph([...head, ...sourceSentences(csl, names), ...addressSentences(csl), originalSentence(csl)]);
}

/** Who stands at the head: authors, else directors, else editors with their role. Editors of a chapter stand with its book. */
function headNames(csl: CslItem): string {
  const authors = authorList(csl.author);
  if (authors !== '') return authors;
  const directors = authorList(csl.director);
  if (directors !== '') return `${directors} (${known(csl.director).length > 1 ? 'Directors' : 'Director'})`;
  if (oneLine(csl['container-title']) !== '') return '';
  const editors = authorList(csl.editor);
  if (editors !== '') return `${editors} (${known(csl.editor).length > 1 ? 'Eds.' : 'Ed.'})`;
  const translators = authorList(csl.translator);
  return translators === '' ? '' : `${translators} (Trans.)`;
}

function titleOf(csl: CslItem): string {
  return oneLine(csl.title);
}

/** The title with what stands in brackets behind it: edition, volume, number, kind. */
function titlePieces(csl: CslItem): Piece[] {
  const title = titleOf(csl);
  const contained = PARTS.has(csl.type) && oneLine(csl['container-title']) !== '';
  const round = (contained || csl.type === 'legal_case' ? [] : [people(csl), editionText(csl), volumesText(csl), numberText(csl)]).filter((part) => part !== '').join(', ');
  const square = description(csl);
  const out: Piece[] = [];
  if (title !== '') out.push(contained || LAWS.has(csl.type) ? plain(title) : italic(title));
  for (const extra of [round === '' ? '' : `(${round})`, square === '' ? '' : `[${square}]`]) {
    if (extra !== '') out.push(plain(out.length === 0 ? extra : ` ${extra}`));
  }
  return out;
}

/** Translators and interviewers, who stand behind the title. */
function people(csl: CslItem): string {
  const heads = known(csl.author).length > 0 || known(csl.director).length > 0;
  const asked = known(csl.interviewer).length > 1 ? 'Interviewers' : 'Interviewer';
  const edited = known(csl.editor).length > 1 ? 'Eds.' : 'Ed.';
  return [
    roleText(csl.interviewer, asked),
    heads && oneLine(csl['container-title']) === '' ? roleText(csl.editor, edited) : '',
    heads || known(csl.editor).length > 0 ? roleText(csl.translator, 'Trans.') : '',
  ].filter((part) => part !== '').join('; ');
}

function roleText(names: CslItem['editor'], role: string): string {
  const list = nameList(names);
  return list === '' ? '' : `${list}, ${role}`;
}

/** What the work is, where the line would not tell. */
function description(csl: CslItem): string {
  const genre = oneLine(csl.genre).replace(/[.,;:]$/, '');
  const medium = oneLine(csl.medium).replace(/[.,;:]$/, '');
  if (csl.type === 'thesis') return [genre || 'Thesis', oneLine(csl.publisher)].filter((part) => part !== '').join(', ');
  if (medium !== '') return medium;
  const numbered = csl.type === 'report' && numberText(csl).includes(genre);
  if (genre !== '' && !numbered && !LAWS.has(csl.type)) return genre;
  return NAMED.has(csl.type) ? typeLabel(csl.type) : '';
}

/** DOI, else web address; the day of access where the page bears no date. */
function addressSentences(csl: CslItem): (readonly Piece[])[] {
  const doi = oneLine(csl.DOI).replace(/^(?:doi:\s*|(?:https?:\/\/)?(?:dx\.)?doi\.org\/)/i, '');
  if (doi !== '') return [/^10\.\d{3,9}/.test(doi) ? sentence(link(`https://doi.org/${doi.replace(/\s/g, '')}`)) : sentence(plain(`doi:${doi}`))];
  const url = oneLine(csl.URL);
  if (url === '') return [];
  const day = dayParts(csl.issued) === undefined ? dayText(csl.accessed) : '';
  return [day === '' ? sentence(link(url)) : sentence(plain(`Retrieved ${day}, from `), link(url))];
}

function originalSentence(csl: CslItem): readonly Piece[] {
  const year = dayParts(csl['original-date'])?.year;
  return year === undefined ? [] : [plain(`(Original work published ${year})`)];
}
