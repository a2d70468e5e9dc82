import type { Diagnostic } from 'vscode-languageserver-types';
import type { ThesisDocument } from '../model/types';
import { type CheckOptions, type CheckResult, check } from '../rules/run';
import { diagnosticOf } from './shared/finding';

/** More findings than anyone reads; a text with this many is not being proof-read. */
const MOST_PROBLEMS = 1_000;

/** `textDocument/diagnostic` and `textDocument/publishDiagnostics`: what the rules find. */
export function diagnostics(document: ThesisDocument, uri: string, options: CheckOptions): Diagnostic[] {
  return check(document, options).findings.slice(0, MOST_PROBLEMS).map((finding) => diagnosticOf(document, uri, finding));
}

/** Rules that threw on this state of the text. */
export function ruleFailures(document: ThesisDocument, options: CheckOptions): CheckResult['failures'] {
  return check(document, options).failures;
}
