/** Which interviews belong to which case study, told from the case's own section. */
import { comparable } from '../../text/fold';
import type { Abbreviation, OutlineNode, Span, ThesisDocument, Work } from '../types';
import { endOf } from './case-studies';
import { entriesOf } from './interview-entries';
import { interviewees } from './interviewees';
import type { Interview } from './interviews';

/** `cited`: as a source there. `named`: the person stands in the text. `organisation`: only the organisation spoken for does. */
export interface InterviewTie {
  readonly interview: Interview;
  readonly tie: 'cited' | 'named' | 'organisation';
  /** The organisation's short form; empty for the other ties. */
  readonly through: string;
  readonly places: readonly Span[];
}

export interface InterviewTies {
  /** The heading the interviews are listed under. */
  readonly list: OutlineNode | undefined;
  readonly of: ReadonlyMap<OutlineNode, readonly InterviewTie[]>;
}

/** An organisation spoken of less often is mentioned in passing. */
const SPOKEN_OF = 3;
const ORDER = ['cited', 'named', 'organisation'] as const;

export function interviewTies(document: ThesisDocument, studies: readonly OutlineNode[]): InterviewTies {
  const list = interviewees(document);
  const entries = entriesOf(document, list);
  const of = new Map<OutlineNode, readonly InterviewTie[]>();
  const organisations = list.map((interview) => organisationsOf(document, interview));
  for (const study of studies) {
    const section = sectionOf(document, study);
    const found = entries.flatMap(({ interview, work }, index) => tieOf(interview, work, organisations[index] ?? [], section) ?? []);
    of.set(study, found.sort((a, b) => ORDER.indexOf(a.tie) - ORDER.indexOf(b.tie) || b.places.length - a.places.length));
  }
  const [first] = list;
  return { list: first === undefined ? undefined : document.sectionAt(document.range(first.head).start), of };
}

interface Section {
  /** Its running text, folded, block by block. */
  readonly blocks: readonly { readonly span: Span; readonly text: string }[];
  holds(span: Span): boolean;
  /** Citations that no entry answers. */
  readonly missing: readonly { readonly span: Span; readonly authors: readonly string[] }[];
}

function sectionOf(document: ThesisDocument, study: OutlineNode): Section {
  const start = document.range(study.span).start;
  const end = endOf(study);
  const holds = (span: Span): boolean => { const at = document.range(span).start; return at >= start && at < end; };
  const blocks = document.blocks
    .filter((block) => block.role === 'paragraph' || block.role === 'list-item' || block.role === 'quotation' || block.role === 'footnote')
    .map((block) => ({ block, start: 0, end: block.text.trimEnd().length }))
    .filter(holds)
    .map((span) => ({ span, text: ` ${comparable(span.block.text)} ` }));
  return { blocks, holds, missing: document.citations.filter((one) => one.resolution === 'missing' && holds(one.span)) };
}

function tieOf(interview: Interview, work: Work | undefined, organisations: readonly Abbreviation[], { blocks, holds, missing }: Section): InterviewTie | undefined {
  // which of several is meant is not known: that is no tie
  const cited = (work?.citations ?? []).filter((citation) => citation.resolution !== 'ambiguous' && holds(citation.span)).map(({ span }) => span);
  const people = peopleOf(interview.name);
  const unlisted = work !== undefined ? [] : missing.filter(({ authors }) => people.some((name) => authors.some((author) => comparable(author) === name.split(' ').at(-1)))).map(({ span }) => span);
  if (cited.length + unlisted.length > 0) return { interview, tie: 'cited', through: '', places: [...cited, ...unlisted] };
  const named = blocks.filter(({ text }) => people.some((name) => text.includes(` ${name} `))).map(({ span }) => span);
  if (named.length > 0) return { interview, tie: 'named', through: '', places: named };
  for (const { short, uses } of organisations) {
    const places = uses.filter(({ span }) => holds(span)).map(({ span }) => span);
    if (places.length >= SPOKEN_OF) return { interview, tie: 'organisation', through: short, places };
  }
  return undefined;
}

/** Abbreviations in the head of an interview: whom the person speaks for. */
function organisationsOf(document: ThesisDocument, { head }: Interview): Abbreviation[] {
  const range = document.range(head);
  return document.mentionsIn(range).flatMap((mention) => (mention.kind === 'use' || mention.kind === 'definition' ? [mention.abbreviation] : []));
}

/** Words after which no more of the name comes, and words between two names (folded). */
const ENDS = new Set('at from of de del for from en chez bei von employee director member professor'.split(' '));
const BETWEEN = new Set('and y et und e'.split(' '));
const TITLES = new Set('dr prof professor mr mrs ms mx sr sra lic mtro mtra ing'.split(' '));

/** The persons a head names, folded; single words are too little to look for. */
function peopleOf(name: string): string[] {
  const people: string[] = [];
  let words: string[] = [];
  const close = (): void => {
    if (words.length >= 2) people.push(words.join(' '));
    if (words.length >= 4) people.push([words[0], words[words.length - 2]].join(' '));
    words = [];
  };
  for (const word of name.split(' ')) {
    const folded = comparable(word);
    if (BETWEEN.has(folded)) { close(); continue; }
    if (ENDS.has(folded) || word.startsWith('(')) break;
    if (folded !== '' && !TITLES.has(folded) && !/^\d/.test(folded)) words.push(folded);
    if (word.endsWith(',') || word.endsWith(':')) break;
  }
  close();
  return people;
}
