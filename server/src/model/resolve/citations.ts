/** Citations made to refer: linked to entries, narrative authors found, Ibids followed. Text and notes each have their own chain. */
import type { CitationMention } from '../../recognisers/mentions';
import { charClass, LOWER } from '../../text/chars';
import { foldCase } from '../../text/fold';
import { type ModelBlock, MentionSpan, spanOf } from '../block';
import type { Citation, CitationForm, Resolution, Span } from '../types';
import { nameKey } from './names';
import { type Cited, type Linker, type Link, splitYear } from './link';
import type { WorkEntry } from './works';

export class ResolvedCitation implements Citation {
  readonly kind = 'citation';
  readonly span: Span;
  readonly authorSpan: Span | undefined;
  readonly yearSpan: Span | undefined;
  readonly locatorSpan: Span | undefined;
  authors: readonly string[];
  year: string;
  resolution: Resolution = 'missing';
  reason = '';
  works: readonly WorkEntry[] = [];
  antecedent: ResolvedCitation | undefined;

  constructor(readonly block: ModelBlock, readonly mention: CitationMention) {
    this.span = new MentionSpan(block, mention);
    this.authorSpan = spanOf(block, mention.author);
    this.yearSpan = spanOf(block, mention.yearAt);
    this.locatorSpan = spanOf(block, mention.locatorAt);
    this.authors = mention.authors;
    this.year = mention.year;
  }

  get form(): CitationForm { return this.mention.form; }
  get etAl(): boolean { return this.mention.etAl; }
  get locator(): string { return this.mention.locator; }
  get locatorLabel(): string { return this.mention.locatorLabel; }
  get group(): number { return this.mention.group; }
  get suffix(): string { return this.mention.suffix; }
  get prefix(): string { return this.mention.prefix; }

  take(link: Link): void {
    this.resolution = link.resolution;
    this.reason = link.reason;
    this.works = link.works;
  }
}

/** How far back an author may be named for a year that stands alone: characters, blocks. */
const NAMED_WITHIN = 1800;
const NAMED_BLOCKS = 3;

export function resolveCitations(blocks: readonly ModelBlock[], linker: Linker): ResolvedCitation[] {
  const out: ResolvedCitation[] = [];
  const spelt = new Map<WorkEntry, string>();
  const chains = { text: [] as ResolvedCitation[], notes: [] as ResolvedCitation[] };
  for (const block of blocks) {
    const chain = block.role === 'footnote' ? chains.notes : chains.text;
    let group = -2;
    let groupStart = 0;
    for (const mention of block.mentions) {
      if (mention.type !== 'citation') continue;
      if (mention.group !== group || mention.group < 0) { group = mention.group; groupStart = chain.length; }
      const citation = new ResolvedCitation(block, mention);
      if (mention.form === 'ibid') followIbid(citation, chain, groupStart);
      else if (mention.yearAt !== undefined && mention.authors.length === 0) { if (!bare(citation, { linker, blocks, chain, spelt })) continue; } else if (!linkNamed(citation, { linker, blocks, chain, spelt })) continue;
      out.push(citation);
      chain.push(citation);
      const written = citation.authors[0];
      if (citation.resolution === 'approximate' && mention.form !== 'ibid' && written !== undefined && citation.works[0] !== undefined) spelt.set(citation.works[0], written);
    }
  }
  return out;
}

/** What a citation is resolved against. */
interface Sources {
  readonly linker: Linker;
  readonly blocks: readonly ModelBlock[];
  readonly chain: readonly ResolvedCitation[];
  /** How an earlier citation spelt the first author, where not as the entry does. */
  readonly spelt: ReadonlyMap<WorkEntry, string>;
}

function linkNamed(citation: ResolvedCitation, sources: Sources): boolean {
  const { mention } = citation;
  const { linker } = sources;
  const narrative = mention.form === 'narrative';
  const cited: Cited = { authors: mention.authors, etAl: mention.etAl, year: mention.year, narrative };
  let link = linker.link(cited);
  if (mention.affiliation !== '' && link.resolution !== 'exact') {
    const both = linker.link({ ...cited, authors: [...mention.authors, mention.affiliation] });
    if (both.resolution === 'exact') link = both;
    else if (link.resolution === 'missing') link = linker.link({ ...cited, authors: [mention.affiliation] });
  }
  if (mention.form === 'secondary' && mention.year === '') {
    citation.reason = 'known only through the work that cites it';
    return true;
  }
  if (narrative && mention.run !== undefined) return narrowRun(citation, link, sources);
  if (mention.tentative && (link.resolution === 'missing' || link.resolution === 'approximate')) return false;
  citation.take(link);
  return link.resolution !== 'missing' || plausible(mention);
}

