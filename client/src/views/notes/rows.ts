/** Notes as rows: by chapter, colour or tag, only the open ones, or only those whose place is lost. */
import { type Position, ThemeColor, ThemeIcon } from 'vscode';
import type { Placed } from '../../annotations/book';
import { tagsOf } from '../../annotations/model';
import { type Row, count, dotted } from '../../tree/row';

export const GROUPINGS = ['chapter', 'colour', 'tag', 'unresolved', 'orphans'] as const;
export type Grouping = (typeof GROUPINGS)[number];

const LOST = 'Not found in the text';

/** Groups in the order their first note stands in; orphans, and notes in no group, come last. */
export function noteRows(placed: readonly Placed[], grouping: Grouping, section: (position: Position) => string): Row[] {
  const groups = new Map<string, Row[]>();
  const add = (name: string, one: Placed): void => { groups.set(name, [...(groups.get(name) ?? []), rowOf(one, name)]); };
  for (const one of placed) {
    const { note, range } = one;
    if (grouping === 'orphans' && range !== undefined) continue;
    if (grouping === 'unresolved' && (note.resolved || note.text === '')) continue;
    if (range === undefined) add(LOST, one);
    else if (grouping === 'colour') add(note.colour, one);
    else if (grouping !== 'tag') add(section(range.start), one);
    else for (const tag of tagsOf(note.text).length > 0 ? tagsOf(note.text) : ['']) add(tag === '' ? 'no tag' : `#${tag}`, one);
  }
  return [...groups].sort(([a], [b]) => Number(a === LOST || a === 'no tag') - Number(b === LOST || b === 'no tag')).map(([name, children]) => ({
    id: `notes:${grouping}:${name}`, label: name, description: String(children.length), tooltip: name, spoken: `${name}, ${count(children.length, 'note')}`,
    kind: 'notes', children, open: true,
  }));
}

function rowOf({ note, anchor, range }: Placed, group: string): Row {
  const quote = note.quote.exact.split(/\s+/).join(' ').trim().slice(0, 200);
  const text = note.text.split(/\s+/).join(' ').trim();
  const states = [anchor.standing === 'doubtful' ? 'place uncertain' : '', note.resolved ? 'resolved' : '', note.replies.length > 0 ? count(note.replies.length, 'reply', 'replies') : ''];
  const icon = anchor.standing === 'orphan' ? 'debug-disconnect' : anchor.standing === 'doubtful' ? 'question' : note.text === '' ? 'paintcan' : 'comment';
  return {
    id: `${group}:${note.id}`, label: text === '' ? `“${quote}”` : text, description: dotted(...states, text === '' ? '' : `“${quote}”`),
    tooltip: [text, `“${quote}”`, dotted(note.colour, ...states)].filter((part) => part !== '').join('\n'),
    spoken: [text, `on “${quote}”`, note.colour, ...states].filter((part) => part !== '').join(', '),
    icon: new ThemeIcon(icon, new ThemeColor(`thesis.highlight.${note.colour}`)), kind: anchor.standing === 'orphan' ? 'orphan' : 'note', children: [], key: note.id,
    ...(range === undefined ? {} : { place: range, passage: true }),
  };
}
