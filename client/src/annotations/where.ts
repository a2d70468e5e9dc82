/** Where in the thesis a passage stands and whom it cites, for lists of notes. */
import type { Position, Range, TextDocument, Uri } from 'vscode';
import { l10n } from 'vscode';
import type { ChapterRow } from '../../../server/src/protocol';
import type { Requests } from '../connection/requests';
import { toRange } from '../tree/ranges';

/** A citation further behind a passage than this is another's, in characters. */
const NEAR = 400;

/** What tells under which heading a place of the document stands. */
export async function sectionsOf(requests: Requests, uri: Uri): Promise<(position: Position) => string> {
  const rows = (await requests.chapters(uri.toString())) ?? [];
  const innermost = (all: readonly ChapterRow[], position: Position): string | undefined => {
    const row = all.find(({ fullRange, elsewhere }) => elsewhere !== true && toRange(fullRange).contains(position));
    return row && (innermost(row.children, position) ?? row.label);
  };
  return (position) => innermost(rows, position) ?? l10n.t('Before the first heading');
}

/** What tells which citations a passage holds; for one without, those that end its sentence. In the text's own words. */
export async function citationsOf(requests: Requests, document: TextDocument): Promise<(range: Range) => string> {
  const works = (await requests.citedWorks(document.uri.toString())) ?? [];
  const all = works.flatMap(({ citations }) => citations.map(toRange)).sort((a, b) => a.start.compareTo(b.start));
  const words = (found: readonly Range[]): string => found.map((range) => document.getText(range).split(/\s+/).join(' ')).join('; ');
  return (range) => {
    const inside = all.filter((citation) => citation.intersection(range)?.isEmpty === false);
    if (inside.length > 0) return words(inside);
    const end = document.offsetAt(range.end);
    const rest = document.getText().slice(end, end + NEAR);
    const stop = /[.!?]["”’)]?\s|\n\n/.exec(rest)?.index ?? rest.length;
    return words(all.filter(({ start }) => { const at = document.offsetAt(start) - end; return at >= 0 && at <= stop; }));
  };
}

/** Both at once. */
export async function whereIn(requests: Requests, document: TextDocument): Promise<(range: Range) => { section: string; citation: string }> {
  const [section, citation] = await Promise.all([sectionsOf(requests, document.uri), citationsOf(requests, document)]);
  return (range) => ({ section: section(range.start), citation: citation(range) });
}
