/** Symbols, folding, tokens and the three trees on the shipped sample. */
import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { SAMPLE, api, at, findItem, flat, items, open } from './support';

describe('the structure of the sample', () => {
  let document: vscode.TextDocument;
  before(async () => { document = await open(SAMPLE); });

  it('nests chapters, sections and case studies in the outline', async () => {
    const roots = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
    const all = flat(roots);
    const find = (name: RegExp): { symbol: vscode.DocumentSymbol; depth: number } => {
      const found = all.find((one) => name.test(one.symbol.name));
      assert.ok(found, `${name} among ${all.map((one) => one.symbol.name).join(' | ')}`);
      return found;
    };
    assert.strictEqual(find(/LITERATURE REVIEW/i).depth, 0);
    assert.strictEqual(find(/Corran Islands and Their Ports/).depth, 1);
    assert.strictEqual(find(/From Fishing Quay/).depth, 2);
    const cases = find(/CASE STUDIES/i).symbol;
    assert.strictEqual(cases.children.filter((one) => /Aguas Tranquilas|Night Dredging|Marea Viva/.test(one.name)).length, 3);
    assert.strictEqual(all.filter((one) => one.depth === 0 && /^Bibliography/.test(one.symbol.name)).length, 1);
    const line = at(document, 'CHAPTER 3: CASE STUDIES', 0, 1).line;
    assert.strictEqual(cases.selectionRange.start.line, line);
    for (const { symbol } of all) assert.ok(symbol.range.contains(symbol.selectionRange), symbol.name);
  });

  it('shows the outline once: no other provider doubles it', async () => {
    const roots = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
    assert.strictEqual(roots.filter((one) => /CASE STUDIES/i.test(one.name)).length, 1);
  });

  it('folds a chapter to its last line', async () => {
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
    const from = at(document, 'CHAPTER 2: LITERATURE REVIEW', 0, 1).line;
    const next = at(document, 'CHAPTER 3: CASE STUDIES', 0, 1).line;
    const fold = folds.find((one) => one.start === from);
    assert.ok(fold, `a fold at line ${from + 1}`);
    assert.ok(fold.end < next && fold.end >= next - 3, `${fold.end} just before ${next}`);
    const books = folds.find((one) => one.start === at(document, '\nBibliography\n', 1).line);
    assert.ok(books && books.end > books.start + 50, 'the bibliography folds');
  });

  it('colours authors, years, abbreviations and cross-references', async () => {
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>('vscode.provideDocumentSemanticTokensLegend', document.uri);
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', document.uri);
    assert.ok(legend && tokens.data.length > 500, `${tokens.data.length / 5} tokens`);
    const seen = new Map<string, string[]>();
    let line = 0;
    let character = 0;
    for (let i = 0; i < tokens.data.length; i += 5) {
      const [down = 0, right = 0, length = 0, type = 0] = tokens.data.slice(i, i + 5);
      line += down;
      character = down > 0 ? right : character + right;
      const name = legend.tokenTypes[type] ?? '?';
      const text = document.getText(new vscode.Range(line, character, line, character + length));
      seen.set(name, [...(seen.get(name) ?? []), text]);
    }
    const with_ = (wanted: string): string[] => [...seen].filter(([, texts]) => texts.includes(wanted)).map(([name]) => name);
    assert.ok(with_('SBA').length > 0, 'SBA is coloured');
    assert.ok(with_('Osterlund').length > 0, 'Osterlund is coloured');
    assert.ok(with_('2012').length > 0, '2012 is coloured');
    assert.notDeepStrictEqual(with_('Osterlund'), with_('2012'));
  });

  it('finds headings, abbreviations and works in the workspace', async () => {
    for (const [query, expected] of [['Night Dredging', /Night Dredging/], ['GIPE', /GIPE/], ['Night Shift', /Night Shift|Lindqvara/]] as const) {
      const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', query);
      assert.ok(found.some((one) => expected.test(one.name) || expected.test(one.containerName)), `${query}: ${found.map((one) => one.name).join(' | ')}`);
    }
  });

  it('shows chapters with words and citations, and case studies with their summary table', async () => {
    const { trees } = await api();
    const roots = await items(trees.chapters);
    assert.strictEqual(roots.filter((one) => /Introduction|Literature Review|Case Studies$|Conclusions/i.test(one.label)).length, 4, roots.map((one) => one.label).join(' | '));
    const chapter = roots.find((one) => /Literature Review/i.test(one.label));
    assert.match(chapter?.description ?? '', /\d/);
    const study = await findItem(trees.chapters, /Night Dredging/);
    assert.ok(study, 'the case study is in the tree');
    const below = await items(trees.chapters, study.element);
    assert.ok(below.some((one) => /Case Study 2|Summary/i.test(one.label)), below.map((one) => one.label).join(' | '));
    assert.ok(study.item.iconPath, 'with an icon of its own');
    assert.ok(study.item.command, 'a click leads to it');
    for (const annex of [/Annex A/, /Annex B/, /Annex C/]) assert.ok(await findItem(trees.chapters, annex), String(annex));
  });

  it('shows the abbreviations with what they stand for, and their uses below', async () => {
    const { trees } = await api();
    const roots = await items(trees.abbreviations);
    const one = roots.find((item) => /^SBA\b/.test(item.label));
    assert.ok(one, roots.map((item) => item.label).join(' | '));
    assert.match(`${one.label} ${one.description}`, /Sorrel Bay Alliance/);
    const uses = await items(trees.abbreviations, one.element);
    assert.ok(uses.length >= 10, `${uses.length} uses`);
    assert.ok(uses.every((use) => /SBA|Sorrel Bay Alliance/.test(`${use.label} ${use.description}`)), uses.map((use) => use.label).join('\n'));
    assert.ok(roots.filter((item) => item.label !== '').length >= 16, `${roots.length} abbreviations`);
  });

  it('shows the works in order, with the places that cite them', async () => {
    const { trees } = await api();
    const all = await items(trees.works);
    const work = await findItem(trees.works, /^Osterlund/);
    assert.ok(work, all.map((one) => one.label).join(' | '));
    assert.match(work.description, /\d/);
    assert.ok((await items(trees.works, work.element)).length >= 4);
    const group = all.find((one) => /^Without an entry/.test(one.label));
    assert.ok(group, 'the group of citations no entry answers');
    assert.strictEqual(String((await items(trees.works, group.element)).length), group.description);
    assert.strictEqual(all.filter((one) => one.item.contextValue === 'work').length, 51);
  });

  it('leaves a shopping list alone', async () => {
    const list = await vscode.workspace.openTextDocument({ language: 'plaintext', content: 'Shopping\n\n- milk\n- 2 eggs (large)\n- TV, 2012 model\n' });
    await vscode.window.showTextDocument(list);
    await new Promise((resolve) => setTimeout(resolve, 700));
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', list.uri, new vscode.Position(4, 3));
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', list.uri);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    assert.deepStrictEqual(hovers, []);
    assert.deepStrictEqual(symbols ?? [], []);
  });
});
