import type { DocumentLink } from 'vscode-languageserver-types';
import type { ThesisDocument } from '../model/types';
import { findAddresses } from '../recognisers/addresses';
import { linkTo } from './shared/markdown';
import { partsOf, rangeOf } from './shared/ranges';
import { headingLabel } from './shared/wording';

/** Enough for any thesis; an editor draws each. */
const MOST_LINKS = 5_000;

/** `textDocument/documentLink`: web addresses and DOIs, cross-references, lines of the contents. */
export function documentLink(document: ThesisDocument, uri: string): DocumentLink[] {
  const links: DocumentLink[] = [];
  for (const block of document.blocks) {
    if (block.role === 'blank' || block.role === 'furniture') continue;
    for (const { start, end, target } of findAddresses(block.text)) {
      for (const range of partsOf(document, { block, start, end })) links.push({ range, target });
    }
  }
  for (const { span, node, destination } of document.crossReferences) {
    const there = node?.span ?? destination;
    if (there === undefined) continue;
    links.push({ range: rangeOf(document, span), target: linkTo(uri, rangeOf(document, there).start), tooltip: node === undefined ? document.context(there, 80) : headingLabel(node) });
  }
  return links.slice(0, MOST_LINKS);
}
