/** Notes as rows: by chapter, colour or tag, only the open ones, or only those whose place is lost. */
import { type Position, ThemeColor, ThemeIcon, l10n } from 'vscode';
import type { Placed } from '../../annotations/book';
import { colourName } from '../../annotations/colours';
import { tagsOf } from '../../annotations/model';
import { type Row, dotted } from '../../tree/row';

export const GROUPINGS = ['chapter', 'colour', 'tag', 'unresolved', 'orphans'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Names of groups that are none of the text's own; no heading or tag reads so. */
const [LOST, UNTAGGED] = ['\0lost', '\0untagged'];

/** Groups in the order their first note stands in; orphans, and notes in no group, come last. */
export function noteRows(placed: readonly Placed[], grouping: Grouping, section: (position: Position) => string): Row[] {
  const groups = new Map<string, Row[]>();
  const add = (name: string, one: Placed): void => { groups.set(name, [...(groups.get(name) ?? []), rowOf(one, name)]); };
  for (const one of placed) {
    const { note, range } = one;
    if (grouping === 'orphans' && range !== undefined) continue;
    if (grouping === 'unresolved' && (note.resolved || note.text === '')) continue;
    if (range === undefined) add(LOST, one);
    else if (grouping === 'colour') add(colourName(note.colour), one);
    else if (grouping !== 'tag') add(section(range.start), one);
    else for (const tag of tagsOf(note.text).length > 0 ? tagsOf(note.text) : ['']) add(tag === '' ? UNTAGGED : `#${tag}`, one);
  }
  return [...groups].sort(([a], [b]) => Number(a === LOST || a === UNTAGGED) - Number(b === LOST || b === UNTAGGED)).map(([name, children]) => {
    const label = name === LOST ? l10n.t('Not found in the text') : name === UNTAGGED ? l10n.t('No tag') : name;
    const spoken = `${label}, ${children.length === 1 ? l10n.t('1 note') : l10n.t('{0} notes', children.length)}`;
    return { id: `notes:${grouping}:${name}`, label, description: String(children.length), tooltip: label, spoken, kind: 'notes', children, open: true };
  });
}

function rowOf({ note, anchor, range }: Placed, group: string): Row {
  const quote = note.quote.exact.split(/\s+/).join(' ').trim().slice(0, 200);
  const text = note.text.split(/\s+/).join(' ').trim();
  const states = [anchor.standing === 'doubtful' ? l10n.t('place uncertain') : '', note.resolved ? l10n.t('resolved') : '', note.replies.length > 0 ? note.replies.length === 1 ? l10n.t('1 reply') : l10n.t('{0} replies', note.replies.length) : ''];
  const icon = anchor.standing === 'orphan' ? 'debug-disconnect' : anchor.standing === 'doubtful' ? 'question' : note.text === '' ? 'paintcan' : 'comment';
  return {
    id: `${group}:${note.id}`, label: text === '' ? `“${quote}”` : text, description: dotted(...states, text === '' ? '' : `“${quote}”`),
    tooltip: [text, `“${quote}”`, dotted(colourName(note.colour), ...states)].filter((part) => part !== '').join('\n'),
    spoken: [text, l10n.t('on “{0}”', quote), colourName(note.colour), ...states].filter((part) => part !== '').join(', '),
    icon: new ThemeIcon(icon, new ThemeColor(`thesis.highlight.${note.colour}`)), kind: anchor.standing === 'orphan' ? 'orphan' : 'note', children: [], key: note.id,
    ...(range === undefined ? {} : { place: range, passage: true }),
  };
}
