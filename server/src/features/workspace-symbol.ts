import { SymbolKind, type SymbolInformation } from 'vscode-languageserver-types';
import type { Span, ThesisDocument } from '../model/types';
import { foldCase } from '../text/fold';
import { rangeOf } from './shared/ranges';
import { headingLabel } from './shared/wording';

/** Answers are cut here: more than a picker can show, few enough to send at each letter typed. */
const MOST_SYMBOLS = 512;

/** `workspace/symbol`: headings, abbreviations and works of the open theses whose name holds the query's letters in order. */
export function workspaceSymbol(sources: readonly { readonly uri: string; readonly document: ThesisDocument }[], query: string): SymbolInformation[] {
  const wanted = foldCase(query).replace(/\s+/g, '');
  const found: Array<{ symbol: Candidate; uri: string; document: ThesisDocument; rank: number }> = [];
  for (const { uri, document } of sources) {
    for (const symbol of symbolsOf(document)) {
      const rank = rankOf(foldCase(symbol.name), wanted);
      if (rank !== undefined) found.push({ symbol, uri, document, rank });
    }
  }
  return found.sort((a, b) => a.rank - b.rank).slice(0, MOST_SYMBOLS)
    .map(({ symbol: { name, kind, containerName, span }, uri, document }) => ({ name, kind, containerName, location: { uri, range: rangeOf(document, span) } }));
}

interface Candidate { readonly name: string; readonly kind: SymbolKind; readonly containerName: string; readonly span: Span }

function* symbolsOf(document: ThesisDocument): Generator<Candidate> {
  for (const node of document.headings) yield { name: headingLabel(node), kind: SymbolKind.String, containerName: node.parent === undefined ? '' : headingLabel(node.parent), span: node.span };
  for (const { short, long, definitions, uses } of document.abbreviations) {
    const span = (definitions[0] ?? uses[0])?.span;
    if (span !== undefined) yield { name: long === '' ? short : `${short}: ${long}`, kind: SymbolKind.Constant, containerName: 'Abbreviations', span };
  }
  for (const { label, csl, span } of document.works) yield { name: csl.title === undefined ? label : `${label}: ${csl.title}`, kind: SymbolKind.File, containerName: 'Works cited', span };
}

/** 0 where a name begins with what is wanted, 1 where it holds it in one piece, 2 letter by letter; undefined where it does not. */
function rankOf(name: string, wanted: string): number | undefined {
  const joined = name.replace(/\s+/g, '');
  const at = joined.indexOf(wanted);
  if (at >= 0) return at === 0 ? 0 : 1;
  return holds(name, wanted) ? 2 : undefined;
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
