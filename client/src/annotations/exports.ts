/** Notes for elsewhere: Markdown in reading order under the chapters, a table, and the form Hypothesis uses. */
import { type Note, inOrder, tagsOf } from './model';

/**
 * A note with where it stands: its chapter or section in words, the line (from 1), whom it cites;
 * nothing of it where it is an orphan.
 */
export interface Placed { note: Note; section: string; line: number | undefined; citation: string }

const oneLine = (text: string): string => text.split(/\s+/).join(' ').trim();

/** Quotes with line and colour, each with its note and replies, grouped by section in the order given. */
export function toMarkdown(placed: readonly Placed[], title: string): string {
  const lines = [`# Notes on ${title}`, ''];
  let section: string | undefined;
  for (const { note, section: here, line, citation } of placed) {
    if (here !== section) lines.push(`## ${here}`, '');
    section = here;
    const tail = [citation, line === undefined ? 'not found in the text' : `line ${line}`, note.colour, note.resolved ? 'resolved' : ''];
    lines.push(`> ${oneLine(note.quote.exact)}`, '>', `> — ${tail.filter((part) => part !== '').join(', ')}`, '');
    if (note.text !== '') lines.push(note.text, '');
    for (const reply of note.replies) lines.push(`- ${reply.creator}: ${oneLine(reply.text)}`);
    if (note.replies.length > 0) lines.push('');
  }
  return lines.join('\n');
}

/** RFC 4180. Cells that a spreadsheet would take for a formula are kept text by an apostrophe. */
export function toCsv(placed: readonly Placed[]): string {
  const head = ['section', 'line', 'colour', 'quote', 'citation', 'note', 'tags', 'resolved', 'creator', 'created', 'modified'];
  const rows = placed.map(({ note, section, line, citation }) => [
    section, String(line ?? ''), note.colour, oneLine(note.quote.exact), citation, note.text, tagsOf(note.text).join(' '), note.resolved ? 'yes' : 'no', note.creator, note.created, note.modified,
  ]);
  return [head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** As the Hypothesis API gives its rows. `uri`: the document's address. */
export function toHypothesis(notes: readonly Note[], uri: string): string {
  const rows = inOrder(notes).map(({ id, quote: { start, end, exact, prefix, suffix }, text, creator, created, modified }) => ({
    id, created, updated: modified, user: creator, uri, text, tags: tagsOf(text),
    target: [{ source: uri, selector: [{ type: 'TextPositionSelector', start, end }, { type: 'TextQuoteSelector', exact, prefix, suffix }] }],
  }));
  return `${JSON.stringify({ total: rows.length, rows }, null, 2)}\n`;
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
