/** Asks every rule, puts severities to what they find, and leaves out what the user switched off or ignores. */
import { proseOf } from '../model/facts/prose';
import type { Span, ThesisDocument } from '../model/types';
import type { Ignored } from '../project/config';
import { rules as all } from './index';
import type { Context, Finding, Rule, Severity } from './rule';

export interface CheckOptions {
  /** Severity by rule id, over the defaults. */
  readonly rules: Readonly<Record<string, Severity>>;
  /** Findings to leave out, by rule and quoted text. */
  readonly ignore: readonly Ignored[];
  /** Names and abbreviations that are right as they are. */
  readonly accept: readonly string[];
}

export const NO_OPTIONS: CheckOptions = { rules: {}, ignore: [], accept: [] };

export interface Checked extends Finding {
  readonly rule: Rule;
  readonly severity: Exclude<Severity, 'off'>;
}

export interface CheckResult {
  /** In text order. */
  readonly findings: readonly Checked[];
  /** Rules that threw on this document, now or before: they are left out of it, the others are not touched. */
  readonly failures: readonly { readonly rule: string; readonly error: unknown }[];
}

interface Kept { readonly revision: number; readonly options: CheckOptions; readonly result: CheckResult }
const kept = new WeakMap<ThesisDocument, Kept>();
/** Rules that threw, by document: left out for as long as its model lives. */
const failed = new WeakMap<ThesisDocument, Map<string, unknown>>();

/** What all rules find in a document. Asked twice about one state of the text, it answers from memory. */
export function check(document: ThesisDocument, options: CheckOptions = NO_OPTIONS): CheckResult {
  const known = kept.get(document);
  if (known !== undefined && known.revision === document.revision && known.options === options) return known.result;
  const result = run(document, options, all);
  kept.set(document, { revision: document.revision, options, result });
  return result;
}

/** The same for a list of rules of one's own. */
export function run(document: ThesisDocument, options: CheckOptions, rules: readonly Rule[]): CheckResult {
  const findings: Checked[] = [];
  const off = failed.get(document) ?? new Map<string, unknown>();
  const context = contextOf(document, options);
  const ignored = new Set(options.ignore.map(({ rule, text }) => `${rule}\n${text}`));
  for (const rule of rules) {
    const severity = (Object.hasOwn(options.rules, rule.id) ? options.rules[rule.id] : undefined) ?? rule.severity;
    if (severity === 'off' || off.has(rule.id) || rule.reads.every((name) => document[name].length === 0)) continue;
    const found: Checked[] = [];
    try {
      for (const finding of rule.check(document, context)) {
        if (rule.exempt !== undefined && quoted(finding.span, rule.exempt)) continue;
        if (ignored.size > 0 && ignored.has(`${rule.id}\n${quoteOf(finding)}`)) continue;
        found.push({ ...finding, rule, severity });
      }
    } catch (error) {
      failed.set(document, off.set(rule.id, error));
      continue;
    }
    findings.push(...found);
  }
  const starts = new Map(findings.map((finding) => [finding, document.range(finding.span).start]));
  findings.sort((a, b) => (starts.get(a) ?? 0) - (starts.get(b) ?? 0));
  return { findings, failures: [...off].map(([rule, error]) => ({ rule, error })) };
}

/** Longest quoted text kept of an ignored finding. */
const QUOTE_MOST = 160;

/** The text a finding is ignored by: as read, white space single, cut where it is long. */
export function quoteOf({ span, quote }: Finding): string {
  return (quote ?? span.block.text.slice(span.start, Math.min(span.end, span.start + 2 * QUOTE_MOST))).replace(/\s+/g, ' ').trim().slice(0, QUOTE_MOST);
}

function contextOf(document: ThesisDocument, options: CheckOptions): Context {
  const accepted = new Set(options.accept.map((name) => name.toLowerCase()));
  const made = new Map<unknown, unknown>();
  return {
    accepts: (name) => accepted.has(name.toLowerCase()),
    once: <T>(make: (document: ThesisDocument) => T): T => {
      if (!made.has(make)) made.set(make, make(document));
      return made.get(make) as T;
    },
  };
}

/** Whether a place lies in somebody else's words. */
function quoted(span: Span, exempt: NonNullable<Rule['exempt']>): boolean {
  if (span.block.role === 'quotation' && exempt === 'quotations') return true;
  return proseOf(span.block).quotations.some(({ close, span: { start, end } }) => close !== '' && start <= span.start && span.end <= end);
}
