/** Code actions: the text before and after, what is kept in `.thesis.json`, and fixing everything that is safe. */
import * as assert from 'node:assert';
import type { CodeAction, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { type ActionSource, codeActions, FIX_ALL, resolveAction, type ActionData } from '../../server/src/features/code-action';
import { analyze } from '../../server/src/model/document';
import { readProject } from '../../server/src/rules/options';
import { NO_OPTIONS } from '../../server/src/rules/run';
import { fixText } from '../../server/src/rules/fix-all';
import { apply, difference } from '../rules/support';
import { small, URI } from './thesis';

const PROJECT = 'file:///home/reader/.thesis.json';

function source(text: string, client: Partial<ActionSource['client']> = {}, project?: string): ActionSource {
  return {
    uri: URI, version: 3, stamp: 7, document: analyze(text, { recognition: 'always' }), options: NO_OPTIONS, reading: { recognition: 'always' }, project: { uri: PROJECT, text: project },
    client: { resolves: false, versionedEdits: true, createsFiles: true, ...client },
  };
}

/** Actions on the line that begins with `line`, or on all of the text. */
function offered(from: ActionSource, line?: string, only?: string[]): CodeAction[] {
  const at = line === undefined ? 0 : from.document.getText().split('\n').findIndex((one) => one.startsWith(line));
  const range = line === undefined ? { start: { line: 0, character: 0 }, end: { line: 1e6, character: 0 } } : { start: { line: at, character: 0 }, end: { line: at, character: 1e4 } };
  return codeActions(from, range, only) as CodeAction[];
}

function edited({ document }: ActionSource, edit: WorkspaceEdit | undefined): string[] {
  const [change] = (edit?.documentChanges ?? []) as TextDocumentEdit[];
  assert.ok(change, 'no edit');
  assert.deepStrictEqual(change.textDocument, { uri: URI, version: 3 });
  const edits = change.edits as { range: { start: { line: number; character: number }; end: { line: number; character: number } }; newText: string }[];
  const text = document.getText();
  return difference(text, apply(text, edits.map(({ range, newText }) => ({ start: document.offsetAt(range.start), end: document.offsetAt(range.end), text: newText }))));
}

const titled = (actions: readonly CodeAction[], title: RegExp): CodeAction => {
  const found = actions.find((action) => title.test(action.title));
  assert.ok(found, `${title} is not among: ${actions.map((action) => action.title).join(' | ')}`);
  return found;
};

const { text } = small({ body: 'It costs (Birch & Cedra, 2005). The the kite.\n\nA kite.. And more..' });

describe('code actions', () => {
  it('offer the fixes of a finding, the right one preferred, with the finding they answer', () => {
    const from = source(text);
    const fix = titled(offered(from, 'It costs'), /Change to Cedar/);
    assert.strictEqual(fix.isPreferred, true);
    assert.strictEqual(fix.diagnostics?.[0]?.code, 'citation/name-mismatch');
    assert.deepStrictEqual(edited(from, fix.edit), ['It costs (Birch & Cedra, 2005). The the kite. → It costs (Birch & Cedar, 2005). The the kite.']);
    assert.deepStrictEqual(offered(from, 'CHAPTER 2'), []);
  });

  it('wait with the edit where the client resolves, and refuse when the text has changed', () => {
    const from = source(text, { resolves: true });
    const fix = titled(offered(from, 'It costs'), /Change to Cedar/);
    assert.strictEqual(fix.edit, undefined);
    const resolved = resolveAction(from, fix, fix.data as ActionData);
    assert.deepStrictEqual(edited(from, resolved?.edit), ['It costs (Birch & Cedra, 2005). The the kite. → It costs (Birch & Cedar, 2005). The the kite.']);
    assert.strictEqual(resolveAction({ ...from, stamp: 8 }, fix, fix.data as ActionData), undefined);
  });

  it('fix all of one kind', () => {
    const from = source(text);
    assert.deepStrictEqual(edited(from, titled(offered(from, 'A kite'), /Fix all 2/).edit), ['A kite.. And more.. → A kite. And more.']);
  });

  it('fix all that is safe, when asked for it only', () => {
    const from = source(text);
    assert.ok(!offered(from).some(({ kind }) => kind === FIX_ALL));
    const [all, ...others] = offered(from, undefined, ['source.fixAll']);
    assert.deepStrictEqual(others, []);
    assert.deepStrictEqual(edited(from, all?.edit), ['It costs (Birch & Cedra, 2005). The the kite. → It costs (Birch & Cedra, 2005). The kite.', 'A kite.. And more.. → A kite. And more.']);
    const { text: fixed } = fixText(text, NO_OPTIONS, { recognition: 'always' });
    assert.deepStrictEqual(offered(source(fixed), undefined, ['source.fixAll.thesis']), []);
    assert.strictEqual(fixText(fixed, NO_OPTIONS, { recognition: 'always' }).text, fixed);
  });

  it('spell out an Ibid, and back', () => {
    const from = source(small({ body: 'It stays (Elder, 1999). It pulls (Alder, 2001, p. 3). It does (Ibid, p. 4). Others (Damson, 2012a). It falls (Damson, 2012a, p. 6).' }).text);
    const before = 'It stays (Elder, 1999). It pulls (Alder, 2001, p. 3). It does (Ibid, p. 4). Others (Damson, 2012a). It falls (Damson, 2012a, p. 6).';
    const actions = offered(from, 'It stays', ['refactor.rewrite']);
    assert.deepStrictEqual(edited(from, titled(actions, /Spell out: Alder, 2001/).edit), [`${before} → ${before.replace('Ibid, p. 4', 'Alder, 2001, p. 4')}`]);
    assert.deepStrictEqual(edited(from, titled(actions, /Shorten to Ibid/).edit), [`${before} → ${before.replace('Damson, 2012a, p. 6', 'Ibid, p. 6')}`]);
  });

  it('ignore a finding and accept a name in .thesis.json, made where it is not there', () => {
    const from = source(text);
    const ignore = titled(offered(from, 'It costs'), /Ignore this finding \(citation\/name-mismatch\)/);
    const [create, edit] = (ignore.edit ?? assert.fail()).documentChanges as [{ kind: string; uri: string }, TextDocumentEdit];
    assert.deepStrictEqual([create.kind, create.uri], ['create', PROJECT]);
    const written = (edit.edits[0] as { newText: string }).newText;
    assert.deepStrictEqual(readProject(written).config.ignore, [{ rule: 'citation/name-mismatch', text: 'Cedra' }]);
    assert.ok(!offered({ ...from, options: { ...NO_OPTIONS, ...readProject(written).config, rules: {} } }, 'It costs').some((action) => /Cedar/.test(action.title)));

    const there = source(text, {}, '{ "files": ["a.txt"], "accept": ["BKA"] }');
    const [accept] = (titled(offered(there, 'It costs'), /Accept Cedra/).edit ?? assert.fail()).documentChanges as [TextDocumentEdit];
    assert.deepStrictEqual(JSON.parse((accept.edits[0] as { newText: string }).newText), { files: ['a.txt'], accept: ['BKA', 'Cedra'] });
    assert.ok(!offered(source(text, {}, '{ "accept": '), 'It costs').some((action) => /thesis\.json/.test(action.title)), 'a damaged file is not written over');
    assert.ok(!offered(source(text, { createsFiles: false }), 'It costs').some((action) => /thesis\.json/.test(action.title)));
  });
});
