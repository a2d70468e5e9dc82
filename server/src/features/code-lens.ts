import type { CodeLens } from 'vscode-languageserver-types';
import { sameness } from '../model/outside';
import type { OutlineNode, Span, ThesisDocument } from '../model/types';
import { peekReferences } from '../protocol';
import { times } from './shared/markdown';
import { rangeOf, startOf } from './shared/ranges';
import type { Source } from './shared/source';
import { byChapter, chapterList } from './shared/spread';

/** `textDocument/codeLens`: over entries how often and where they are cited, over rows of the list how often used, over headings how often mentioned. */
export function codeLens({ document, uri, client }: Source): CodeLens[] {
  const { entries, abbreviations, headings } = client.show.codeLens;
  const lenses: CodeLens[] = [];
  const add = (span: Span, title: string): void => {
    const range = rangeOf(document, span);
    // without the command an editor shows the words alone
    const command = client.referenceLenses ? { command: peekReferences, arguments: [uri, range.start] } : { command: '' };
    lenses.push({ range, command: { title, ...command } });
  };
  for (const work of entries ? document.works : []) {
    const { span, citations } = work;
    add(span, withOthers('cited', citations.length === 0 ? '' : said(document, 'cited', citations), document.outside.cited.get(sameness(work)) ?? 0));
  }
  for (const { definitions, uses } of abbreviations ? document.abbreviations : []) {
    const listed = definitions.find(({ via }) => via === 'list');
    if (listed !== undefined) add(listed.span, withOthers('used', uses.length === 0 ? '' : said(document, 'used', uses), document.outside.used.get(listed.abbreviation.short) ?? 0));
  }
  const mentions = headings ? mentionsByHeading(document) : undefined;
  for (const node of mentions === undefined ? [] : document.headings) {
    const title = headingTitle(node, mentions?.get(node) ?? 0);
    if (title !== '') add(node.span, title);
  }
  return lenses;
}

/** `cited 14 times · chapters 1, 2, 4 · 3 times in other files` */
function withOthers(verb: string, here: string, others: number): string {
  if (others === 0) return here || `never ${verb}`;
  return here === '' ? `${verb} ${times(others)} in other files` : `${here} · ${times(others)} in other files`;
}

/** `cited 14 times · chapters 1, 2, 4` */
function said(document: ThesisDocument, verb: string, places: readonly { readonly span: Span }[]): string {
  return [`${verb} ${times(places.length)}`, chapterList(byChapter(document, places))].filter((part) => part !== '').join(' · ');
}

/** A section nothing refers to has no lens, so that running text stays text; the Chapters view counts its citations too. */
function headingTitle({ kind, citations }: OutlineNode, mentions: number): string {
  const parts = mentions === 0 ? [] : [`mentioned ${times(mentions)}`];
  const counted = kind === 'chapter' || kind === 'case-study' || (mentions > 0 && (kind === 'section' || kind === 'annex' || kind === 'part'));
  if (citations > 0 && counted) parts.push(citations === 1 ? '1 citation' : `${citations} citations`);
  return parts.join(' · ');
}

/** How often each heading is referred to, the contents apart. */
function mentionsByHeading(document: ThesisDocument): Map<OutlineNode, number> {
  const byStart = new Map<number, OutlineNode>();
  for (const node of document.headings) byStart.set(startOf(document, node.span), node);
  const counts = new Map<OutlineNode, number>();
  for (const { target, node, destination } of document.crossReferences) {
    const there = node ?? (destination === undefined ? undefined : byStart.get(startOf(document, destination)));
    if (target !== 'contents' && there !== undefined) counts.set(there, (counts.get(there) ?? 0) + 1);
  }
  return counts;
}
