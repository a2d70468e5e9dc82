/** The outline as rows. */
import { ThemeColor, ThemeIcon, l10n } from 'vscode';
import type { ChapterRow } from '../../../../server/src/protocol';
import { bar, percent } from '../../progress/bar';
import type { Share } from '../../progress/book';
import { toRange } from '../../tree/ranges';
import { type Row, count, dotted } from '../../tree/row';

/** Icon, and the word that goes with the number or stands for a missing title. */
interface Kind { icon: string; color?: string; word: string }
const KINDS: Record<string, Kind> = {
  'front-matter': { icon: 'preview', word: 'front matter' },
  chapter: { icon: 'book', word: 'chapter' },
  section: { icon: 'circle-small', word: 'section' },
  'case-study': { icon: 'briefcase', color: 'symbolIcon.classForeground', word: 'case study' },
  'back-matter': { icon: 'library', word: 'back matter' },
  annex: { icon: 'archive', word: 'annex' },
  part: { icon: 'list-unordered', word: 'part' },
  table: { icon: 'table', word: 'table' },
  figure: { icon: 'graph', word: 'figure' },
};
const OTHER: Kind = { icon: 'note', word: '' };
const SUMMARY: Kind = { icon: 'checklist', word: 'summary table, kept in the annexes' };

/** Rows that can be taken in at a glance: where chapters and sections are no more, the chapters stand open at first. */
const GLANCE = 40;

type Shares = ReadonlyMap<string, Share> | undefined;

/** `shares`: how much of each row has been read, by its id. */
export function chapterRows(rows: readonly ChapterRow[], shares?: Shares): Row[] {
  const sections = rows.reduce((sum, { kind, children }) => sum + (kind === 'chapter' ? children.length : 0), 0);
  const open = rows.length + sections <= GLANCE;
  return rows.map((row) => rowOf(row, open && row.kind === 'chapter', shares));
}

function rowOf(row: ChapterRow, open: boolean, shares: Shares): Row {
  const { id, kind, label, title, words, citations, elsewhere, range, children } = row;
  const { icon, color, word } = elsewhere ? SUMMARY : KINDS[kind] ?? OTHER;
  const figures = [words > 0 ? count(words, 'word') : '', citations > 0 ? count(citations, 'citation') : ''].filter((part) => part !== '');
  const share = shares?.get(id);
  const done = share === undefined ? 0 : percent(share);
  const read = done === 0 ? '' : done === 100 ? l10n.t('read') : l10n.t('{0} % read', done);
  return {
    id,
    label: elsewhere ? 'Summary table' : label,
    title,
    description: elsewhere ? label : [share === undefined ? '' : bar(share), dotted(...figures)].filter((part) => part !== '').join(' '),
    tooltip: [label, dotted(capital(word), ...figures, read)].filter((part) => part !== '').join('\n'),
    spoken: [label, word, read, ...figures].filter((part) => part !== '').join(', '),
    icon: new ThemeIcon(icon, color === undefined ? undefined : new ThemeColor(color)),
    kind: elsewhere ? 'summary' : kind,
    place: toRange(range),
    ...(done === 0 ? {} : { badge: done === 100 ? '✓' : String(done) }),
    children: children.map((child) => rowOf(child, false, shares)),
    open,
  };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
