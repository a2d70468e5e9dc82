/** The bibliography as rows in its own order, below the groups of what does not fit: citations without an entry, entries without a citation. */
import { ThemeColor, ThemeIcon } from 'vscode';
import type { UnresolvedRow, WorkRow, WorksRows } from '../../../../server/src/protocol';
import { toRange } from '../../tree/ranges';
import { type Row, count, dotted } from '../../tree/row';

const CITED = new ThemeIcon('book');
const NEVER = new ThemeIcon('circle-slash');
const UNRESOLVED = new ThemeIcon('question', new ThemeColor('list.warningForeground'));

export function workRows({ works, neverCited, unresolved }: WorksRows): Row[] {
  return [
    ...group('unresolved', 'Without an entry', 'Cited, but not in the bibliography', UNRESOLVED, unresolved.map(unresolvedRow)),
    ...group('never-cited', 'Never cited', 'In the bibliography, but cited nowhere', NEVER, neverCited.map((row) => workRow(row, 'never-cited/'))),
    ...works.map((row) => workRow(row, '')),
  ];
}

/** No group without members. */
function group(id: string, label: string, tooltip: string, icon: ThemeIcon, children: Row[]): Row[] {
  if (children.length === 0) return [];
  const description = String(children.length);
  return [{ id: `group:${id}`, label, description, tooltip, spoken: `${label}, ${description}. ${tooltip}`, icon, kind: 'group', children }];
}

/** `prefix` keeps the ids of the same work apart where it is shown twice. */
function workRow({ id, label, title, reference, citations, range }: WorkRow, prefix: string): Row {
  const cited = citations > 0 ? count(citations, 'citation') : 'never cited';
  return {
    id: `${prefix}${id}`,
    label,
    description: dotted(citations > 0 ? `${citations}×` : 'never cited', title),
    tooltip: `${reference}\n\n${cited.charAt(0).toUpperCase()}${cited.slice(1)}`,
    spoken: `${label}, ${cited}, ${title}`,
    icon: citations > 0 ? CITED : NEVER,
    kind: 'work',
    place: toRange(range),
    children: [],
    key: id,
    ...(citations > 0 ? { uses: id } : {}),
  };
}

function unresolvedRow({ id, label, reason, citations, range }: UnresolvedRow): Row {
  const cited = count(citations, 'citation');
  return {
    id,
    label,
    description: `${citations}×`,
    tooltip: `${label}\n${reason}\n\n${cited}`,
    spoken: `${label}, no entry, ${cited}`,
    icon: UNRESOLVED,
    kind: 'unresolved',
    place: toRange(range),
    passage: true,
    children: [],
    uses: id,
  };
}