/** A parenthesis that names no entry is still a citation where it is built like one. */
function plausible(mention: CitationMention): boolean {
  if (mention.tentative || mention.authors.length === 0) return false;
  if (mention.etAl || mention.locator !== '' || mention.authors.length > 1 || /[a-z]$/.test(mention.year) || mention.group < 0) return true;
  const author = mention.authors[0] ?? '';
  return author.split(' ').length <= 9 && mention.prefix.split(' ').length <= 4;
}

/** Finds where in the capitalised run before `(1994)` the author's name begins. */
function narrowRun(citation: ResolvedCitation, link: Link, sources: Sources): boolean {
  const { linker } = sources;
  const { mention, block } = citation;
  const run = mention.run as { start: number; end: number };
  let found = link;
  if (found.resolution === 'missing' && mention.authors.length === 1) {
    // the sentence may begin within the run: `In Mexico Tarrow`
    const words = (mention.authors[0] ?? '').split(' ');
    for (let k = 1; k < words.length && found.resolution === 'missing'; k++) found = linker.link({ authors: [words.slice(k).join(' ')], etAl: mention.etAl, year: mention.year, narrative: true });
  }
  if (found.resolution === 'missing') {
    if (!mention.etAl && mention.authors.length === 1 && nearestHere(citation, sources) !== undefined) return asBare(citation, sources);
    const words = (mention.authors[0] ?? '').split(' ');
    const weak = mention.locator === '' && !mention.etAl && mention.authors.length === 1;
    if (weak && (linker.size === 0 ? words.length > 4 : true) && !personLike(block.text, run, words)) return false;
    citation.authors = mention.authors.map(surname);
    citation.take(found);
    return true;
  }
  citation.take(found);
  const work = found.works[0];
  const first = mention.authors[0] ?? '';
  const text = block.text.slice(run.start, run.end);
  const family = [...(work?.authors ?? []), ...(work?.authorAbbreviations ?? [])].map((name) => position(text, name)).filter((at) => at >= 0).sort((a, b) => a - b)[0];
  const at = family ?? Math.max(0, text.indexOf(surname(first)));
  mention.start = run.start + at;
  if (mention.author !== undefined) mention.author.start = mention.start;
  citation.authors = mention.authors.map((author, index) => (index === 0 && family !== undefined ? stripRun(author, text, family) : surname(author)));
  return true;
}

function stripRun(author: string, text: string, at: number): string {
  const rest = text.slice(at);
  const kept = author.length <= rest.length ? author : rest;
  for (let k = 0; k < author.length; k++) if (rest.startsWith(author.slice(k)) && author.length - k <= kept.length) return author.slice(k);
  return author;
}

/** Offset of a name in a text at word boundaries, accents and case aside; -1 where it is not. */
function position(text: string, name: string): number {
  const folded = foldCase(text);
  const wanted = foldCase(name);
  if (folded.length !== text.length || wanted.length < 2) return text.indexOf(name);
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
    const before = charClass(folded.charCodeAt(at - 1));
    const after = charClass(folded.charCodeAt(at + wanted.length));
    if ((at === 0 || before < LOWER || before > 4) && (after < LOWER || after > 4) && charClass(text.charCodeAt(at)) !== LOWER) return at;
    if ((at === 0 || before < LOWER || before > 4) && (after < LOWER || after > 4) && wanted.includes(' ')) return at;
  }
  return -1;
}

function surname(name: string): string {
  const words = name.split(' ');
  let k = words.length - 1;
  while (k > 0 && /^(?:de|del|della|di|da|dos|van|von|der|den|la|le|du|bin|al|el|ten|ter)$/i.test(words[k - 1] ?? '')) k--;
  return /\b(?:of|for|on|de|para|por|the)\b/i.test(name) && k === words.length - 1 ? name : words.slice(k).join(' ');
}

/** `Kuhn (1962)` with no entry: one to three capitalised words, no article or preposition before them. */
function personLike(text: string, run: { start: number }, words: readonly string[]): boolean {
  if (words.length > 3) return false;
  const before = /(\p{L}+)\s+$/u.exec(text.slice(Math.max(0, run.start - 24), run.start))?.[1] ?? '';
  return !/^(?:the|a|an|in|of|at|since|from|to|el|la|los|las|en|de|del|le|les|du|der|die|das|im|until|during|after|before)$/i.test(before) && !/^[\p{Lu}\d]{2,}$/u.test(words.join('')) && words.every((word) => !/\d/.test(word));
}

