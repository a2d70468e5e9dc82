/** `check` as SARIF 2.1.0 (OASIS), which code scanning and editors read. */
import { anchorOf, RULES_PAGE } from '../../features/shared/finding';
import { rules } from '../../rules';
import type { Rule } from '../../rules/rule';
import type { Place, Report, Row } from './findings';

type Level = 'error' | 'warning' | 'note' | 'none';
const LEVELS: Readonly<Record<Row['severity'], Level>> = { error: 'error', warning: 'warning', information: 'note', hint: 'note' };

export function* asSarif(reports: readonly Report[], version: string): Generator<string> {
  const index = new Map(rules.map(({ id }, i) => [id, i]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{
      tool: { driver: { name: 'thesis-reader', version, informationUri: RULES_PAGE.slice(0, RULES_PAGE.indexOf('/blob/')), rules: rules.map(descriptor) } },
      columnKind: 'utf16CodeUnits',
      artifacts: reports.map(({ file }) => ({ location: { uri: uriOf(file) }, mimeType: 'text/plain' })),
      results: reports.flatMap(({ file, rows }, artifact) => rows.map((row) => ({
        ruleId: row.rule, ruleIndex: index.get(row.rule) ?? -1, level: LEVELS[row.severity], message: { text: row.message },
        locations: [{ physicalLocation: location(file, artifact, row, row.text) }],
        ...(row.related.length === 0 ? {} : { relatedLocations: row.related.map((place, id) => ({ id, message: { text: place.message }, physicalLocation: location(file, artifact, place) })) }),
        partialFingerprints: { 'ruleAndText/v1': `${row.rule}:${row.text}` },
      }))),
      invocations: [{
        executionSuccessful: reports.every(({ failures }) => failures.length === 0),
        toolExecutionNotifications: reports.flatMap(({ failures }) => failures.map((text) => ({ level: 'error', message: { text } }))),
      }],
    }],
  };
  yield `${JSON.stringify(log)}\n`;
}

function descriptor({ id, title, docs, severity }: Rule): object {
  return {
    id, name: id.split(/[/-]/).map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join(''), shortDescription: { text: `${title}.` }, fullDescription: { text: docs.what },
    help: { text: `${docs.why}\nGood: ${docs.good}\nBad: ${docs.bad}\nSource: ${docs.source}` }, helpUri: `${RULES_PAGE}#${anchorOf(id)}`,
    defaultConfiguration: { enabled: severity !== 'off', level: severity === 'off' ? 'note' : LEVELS[severity] },
  };
}

function location(file: string, index: number, { line, column, endLine, endColumn }: Place, text?: string): object {
  return { artifactLocation: { uri: uriOf(file), index }, region: { startLine: line, startColumn: column, endLine, endColumn, ...(text === undefined ? {} : { snippet: { text } }) } };
}

/** A path as a URI reference: relative paths stay relative. */
function uriOf(file: string): string {
  const path = file.replace(/\\/g, '/').split('/').map(encodeURIComponent).join('/');
  return path.startsWith('/') ? `file://${path}` : path.replace(/^([A-Za-z])%3A\//, 'file:///$1:/');
}
