/** `check` for GitHub Actions: workflow commands, one line each, which GitHub shows beside the text. */
import type { Report, Row } from './findings';

const COMMANDS: Readonly<Record<Row['severity'], string>> = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' };

export function* asGithub(reports: readonly Report[]): Generator<string> {
  for (const { file, rows } of reports) {
    for (const row of rows) {
      const properties = { file, line: row.line, endLine: row.endLine, col: row.column, endColumn: row.endColumn, title: row.rule };
      yield `::${COMMANDS[row.severity]} ${Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`).join(',')}::${data(row.message)}\n`;
    }
  }
}

function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
