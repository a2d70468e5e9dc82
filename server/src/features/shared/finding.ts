/** A finding of the rules as the protocol tells it. */
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import type { ThesisDocument } from '../../model/types';
import type { Checked } from '../../rules/run';
import { rangeOf } from './ranges';

const SEVERITIES: Record<Checked['severity'], DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error, warning: DiagnosticSeverity.Warning, information: DiagnosticSeverity.Information, hint: DiagnosticSeverity.Hint,
};

/** Other places shown with one finding. */
const MOST_RELATED = 12;

/** Where each rule's page is. */
export const RULES_PAGE = 'https://github.com/thesis-reader/thesis-reader/blob/main/RULES.md';

/** The heading of a rule in RULES.md as GitHub links to it: `citation/missing-entry` → `citationmissing-entry`. */
export function anchorOf(id: string): string {
  return id.replace('/', '');
}

export function diagnosticOf(document: ThesisDocument, uri: string, { span, rule, severity, message, related = [], unnecessary }: Checked): Diagnostic {
  return {
    range: rangeOf(document, span), severity: SEVERITIES[severity], code: rule.id, codeDescription: { href: `${RULES_PAGE}#${anchorOf(rule.id)}` }, source: 'thesis', message,
    ...(unnecessary === true ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(related.length === 0 ? {} : { relatedInformation: related.slice(0, MOST_RELATED).map((one) => ({ location: 'place' in one ? { uri: one.place.uri, range: { ...one.place.range } } : { uri, range: rangeOf(document, one.span) }, message: one.message })) }),
  };
}
