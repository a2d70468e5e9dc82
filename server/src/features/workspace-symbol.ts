import { SymbolKind, type SymbolInformation } from 'vscode-languageserver-types';
import type { OutlineNode, Span, ThesisDocument } from '../model/types';
import { foldCase } from '../text/fold';
import { rangeOf } from './shared/ranges';
import { headingLabel } from './shared/wording';

/** Answers are cut here: more than a picker can show, few enough to send at each letter typed. */
const MOST_SYMBOLS = 512;

/** `workspace/symbol`: headings, abbreviations and works of the open theses whose name holds the query's letters in order. */
export function workspaceSymbol(sources: readonly { readonly uri: string; readonly document: ThesisDocument }[], query: string): SymbolInformation[] {
  const wanted = foldCase(query).replace(/\s+/g, '');
  const found: SymbolInformation[] = [];
  for (const { uri, document } of sources) {
    for (const { name, kind, containerName, span } of symbolsOf(document)) {
      if (found.length >= MOST_SYMBOLS) return found;
      if (holds(foldCase(name), wanted)) found.push({ name, kind, containerName, location: { uri, range: rangeOf(document, span) } });
    }
  }
  return found;
}

interface Candidate { readonly name: string; readonly kind: SymbolKind; readonly containerName: string; readonly span: Span }

function* symbolsOf(document: ThesisDocument): Generator<Candidate> {
  for (const node of document.headings) yield { name: headingLabel(node), kind: headingKind(node), containerName: node.parent === undefined ? '' : headingLabel(node.parent), span: node.span };
  for (const { short, long, definitions, uses } of document.abbreviations) {
    const span = (definitions[0] ?? uses[0])?.span;
    if (span !== undefined) yield { name: long === '' ? short : `${short}: ${long}`, kind: SymbolKind.Constant, containerName: 'Abbreviations', span };
  }
  for (const { label, csl, span } of document.works) yield { name: csl.title === undefined ? label : `${label}: ${csl.title}`, kind: SymbolKind.File, containerName: 'Works cited', span };
}

function headingKind({ kind }: OutlineNode): SymbolKind {
  return kind === 'chapter' ? SymbolKind.Module : SymbolKind.Namespace;
}

/** True where the letters of `wanted` stand in `text` in order, others between them allowed. */
function holds(text: string, wanted: string): boolean {
  let at = 0;
  for (const letter of wanted) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