/** The name before the parenthesis is nobody's: the author stands earlier, and the citation is the parenthesis alone. */
function asBare(citation: ResolvedCitation, sources: Sources): boolean {
  const { mention, block } = citation;
  const open = block.text.lastIndexOf('(', mention.yearAt?.start ?? mention.end);
  if (open >= mention.start) mention.start = open;
  return bare(citation, sources);
}

function nearestHere(citation: ResolvedCitation, sources: Sources): Named | undefined {
  const { mention, block } = citation;
  const before = block.text.slice(Math.max(0, mention.start - NAMED_WITHIN), mention.start);
  const here = nearest(before, sources.linker.ofYear(mention.year), sources.spelt);
  return here !== undefined && (mention.locator !== '' || here.gap < 260 || sameSentence(before, here.at)) ? here : undefined;
}

/** A year alone in its parenthesis: whoever with a work of that year was named last before it. */
function bare(citation: ResolvedCitation, sources: Sources): boolean {
  const { mention, block } = citation;
  const { linker, blocks, chain } = sources;
  const works = linker.ofYear(mention.year);
  const here = nearestHere(citation, sources);
  if (here !== undefined) return settle(citation, here.work, works, linker);
  if (mention.locator === '') return false;
  const before = block.text.slice(Math.max(0, mention.start - NAMED_WITHIN), mention.start);
  const previous = textBefore(blocks, block);
  // a quotation set apart: the sentence that introduces it names its author, listed or not
  const person = lastPerson(previous.trimEnd().endsWith(':') ? previous.slice(-300) : `${previous} ${before}`);
  const earlier = nearest(previous, works, sources.spelt);
  const stranger = person !== undefined && previous.trimEnd().endsWith(':') && linker.link({ authors: [person], etAl: false, year: mention.year, narrative: true }).resolution === 'missing' && (earlier === undefined || earlier.at < previous.lastIndexOf(person));
  if (earlier !== undefined && !stranger) return settle(citation, earlier.work, works, linker);
  const last = chain[chain.length - 1];
  if (!stranger && last !== undefined && last.year === mention.year && last.works.length > 0) {
    citation.authors = last.authors;
    citation.take({ resolution: 'approximate', reason: 'no author is named near it; the last work cited of that year', works: last.works });
    return true;
  }
  citation.authors = person === undefined ? [] : [person];
  const link = person === undefined ? undefined : linker.link({ authors: [person], etAl: false, year: mention.year, narrative: true });
  if (link !== undefined && link.resolution !== 'missing') citation.take(link);
  else citation.reason = person === undefined ? 'no author is named near it' : 'no entry in the bibliography answers it';
  return true;
}

function settle(citation: ResolvedCitation, work: WorkEntry, works: readonly WorkEntry[], linker: Linker): boolean {
  citation.authors = work.authors;
  const rivals = works.filter((other) => other !== work && other.authors[0] === work.authors[0]);
  if (rivals.length > 0 && splitYear(citation.year).letter === '') {
    const cited = linker.link({ authors: work.authors.slice(0, 1), etAl: false, year: citation.year, narrative: true });
    citation.take(cited.resolution === 'missing' ? { resolution: 'exact', reason: '', works: [work] } : cited);
  } else citation.take({ resolution: 'exact', reason: '', works: [work] });
  return true;
}

interface Named { readonly work: WorkEntry; readonly at: number; readonly gap: number }

/** Which of the works' authors is named last in the text: as listed, as abbreviated, or as spelt before. */
function nearest(text: string, works: readonly WorkEntry[], spelt: ReadonlyMap<WorkEntry, string>): Named | undefined {
  let best: Named | undefined;
  for (const work of works) {
    const first = (work.authors[0] ?? '').replace(/^(?:the|el|la|le)\s/i, '');
    for (const name of [first, ...work.authorAbbreviations, spelt.get(work) ?? '']) {
      if (name.length < 2) continue;
      const at = lastWhole(text, name);
      if (at < 0) continue;
      if (best === undefined || at > best.at || (at === best.at && work.authors.length < best.work.authors.length)) best = { work, at, gap: text.length - at };
    }
  }
  return best;
}

/** Last place of a name between word boundaries; -1 where there is none. Accents count: a name is written as it is listed. */
function lastWhole(text: string, name: string): number {
  for (let at = text.lastIndexOf(name); at >= 0; at = at === 0 ? -1 : text.lastIndexOf(name, at - 1)) {
    const before = charClass(text.charCodeAt(at - 1));
    const after = charClass(text.charCodeAt(at + name.length));
    if ((at === 0 || before < LOWER || before > 4) && (at + name.length === text.length || after < LOWER || after > 4)) return at;
  }
  return -1;
}

