/** What Thesis Reader does with a text, as tasks to time. */
import { analyze, type ThesisDocument } from '../../server/src/analysis';
import { diagnostics } from '../../server/src/features/diagnostic';
import { NO_OPTIONS } from '../../server/src/rules/run';
import { completion } from '../../server/src/features/completion';
import { documentSymbol } from '../../server/src/features/document-symbol';
import { definition } from '../../server/src/features/definition';
import { foldingRange } from '../../server/src/features/folding-range';
import { hover } from '../../server/src/features/hover';
import { inlayHint } from '../../server/src/features/inlay-hint';
import { references } from '../../server/src/features/references';
import { semanticTokens } from '../../server/src/features/semantic-tokens';
import type { Task } from './measure';

const URI = 'file:///thesis.txt';

/** Asks for every table, as opening a document with all views does. */
export function readAll(document: ThesisDocument): number {
  return document.headings.length + document.citations.length + document.works.length + document.abbreviations.length + document.undefinedAbbreviations.length +
    document.footnotes.length + document.crossReferences.length + document.words + document.recognition.evidence.length;
}

/** The fields of every reference, as lists of references and exports ask for them: what a reader of entries could put off shows here. */
export function everything(text: string): number {
  const document = full(text);
  let fields = 0;
  for (const { csl, fields: found } of document.works) fields += found.length + Object.keys(csl).length;
  return fields + documentSymbol(document).length + diagnostics(document, URI, NO_OPTIONS).length;
}

export function full(text: string): ThesisDocument {
  const document = analyze(text);
  readAll(document);
  return document;
}

/** Places to type at: offsets into the text. */
function places(document: ThesisDocument, text: string): [string, number][] {
  const citation = document.citations[document.citations.length >> 1];
  const work = document.works[document.works.length >> 1];
  const heading = document.headings[document.headings.length >> 1];
  const word = text.indexOf(' ', text.length >> 1);
  const out: [string, number][] = [['at the start', 0], ['in a word, middle', Math.max(0, word - 1)]];
  if (citation !== undefined) out.push(['in a citation', document.range(citation.span).start + 2]);
  if (work !== undefined) out.push(['in the bibliography', document.range(work.span).start + 8]);
  if (heading !== undefined) out.push(['in a heading', document.range(heading.span).end]);
  return out;
}

/** One keystroke and all tables after it: a character typed, and, the next time, taken out again. */
function keystroke(name: string, document: ThesisDocument, at: number, typed: string): Task {
  let there = false;
  return {
    name,
    run: () => {
      document.update([there ? { start: at, end: at + typed.length, text: '' } : { start: at, end: at, text: typed }]);
      there = !there;
      readAll(document);
    },
  };
}

export function keystrokes(text: string): Task[] {
  const document = full(text);
  // a document each: what is typed at one place would move the others
  const out = places(document, text).map(([name, at]) => keystroke(`keystroke ${name}`, full(text), at, 'x'));
  const middle = text.indexOf(' ', text.length >> 1);
  const other = full(text);
  const typed = keystroke('', other, Math.max(0, middle - 1), 'x');
  const anew = (name: string, ask: (document: ThesisDocument) => unknown): Task => ({ name: `${name}, text unseen`, run: () => ask(full(text)) });
  const findings: Task = { name: 'keystroke and all findings', run: () => { typed.run(); return diagnostics(other, URI, NO_OPTIONS); } };
  const cited = document.citations[document.citations.length >> 1];
  const place = document.positionAt(cited === undefined ? middle : document.range(cited.span).start + 1);
  return [
    ...out,
    findings,
    keystroke('paragraph cut in two', full(text), middle, '\n\n'),
    keystroke('50 KB pasted', full(text), middle, text.slice(0, 50_000)),
    anew('document symbols', documentSymbol),
    anew('references', (fresh) => references(fresh, URI, place, true)),
    anew('diagnostics', (fresh) => diagnostics(fresh, URI, NO_OPTIONS)),
  ];
}

/** Of a text of many megabytes: a keystroke and a hover on one document. */
export function few(text: string): Task[] {
  let document: ThesisDocument | undefined;
  const middle = text.indexOf(' ', text.length >> 1);
  let typed: Task | undefined;
  return [
    {
      name: 'keystroke in a word, middle',
      run: () => {
        document ??= full(text);
        typed ??= keystroke('', document, Math.max(0, middle - 1), 'x');
        return typed.run();
      },
    },
    { name: 'hover', run: () => document !== undefined && hover(document, URI, document.positionAt(middle)) },
  ];
}

/** Requests at a citation in the middle. Each is run on a warm model, as between two keystrokes. */
export function requests(text: string): Task[] {
  const document = full(text);
  const citation = document.citations[document.citations.length >> 1];
  const position = document.positionAt(citation === undefined ? text.length >> 1 : document.range(citation.span).start + 1);
  return [
    { name: 'hover', run: () => hover(document, URI, position) },
    { name: 'definition', run: () => definition(document, URI, position, true) },
    { name: 'references', run: () => references(document, URI, position, true) },
    { name: 'document symbols', run: () => documentSymbol(document) },
    { name: 'folding ranges', run: () => foldingRange(document) },
    { name: 'semantic tokens', run: () => semanticTokens(document) },
    { name: 'inlay hints', run: () => inlayHint(document, URI, { start: { line: 0, character: 0 }, end: document.positionAt(document.length) }, SHOWN) },
    ...completions(text),
  ];
}

const SHOWN = { ibid: true, longForms: true, unresolved: true, codeLens: { entries: true, abbreviations: true, headings: true } };

/** Completion behind a bracket just opened (every work), and behind three letters of a surname. */
function completions(text: string): Task[] {
  const middle = text.indexOf(' ', text.length >> 1);
  return [['every work', ' ('], ['three letters', ' (Bra']].map(([name = '', typed = '']) => {
    const document = full(`${text.slice(0, middle)}${typed}${text.slice(middle)}`);
    const position = document.positionAt(middle + typed.length);
    return { name: `completion, ${name}`, run: () => completion(document, URI, position) };
  });
}
