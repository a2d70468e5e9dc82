/** One file's findings as plain data: what every format of `check` prints. Lines and columns from 1, UTF-16 units. */
import type { Span, ThesisDocument } from '../../model/types';
import { type Checked, type CheckOptions, check } from '../../rules/run';
import type { Severity } from '../../rules/rule';

export interface Place { readonly line: number; readonly column: number; readonly endLine: number; readonly endColumn: number }

export interface Row extends Place {
  readonly rule: string;
  readonly severity: Exclude<Severity, 'off'>;
  readonly message: string;
  /** The words the finding is about. */
  readonly text: string;
  /** The line round them, and where in it they begin and end. */
  readonly context: string;
  readonly highlight: readonly [number, number];
  readonly related: readonly (Place & { readonly message: string })[];
  readonly fixable: boolean;
}

export interface Report {
  readonly file: string;
  readonly document: ThesisDocument;
  readonly rows: readonly Row[];
  /** Rules that failed, with what went wrong. */
  readonly failures: readonly string[];
}

/** How much of the text round a finding is shown, characters. */
const ROUND = 60;

export function reportOf(file: string, document: ThesisDocument, options: CheckOptions): Report {
  const { findings, failures } = check(document, options);
  return {
    file, document, rows: findings.map((finding) => rowOf(document, finding)),
    failures: failures.map(({ rule, error }) => `${rule}: ${error instanceof Error ? error.message : String(error)}`),
  };
}

function rowOf(document: ThesisDocument, { span, rule, severity, message, related = [], fixes }: Checked): Row {
  const { text } = span.block;
  const from = wordStart(text, Math.max(0, span.start - ROUND), span.start);
  const to = wordEnd(text, Math.min(text.length, span.end + ROUND), span.end);
  const before = from > 0 ? '…' : '';
  const clean = (part: string): string => part.replace(/[\s\u0000-\u001f\u007f-\u009f]/g, ' ');
  return {
    rule: rule.id, severity, message, ...placeOf(document, span), text: clean(text.slice(span.start, span.end)), context: `${before}${clean(text.slice(from, to))}${to < text.length ? '…' : ''}`, highlight: [span.start - from + before.length, span.end - from + before.length],
    related: related.flatMap((one) => ('place' in one ? [] : [{ message: one.message, ...placeOf(document, one.span) }])), fixable: fixes?.().some(({ safe }) => safe === true) ?? false,
  };
}

/** The beginning of a whole word at or behind `at`. */
function wordStart(text: string, at: number, most: number): number {
  let from = at;
  while (from > 0 && from < most && text.charAt(from - 1) !== ' ') from++;
  return from;
}

/** The end of a whole word at or before `at`. */
function wordEnd(text: string, at: number, least: number): number {
  let to = at;
  while (to < text.length && to > least && text.charAt(to) !== ' ') to--;
  return to;
}

function placeOf(document: ThesisDocument, span: Span): Place {
  const { start, end } = document.lineRange(span);
  return { line: start.line + 1, column: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}

/** How many findings there are of each severity, worst first. */
export function countsOf(rows: readonly Row[]): readonly (readonly [Row['severity'], number])[] {
  return (['error', 'warning', 'information', 'hint'] as const).map((severity) => [severity, rows.filter((row) => row.severity === severity).length] as const);
}
