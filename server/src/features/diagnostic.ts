import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Problem, ThesisDocument } from '../model/types';
import { rangeOf } from './shared/ranges';

const SEVERITIES: Record<Problem['severity'], DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error, warning: DiagnosticSeverity.Warning, information: DiagnosticSeverity.Information, hint: DiagnosticSeverity.Hint,
};

/** More findings than anyone reads; a text with this many is not being proof-read. */
const MOST_PROBLEMS = 1_000;

/** `textDocument/diagnostic` and `textDocument/publishDiagnostics`: the faults the model knows of. */
export function diagnostics(document: ThesisDocument): Diagnostic[] {
  return document.problems.slice(0, MOST_PROBLEMS).map(({ span, rule, severity, message }) => ({
    range: rangeOf(document, span), severity: SEVERITIES[severity], code: rule, source: 'thesis', message,
  }));
}
