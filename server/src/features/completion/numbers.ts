/** After `section`, `Annex`, `Table` …: the numbers there are, the nearest first. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { OutlineKind, OutlineNode } from '../../model/types';
import type { Typing } from '../../recognisers/typing';
import { type Caret, nearness, type Proposal } from './item';

const KINDS: Record<Extract<Typing, { kind: 'number' }>['target'], readonly OutlineKind[]> = {
  chapter: ['chapter'], section: ['section', 'case-study'], annex: ['annex'], table: ['table'], figure: ['figure'],
};

export function numberItems(caret: Caret, { target, query }: Extract<Typing, { kind: 'number' }>, from: number): Proposal[] {
  const { document, offset } = caret;
  const here = document.sectionAt(offset);
  const out: Proposal[] = [];
  for (const node of document.headings) {
    if (!KINDS[target].includes(node.kind) || node.number === '' || !node.number.toLowerCase().startsWith(query.toLowerCase())) continue;
    out.push({ label: node.number, description: node.title, kind: CompletionItemKind.Reference, from, insert: node.number, rank: nearness(caret, [node]) - (within(here, node) ? 1 : 0) });
  }
  return out;
}

/** Nobody refers to the section one is in. */
function within(here: OutlineNode | undefined, node: OutlineNode): boolean {
  for (let at = here; at !== undefined; at = at.parent) if (at === node) return true;
  return false;
}
