/** To Pandoc and back: what citeproc writes for each converted citation, beside what stood in the text. */
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { toPandoc } from '../../server/src/format/pandoc';
import { citePatches } from '../../server/src/format/pandoc/cites';
import { notesOf } from '../../server/src/format/pandoc/notes';
import { keysOf } from '../../server/src/format/keys';
import type { Block, Citation, Entry, ThesisDocument } from '../../server/src/model/types';
import { foldCase } from '../../server/src/text/fold';

export const hasPandoc = spawnSync('pandoc', ['--version']).status === 0;

export interface Trip {
  readonly equal: number;
  readonly of: number;
  /** Among them those whose link is exact: the others differ from their entry by what the reader was told. */
  readonly exact: { readonly equal: number; readonly of: number };
  readonly left: number;
  readonly lost: readonly string[];
  /** Citations Pandoc could not find, and what it complained of. */
  readonly complaints: string;
}

interface Node { readonly t?: string; readonly c?: unknown }

/**
 * Converts, renders with citeproc, and compares authors, years with their letters, and locators of each citation in turn.
 * `inHead`: the works stand in the head of the Markdown, not in a file beside it.
 */
export function roundTrip(document: ThesisDocument, markdown: boolean, inHead = false): Trip {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pandoc-'));
  const result = toPandoc(document, { markdown, ...(inHead ? {} : { bibliography: 'works.bib' }) });
  fs.writeFileSync(path.join(folder, 'works.bib'), result.bibliography);
  const { stdout, stderr } = spawnSync('pandoc', ['--citeproc', '-f', 'markdown', '-t', 'json'], { cwd: folder, input: result.markdown, encoding: 'utf8', maxBuffer: 1 << 28 });
  fs.rmSync(folder, { recursive: true, force: true });
  const rendered = cites(JSON.parse(stdout) as Node);
  const places = sources(document, markdown);
  const lost: string[] = [];
  if (rendered.length !== places.length) return { equal: 0, of: result.converted.length, exact: { equal: 0, of: 0 }, left: result.left.length, lost: [`${places.length} places, ${rendered.length} rendered, from: ${firstApart(places, rendered)}`], complaints: stderr };
  let equal = 0;
  const exact = { equal: 0, of: 0 };
  places.forEach(({ citations, original }, i) => {
    const text = rendered[i] ?? '';
    const years = yearsIn(text);
    const numbers = numbersIn(text);
    for (const citation of citations) {
      const why = differs(citation, text, original, years, numbers);
      if (why === '') equal++;
      else lost.push(`${why}: ${original} → ${text}`);
      if (citation.resolution !== 'exact') continue;
      exact.of++;
      if (why === '') exact.equal++;
    }
    // nothing may be written that stood neither in the text nor in the work an Ibid stands for
    if (years.some((year) => !original.includes(year)) && citations.every(({ form }) => form !== 'ibid')) lost.push(`years too many: ${original} → ${text}`);
  });
  return { equal, of: result.converted.length, exact, left: result.left.length, lost, complaints: stderr };
}

/** The first place whose years are not those rendered: where the two went apart. */
function firstApart(places: readonly Source[], rendered: readonly string[]): string {
  const i = places.findIndex(({ citations }, k) => citations.some(({ year, resolution }) => resolution === 'exact' && year !== '' && !(rendered[k] ?? '').includes(year)));
  return [i - 2, i - 1, i, i + 1].map((k) => `${places[k]?.original} → ${rendered[k]}`).join('; ');
}

interface Source { readonly citations: readonly Citation[]; readonly original: string }

/** Where citations were converted: running text first, then the notes in the order of their markers, as Pandoc's own tree has them. */
function sources(document: ThesisDocument, markdown: boolean): Source[] {
  const entries = [...new Set<Entry>([...document.works, ...document.citations.flatMap(({ outside }) => outside)])];
  const names = keysOf(entries.map(({ csl }) => ({ ...csl, id: '' })));
  const notes = notesOf(document);
  const { patches, converted } = citePatches(document, new Map(entries.map((entry, i) => [entry, names[i] ?? ''])), notes.marks, { markdown, language: document.language });
  const of = (block: Block): Source[] => [...(patches.get(block) ?? [])].sort((a, b) => a.start - b.start).map(({ start, end }) => ({
    citations: converted.filter(({ span }) => span.block === block && span.end > start && span.start < end),
    original: block.text.slice(start, end),
  }));
  const heads = new Set(notes.heads.keys());
  return [
    ...document.blocks.filter((block) => !heads.has(block)).flatMap(of),
    ...document.footnotes.flatMap(({ marker, definition }) => (marker !== undefined && definition !== undefined && heads.has(definition.block) ? of(definition.block) : [])),
  ];
}

