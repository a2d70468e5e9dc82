/** What generated dissertations are made of: references of many styles, and prose that cites them the way that looks most like a reference. */
import { existsSync, readFileSync } from 'node:fs';
import type { Element } from './typeset';
import type { Random } from './random';

const FILE = '../shared/references/labelled-references.jsonl';

export interface Reference { readonly text: string; readonly author: string; readonly surname: string; readonly year: string }
export type Manner = 'author-date' | 'author-title' | 'any';

/** The labelled references, or an empty list where the file is not there. */
export function references(manner: Manner): Reference[] {
  if (!existsSync(FILE)) return [];
  const out: Reference[] = [];
  for (const row of readFileSync(FILE, 'utf8').split('\n')) {
    if (row.trim() === '') continue;
    const { text, segments } = JSON.parse(row) as { text: string; segments: [string, string][] };
    const tags = segments.map(([tag]) => tag);
    const at = tags[0] === 'citation-number' ? 1 : 0;
    if (tags[at] !== 'author' && (manner !== 'any' || tags[at] === undefined)) continue;
    if (/^[\s"“'—_-]/.test(text) || text.length > 700 || /[\n\t]/.test(text)) continue;
    const dateSecond = tags[at + 1] === 'date';
    if (manner === 'author-date' ? !dateSecond : manner === 'author-title' && dateSecond) continue;
    const author = segments[at]?.[1] ?? '';
    const body = at === 1 ? text.slice(text.indexOf(segments[1]?.[1] ?? '')) : text;
    const year = /(?:1[89]|20)\d\d/.exec(segments.find(([tag]) => tag === 'date')?.[1] ?? '')?.[0] ?? '1999';
    const surname = /\p{Lu}[\p{L}'’-]{2,}/u.exec(author)?.[0] ?? 'Anonymous';
    out.push({ text: body, author, surname, year });
  }
  return out;
}

const OPENERS = [
  '{A} ({Y}) holds that the matter cannot be settled by counting alone, and that whoever tries will count the wrong things first.',
  'As {A} and {B} ({Y}) found in their study of three districts, the officers in charge kept two sets of records, one for the ministry and one for themselves.',
  'In {Y}, the council published a report of 214 pages in which the word “water” does not occur once.',
  'The second round of interviews was held between March and June {Y}; all of them were recorded and transcribed.',
  'This reading has been disputed ({A}, {Y}, p. 12; {B}, {Z}), but no one has offered another that explains the sequence of events.',
  'None of this is new. {A}, writing in {Y}, had already described the practice, and {B} ({Z}) gave it a name.',
  'According to {A} ({Y}), “there is a difference between being heard and being listened to” (p. 44).',
  'The three hypotheses set out above were tested on the data of the survey, which had been weighted by age and district beforehand.',
  'It has often been remarked (e.g. {A}, {Y}; {B} et al., {Z}) that the literature treats the two as one.',
  'Several respondents used the same phrase without being asked, which suggests that it had been in circulation for some time.',
  '{A}’s ({Y}) distinction is useful here, since it keeps apart what {B} ({Z}) runs together.',
  'Data were collected at four sites, each visited twice, and coded by two readers independently of one another; agreement was high.',
  'The results are summarised in the table below and discussed at length in the chapter that follows.',
  'What the minutes do not say is who left the room, and when; that has to be gathered from the letters of the two secretaries.',
  '{A}, B., the younger of the two brothers, moved to the city in {Y} and took over the workshop, which he kept until his death.',
  'Smith, Jones and the other members of the committee met on May 4, {Y}, and again in the autumn of that year.',
];
const NOTES = ['See also {A} ({Y}, pp. 3-9).', 'I owe this observation to a reader of an earlier draft.', 'For a longer discussion, see {A} and {B} ({Z}).', 'The figures are those of the ministry; {A} ({Y}) gives others.'];

export function paragraph(cited: readonly Reference[], random: Random, sentences = random.between(3, 8)): string {
  return random.sample(OPENERS, sentences).map((sentence) => fill(sentence, cited, random)).join(' ');
}

export function note(number: number, cited: readonly Reference[], random: Random): string {
  return `${number} ${fill(random.pick(NOTES), cited, random)}`;
}

function fill(sentence: string, cited: readonly Reference[], random: Random): string {
  const a = random.pick(cited);
  const b = random.pick(cited);
  return sentence.replaceAll('{A}', a.surname).replaceAll('{B}', b.surname).replaceAll('{Y}', a.year).replaceAll('{Z}', b.year);
}

const TITLES = ['The Question of Standing', 'Sources and Method', 'What the Records Say', 'Measures and Instruments', 'A First Reading', 'The Survey of the Districts', 'Limits of the Study', 'Discussion of Results', 'Earlier Work'];
const CHAPTERS = ['Introduction', 'Review of the Literature', 'Methodology', 'Findings', 'Discussion and Conclusion'];

export type Headings = 'chapter' | 'chapter-two-lines' | 'numbered' | 'caps' | 'roman' | 'plain';

/** The heading elements of chapter `n`; plain ones only after a blank line. */
export function chapterHeading(headings: Headings, n: number): Element[] {
  const title = CHAPTERS[(n - 1) % CHAPTERS.length] ?? '';
  const words = ['One', 'Two', 'Three', 'Four', 'Five', 'Six'];
  const text = headings === 'chapter' ? [`CHAPTER ${n}: ${title.toUpperCase()}`] : headings === 'chapter-two-lines' ? [`Chapter ${words[n - 1] ?? n}`, title]
    : headings === 'numbered' ? [`${n} ${title}`] : headings === 'roman' ? [`${['I', 'II', 'III', 'IV', 'V', 'VI'][n - 1] ?? 'I'}. ${title.toUpperCase()}`] : headings === 'caps' ? [title.toUpperCase()] : [title];
  return text.map((line) => ({ kind: 'heading', level: 1, text: line }));
}

export function sectionHeading(headings: Headings, chapter: number, section: number, random: Random): Element {
  const title = random.pick(TITLES);
  return { kind: 'heading', level: 2, text: headings === 'numbered' || headings === 'chapter' ? `${chapter}.${section} ${title}` : title };
}

const ODD = [
  'World Port Council. n.d. “Tides and Tariffs.” Accessed May 5, 2010. http://www.worldportcouncil.example/publications/tides-and-tariffs-in-the-age-of-containers.html',
  'The Carrow Gazette. (2012, March 4). Council Votes, and Votes Again. The Carrow Gazette, p. 3.',
  'Ley de Aguas Tranquilas, Diario Oficial de las Islas, 12 de mayo de 2004.',
  'Decree No. 44 of 1998 on the Use of Common Shores. Official Journal, vol. 12, no. 3.',
  'Ministry of Ports (2007). Annual report. Carrow: Government Printer',
  'Interview with a former pilot, Sorrel Bay, 3 March 2012.',
  'UNESCO (1999) World Heritage and the Sea, Paris, UNESCO Publishing',
  'Committee on Petitions and Standing Orders of the House of Delegates of the Islands. (2010). Minutes of evidence taken on the deep-water channel (HC 411-ii). Carrow: House of Delegates.',
  'de la Cruz y Montes, Inés. 2003. La voz de los puertos. Puerto Alba: Universidad de Puerto Alba.',
  'van der Meer, J. W. (1988), “Rock Slopes and Gravel Beaches under Wave Attack”, Delft Hydraulics Communication no. 396',
  "O'Malley, P., ed. Shores and Courts: Essays on Standing. 2nd ed. London: Quayside, 1974. Print.",
  'Constitution of the Islands, 1931, art. 14',
  'http://www.carrow-archive.example/petitions/1931/box-12 (last visited on 3 June 2013)',
];

/** Laws, interviews, newspapers, web addresses: sources that no style guide foresees. */
export function oddReferences(random: Random): Reference[] {
  return random.sample(ODD, ODD.length).map((text) => ({ text, author: text.slice(0, 20), surname: /\p{Lu}\p{L}{2,}/u.exec(text)?.[0] ?? 'Anonymous', year: '2001' }));
}

export type BackMatter = 'appendix' | 'index' | 'vita' | 'guide' | 'none';

/** What stands after the references: an appendix with a questionnaire, an index, a life. */
export function backMatter(which: BackMatter, cited: readonly Reference[], random: Random): Element[] {
  if (which === 'none') return [];
  if (which === 'vita') return [{ kind: 'page' }, { kind: 'heading', level: 1, text: 'VITA' }, { kind: 'paragraph', text: 'The author was born in Carrow in 1981. She took her first degree at the University of Carrow in 2003 and has worked as a surveyor since.' }];
  if (which === 'guide') {
    return [{ kind: 'page' }, { kind: 'heading', level: 1, text: 'Interview Guide for Residents' }, { kind: 'paragraph', text: paragraph(cited, random) },
      ...['How long have you lived here?', 'Have you heard of the plan of 2009, and from whom?', 'Whom would you ask?', 'What do you hear at night?'].map((text): Element => ({ kind: 'item', text })), { kind: 'paragraph', text: paragraph(cited, random) }];
  }
  if (which === 'index') {
    return [{ kind: 'page' }, { kind: 'heading', level: 1, text: 'Index' }, ...random.sample(cited, 24).map((item): Element => ({ kind: 'row', text: `${item.surname}, ${item.author.slice(-2, -1) || 'J'}., ${random.between(1, 90)}, ${random.between(91, 300)}` }))];
  }
  return [
    { kind: 'page' }, { kind: 'heading', level: 1, text: random.pick(['APPENDIX A: INTERVIEW GUIDE', 'Appendix A', 'APPENDIX A', 'Appendices']) },
    ...['How long have you lived in the district?', 'Have you heard of the plan of 2009, and from whom?', 'Whom would you ask, if you wanted to know more?'].map((text, i): Element => ({ kind: 'item', text: `${i + 1}. ${text}` })),
    { kind: 'paragraph', text: paragraph(cited, random) }, { kind: 'paragraph', text: paragraph(cited, random) },
    { kind: 'heading', level: 2, text: 'Letter of Consent' }, { kind: 'paragraph', text: paragraph(cited, random) },
  ];
}

export { CHAPTERS };
