/** `textDocument/codeAction` and its resolve: quick fixes of the rules, ignoring and accepting, Ibids, and all safe fixes at once. */
import { type CodeAction, CodeActionKind, type Command, type Range, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver-types';
import type { AnalyzeOptions } from '../model/document';
import type { Citation, TextChange, ThesisDocument } from '../model/types';
import { withAccepted, withIgnored } from '../project/config';
import { spellOut } from '../rules/citation/ibid';
import { shorten } from '../rules/citation/to-ibid';
import { fixAll, safeFixes } from '../rules/fix-all';
import type { Fix } from '../rules/rule';
import { type Checked, type CheckOptions, check, quoteOf } from '../rules/run';
import { diagnosticOf } from './shared/finding';

/** Everything an action is worked out from. */
export interface ActionSource {
  readonly uri: string;
  readonly version: number;
  /** Names a state of the model: an action resolved in another state is out of date. */
  readonly stamp: number;
  readonly document: ThesisDocument;
  readonly options: CheckOptions;
  readonly reading: AnalyzeOptions;
  /** `.thesis.json`, there or to be made; undefined where no place for it is known. */
  readonly project: { readonly uri: string; readonly text: string | undefined } | undefined;
  readonly client: { readonly resolves: boolean; readonly versionedEdits: boolean; readonly createsFiles: boolean };
}

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.thesis`;
export const actionKinds: readonly string[] = [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL];

/** Findings answered for at most: a selection of the whole text is no request for every fix in it. */
const MOST = 60;
const DATA = { fix: 'fix', same: 'same', all: 'all', ibid: 'ibid' } as const;

/** What an action is found again by when it is resolved. */
export interface ActionData { readonly uri: string; readonly stamp: number; readonly what: keyof typeof DATA; readonly rule: string; readonly start: number; readonly title: string }

/** Actions for a range; `only` as the protocol gives it: kinds wanted, each with its sub-kinds. */
export function codeActions(source: ActionSource, range: Range, only: readonly string[] | undefined): (CodeAction | Command)[] {
  const wants = (kind: string): boolean => only === undefined ? kind !== FIX_ALL : only.some((one) => kind === one || kind.startsWith(`${one}.`));
  const out: CodeAction[] = [];
  const start = source.document.offsetAt(range.start);
  const end = source.document.offsetAt(range.end);
  if (wants(CodeActionKind.QuickFix)) out.push(...quickFixes(source, start, end));
  if (wants(CodeActionKind.RefactorRewrite)) out.push(...rewrites(source, start, end));
  if (wants(FIX_ALL) && safeFixes(source.document, source.options).length > 0) out.push(lazily(source, { what: 'all', rule: '', start: 0, title: 'Fix all that is safe to fix' }, FIX_ALL, {}));
  return out.filter(({ edit, data }) => edit !== undefined || data !== undefined);
}

/** The action with its edit; `undefined` where the text has changed since it was offered. */
export function resolveAction(source: ActionSource, action: CodeAction, data: ActionData): CodeAction | undefined {
  if (data.stamp !== source.stamp) return undefined;
  const edit = editOf(source, data);
  return edit === undefined ? undefined : { ...action, edit };
}

function quickFixes(source: ActionSource, start: number, end: number): CodeAction[] {
  const { document, uri, options } = source;
  const here = check(document, options).findings.filter(({ span }) => document.parts(span).some((part) => part.start <= end && part.end >= start)).slice(0, MOST);
  const out: CodeAction[] = [];
  for (const finding of here) {
    const diagnostics = [diagnosticOf(document, uri, finding)];
    const at = { rule: finding.rule.id, start: document.range(finding.span).start };
    const fixes = finding.fixes?.() ?? [];
    for (const fix of fixes) out.push(lazily(source, { what: 'fix', ...at, title: fix.title }, CodeActionKind.QuickFix, { diagnostics, ...(fix.preferred === true ? { isPreferred: true } : {}) }, fix));
    if (fixes.some(({ safe }) => safe === true)) out.push(...sameRule(source, finding, at, diagnostics));
    out.push(...keep(source, finding, diagnostics));
  }
  return out;
}

/** All safe fixes of one rule at once. */
function sameRule(source: ActionSource, finding: Checked, at: { rule: string; start: number }, diagnostics: CodeAction['diagnostics']): CodeAction[] {
  const count = safeFixes(source.document, source.options).filter((one) => one.finding.rule === finding.rule).length;
  return count < 2 ? [] : [lazily(source, { what: 'same', ...at, title: `Fix all ${count}: ${finding.rule.title}` }, CodeActionKind.QuickFix, { ...(diagnostics === undefined ? {} : { diagnostics }) })];
}

/** Ignoring this finding, or accepting its name, in the project file. */
function keep({ project, client }: ActionSource, finding: Checked, diagnostics: CodeAction['diagnostics']): CodeAction[] {
  if (project === undefined || !client.versionedEdits || (project.text === undefined && !client.createsFiles)) return [];
  const action = (title: string, text: string | undefined): CodeAction[] =>
    text === undefined ? [] : [{ title, kind: CodeActionKind.QuickFix, ...(diagnostics === undefined ? {} : { diagnostics }), edit: projectEdit(project, text) }];
  const { accept } = finding;
  return [
    ...(accept === undefined ? [] : action(`Accept ${accept} in .thesis.json`, withAccepted(project.text, accept))),
    ...action(`Ignore this finding (${finding.rule.id}) in .thesis.json`, withIgnored(project.text, { rule: finding.rule.id, text: quoteOf(finding) })),
  ];
}

/** The project file with a new text; made first where it is not there. */
function projectEdit({ uri, text }: NonNullable<ActionSource['project']>, next: string): WorkspaceEdit {
  const lines = (text ?? '').split('\n');
  const end = { line: lines.length - 1, character: (lines[lines.length - 1] ?? '').length };
  return {
    documentChanges: [
      ...(text === undefined ? [{ kind: 'create' as const, uri, options: { ignoreIfExists: true } }] : []),
      { textDocument: { uri, version: null }, edits: [{ range: { start: { line: 0, character: 0 }, end }, newText: next }] },
    ],
  };
}

/** An Ibid spelt out, and a citation that repeats the one before it as Ibid. */
function rewrites(source: ActionSource, start: number, end: number): CodeAction[] {
  const { document } = source;
  return document.mentionsIn({ start, end }).filter((mention) => mention.kind === 'citation').slice(0, MOST).flatMap((citation) => {
    const at = { rule: '', start: document.range(citation.span).start };
    return ibidFixes(document, citation).map((fix) => lazily(source, { what: 'ibid', ...at, title: fix.title }, CodeActionKind.RefactorRewrite, {}, fix));
  });
}

function ibidFixes(document: ThesisDocument, citation: Citation): Fix[] {
  if (citation.form !== 'ibid') return shorten(document, citation);
  return citation.works.flatMap((work) => spellOut(document, citation, work));
}

/** Where the client resolves, the edit waits until the action is chosen. */
function lazily(source: ActionSource, what: Omit<ActionData, 'uri' | 'stamp'>, kind: string, extra: Partial<CodeAction>, fix?: Fix): CodeAction {
  const data: ActionData = { ...what, uri: source.uri, stamp: source.stamp };
  const action: CodeAction = { title: what.title, kind, ...extra };
  if (source.client.resolves) return { ...action, data };
  const edit = fix === undefined ? editOf(source, data) : documentEdit(source, fix.edits());
  return edit === undefined ? action : { ...action, edit };
}

function editOf(source: ActionSource, { what, rule, start, title }: ActionData): WorkspaceEdit | undefined {
  const { document, options, reading } = source;
  switch (what) {
    case 'all': return documentEdit(source, fixAll(document, options, reading));
    case 'same': return documentEdit(source, safeFixes(document, options).filter(({ finding }) => finding.rule.id === rule).flatMap(({ changes }) => changes));
    case 'ibid': {
      const citation = document.citations.find(({ span }) => document.range(span).start === start);
      return citation === undefined ? undefined : chosen(source, ibidFixes(document, citation), title);
    }
    case 'fix': {
      const finding = check(document, options).findings.find((one) => one.rule.id === rule && document.range(one.span).start === start && one.fixes?.().some((fix) => fix.title === title));
      return finding === undefined ? undefined : chosen(source, finding.fixes?.() ?? [], title);
    }
  }
}

function chosen(source: ActionSource, fixes: readonly Fix[], title: string): WorkspaceEdit | undefined {
  const fix = fixes.find((one) => one.title === title);
  return fix === undefined ? undefined : documentEdit(source, fix.edits());
}

function documentEdit({ uri, version, document, client }: ActionSource, changes: readonly TextChange[]): WorkspaceEdit | undefined {
  if (changes.length === 0) return undefined;
  const edits: TextEdit[] = changes.map(({ start, end, text }) => ({ range: { start: document.positionAt(start), end: document.positionAt(end) }, newText: text }));
  return client.versionedEdits ? { documentChanges: [{ textDocument: { uri, version }, edits }] } : { changes: { [uri]: edits } };
}