/** What is not as it was, in a word; takes what it found from `years` and `numbers`. */
function differs(citation: Citation, text: string, original: string, years: string[], numbers: string[]): string {
  const take = (from: string[], wanted: string): boolean => {
    const at = from.indexOf(wanted);
    if (at >= 0) from.splice(at, 1);
    return at >= 0;
  };
  const year = yearsIn(citation.year)[0];
  if (year !== undefined && !take(years, year)) return 'year';
  for (const number of numbersIn(citation.locator)) if (!take(numbers, number)) return `locator ${number}`;
  const entry = citation.works[0] ?? citation.outside[0];
  const names = [...citation.authors.slice(0, 1), ...(citation.resolution === 'exact' ? entry?.authors.slice(0, 1) ?? [] : [])].map(fold);
  const holds = (said: string): boolean => names.some((name) => fold(said).includes(name));
  // an author named in the sentence is not named again in the brackets
  const named = citation.form === 'ibid' ? holds(text) || /^\(\d/.test(text) : holds(original) === holds(text);
  return names.length === 0 || named ? '' : 'author';
}

function fold(text: string): string {
  return foldCase(text).replace(/&/g, 'and');
}

function yearsIn(text: string): string[] {
  return [...text.matchAll(/(?<![\d-])(?:1[4-9]|20)\d\d[a-z]?(?![\d\p{L}])|n\.d\./gu)].map(([year]) => year);
}

/** Page numbers, ends of ranges in full: `1023-24` is 1023 and 1024. */
function numbersIn(text: string): string[] {
  const out: string[] = [];
  for (const [, first = '', last] of text.matchAll(/(?<![\d\p{L}])(\d+)(?:\s?[-–—]{1,2}\s?(\d+))?(?=f{0,2}(?:[^\d\p{L}]|$))/gu)) {
    out.push(first);
    if (last !== undefined) out.push(last.length < first.length ? first.slice(0, first.length - last.length) + last : last);
  }
  return out;
}

/** The text of every citation, notes behind the running text. */
function cites(tree: Node): string[] {
  const main: string[] = [];
  const notes: string[] = [];
  const walk = (node: unknown, out: string[]): void => {
    if (Array.isArray(node)) { for (const one of node) walk(one, out); return; }
    if (typeof node !== 'object' || node === null) return;
    const { t, c } = node as Node;
    if (t === 'Cite') {
      const [list, inlines] = c as [unknown[], unknown];
      // an author in the sentence and the brackets behind are one
      if (list.length > 0) out.push(plain(inlines));
      walk(inlines, notes);
      return;
    }
    if (t === 'Div' && JSON.stringify(c).startsWith('[["refs"')) return;
    walk(t === undefined ? Object.values(node) : c, t === 'Note' ? notes : out);
  };
  walk((tree as unknown as { blocks: unknown }).blocks, main);
  return [...main, ...notes];
}

function plain(inlines: unknown): string {
  if (Array.isArray(inlines)) return inlines.map(plain).join('');
  if (typeof inlines !== 'object' || inlines === null) return '';
  const { t, c } = inlines as Node;
  if (t === 'Str') return String(c);
  if (t === 'Space' || t === 'SoftBreak') return ' ';
  if (t === 'Note') return '';
  if (t === 'Link' || t === 'Span' || t === 'Quoted') return plain((c as unknown[])[1]);
  return Array.isArray(c) ? plain(c) : '';
}

/** Words of the running text that Pandoc's plain text does not have; citations, contents and entries apart. */
export function lostWords(document: ThesisDocument, markdown: boolean): { readonly of: number; readonly lost: readonly string[] } {
  const input = toPandoc(document, { markdown }).markdown;
  const { stdout } = spawnSync('pandoc', ['-f', 'markdown-smart', '-t', 'plain', '--wrap=none'], { input, encoding: 'utf8', maxBuffer: 1 << 28 });
  const words = (text: string): readonly string[] => text.replace(/<[^<>]{0,300}>/g, ' ').match(/\p{L}{2,}/gu) ?? [];
  const there = new Map<string, number>();
  for (const word of words(stdout)) there.set(word, (there.get(word) ?? 0) + 1);
  const lost: string[] = [];
  let of = 0;
  for (const block of document.blocks) {
    if (['blank', 'furniture', 'contents', 'entry', 'code'].includes(block.role)) continue;
    let { text } = block;
    for (const { span } of document.citations) if (span.block === block) text = text.slice(0, span.start) + ' '.repeat(span.end - span.start) + text.slice(span.end);
    for (const word of words(text)) {
      of++;
      const count = there.get(word) ?? 0;
      if (count > 0) there.set(word, count - 1);
      else lost.push(`${word} (${block.role})`);
    }
  }
  return { of, lost };
}
