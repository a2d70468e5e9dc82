/** `check` for people: place, message, rule, and a sum at the end. */
import { countsOf, type Report } from './findings';

const WORDS: Readonly<Record<string, readonly [string, string]>> = {
  error: ['error', 'errors'], warning: ['warning', 'warnings'], information: ['note', 'notes'], hint: ['hint', 'hints'],
};

export function* asText(reports: readonly Report[]): Generator<string> {
  for (const { file, rows } of reports) {
    for (const { line, column, severity, message, rule, text } of rows) yield `${file}:${line}:${column}: ${severity}: ${message} [${rule}]${text === '' ? '' : `\n    ${cut(text)}`}\n`;
  }
  const rows = reports.flatMap((report) => report.rows);
  const fixable = rows.filter((row) => row.fixable).length;
  const parts = countsOf(rows).filter(([, count]) => count > 0).map(([severity, count]) => `${count} ${WORDS[severity]?.[count === 1 ? 0 : 1] ?? severity}`);
  const sum = parts.length === 0 ? 'nothing found' : parts.join(', ');
  yield `${rows.length === 0 ? '' : '\n'}${reports.length === 1 ? reports[0]?.file ?? '' : `${reports.length} files`}: ${sum}${fixable === 0 ? '' : `; ${fixable} can be fixed with --fix`}\n`;
}

function cut(text: string): string {
  return text.length > 100 ? `${text.slice(0, 99)}…` : text;
}
