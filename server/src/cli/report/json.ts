/** `check` for programs: one JSON document. */
import { countsOf, type Report } from './findings';

/** Raised whenever a field changes its meaning or goes. */
const SCHEMA = 1;

export function* asJson(reports: readonly Report[]): Generator<string> {
  const rows = reports.flatMap((report) => report.rows);
  const files = reports.map(({ file, rows: found, failures }) => ({
    file, findings: found.map(({ context: _context, highlight: _highlight, ...row }) => row), failures,
  }));
  yield `${JSON.stringify({ schema: SCHEMA, summary: Object.fromEntries(countsOf(rows)), files })}\n`;
}