function sameSentence(text: string, at: number): boolean {
  return !/[.?!]["”’)]?\s+\p{Lu}/u.test(text.slice(at).replace(/\b(?:al|p|pp|Dr|Mr|Mrs|St|vs|cf|e\.g|i\.e)\./g, ''));
}

function textBefore(blocks: readonly ModelBlock[], block: ModelBlock): string {
  let out = '';
  for (let i = block.index - 1, seen = 0; i >= 0 && seen < NAMED_BLOCKS && out.length < NAMED_WITHIN; i--) {
    const other = blocks[i] as ModelBlock;
    if (other.role === 'heading') break;
    if (other.role !== 'paragraph' && other.role !== 'quotation' && other.role !== 'list-item') continue;
    out = `${other.text}\n${out}`;
    seen++;
  }
  return out.slice(-NAMED_WITHIN);
}

/** `Vanda Felbab-Brown` → `Felbab-Brown`: the last two capitalised words in a row. */
function lastPerson(text: string): string | undefined {
  let last: string | undefined;
  for (const match of text.matchAll(/(?<![\p{L}.?!] )\p{Lu}\p{Ll}{1,20} (?:\p{Lu}\. )?(\p{Lu}\p{Ll}{1,20}(?:-\p{Lu}\p{Ll}{1,20})?)(?! \p{Lu})/gu)) last = match[1];
  return last;
}

/** Follows an Ibid as a reader does: the last work cited before its parenthesis, in the text or in the notes. */
function followIbid(citation: ResolvedCitation, chain: readonly ResolvedCitation[], groupStart: number): void {
  const { mention } = citation;
  let antecedent: ResolvedCitation | undefined;
  if (mention.byName) {
    const wanted = nameKey(mention.authors[0] ?? '');
    for (let k = chain.length - 1; k >= 0 && antecedent === undefined; k--) {
      const other = chain[k] as ResolvedCitation;
      if (other.authors.some((author) => nameKey(author).words[nameKey(author).words.length - 1] === wanted.words[wanted.words.length - 1])) antecedent = other;
    }
  } else {
    const from = chain.length > groupStart && mention.group >= 0 && chain.slice(groupStart).every((other) => other.form === 'secondary') ? groupStart : chain.length;
    for (let k = from - 1; k >= 0 && antecedent === undefined; k--) if (!((chain[k] as ResolvedCitation).form === 'secondary' && (chain[k] as ResolvedCitation).year === '')) antecedent = chain[k];
  }
  if (antecedent === undefined) {
    citation.reason = 'no work is cited before it';
    return;
  }
  citation.antecedent = antecedent;
  citation.authors = antecedent.authors;
  citation.year = antecedent.year;
  citation.resolution = antecedent.resolution;
  citation.works = antecedent.works;
  citation.reason = antecedent.reason;
  likelierByPage(citation, chain);
}

/** Where the page lies outside the work's own, and inside those of another cited just before, that one is likelier: both are offered. */
function likelierByPage(citation: ResolvedCitation, chain: readonly ResolvedCitation[]): void {
  const page = Number(/\d+/.exec(citation.locator)?.[0] ?? Number.NaN);
  const literal = citation.works[0];
  if (Number.isNaN(page) || literal === undefined || fits(literal, page) !== false) return;
  for (let k = chain.length - 1, seen = 0; k >= 0 && seen < 6; k--, seen++) {
    const other = chain[k] as ResolvedCitation;
    const work = other.works[0];
    if (work === undefined || work === literal || !(fits(work, page) ?? citedNear(chain, work, page))) continue;
    citation.works = [work, literal];
    citation.authors = other.authors;
    citation.year = other.year;
    citation.antecedent = other;
    citation.resolution = 'approximate';
    citation.reason = `page ${citation.locator} lies outside ${literal.label} (pp. ${literal.csl.page ?? ''}) and fits ${work.label}${work.csl.page === undefined ? '' : ` (pp. ${work.csl.page})`}`;
    return;
  }
}

/** A page within a few of one cited from that work before. */
function citedNear(chain: readonly ResolvedCitation[], work: WorkEntry, page: number): boolean {
  return chain.slice(-12).some((other) => other.works[0] === work && Math.abs(Number(/\d+/.exec(other.locator)?.[0] ?? Number.NaN) - page) <= 20);
}

/** Whether a page lies in the work's pages; undefined where it has none. */
function fits(work: WorkEntry, page: number): boolean | undefined {
  const range = /^(\d{1,5})\s?[-–]\s?(\d{1,5})$/.exec(work.csl.page ?? '');
  if (range?.[1] === undefined || range[2] === undefined) return undefined;
  const first = Number(range[1]);
  const last = range[2].length < range[1].length ? Number(range[1].slice(0, range[1].length - range[2].length) + range[2]) : Number(range[2]);
  return page >= first && page <= last;
}
