/** The extension on the thesis it was made for, where that is present, held against the labels made by hand that stand beside it. */
import * as assert from 'node:assert';
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { THESIS, api, definitions, findItem, flat, hover, items, note, open } from './support';

const GOLD = THESIS ? path.resolve(path.dirname(THESIS), '../gold') : '';

interface Citation { line: number; anchor: string; nth: number; kind: string; targets: number[]; status: string }
interface Heading { line: number; kind: string; title: string }
interface Footnote { marker: string; marker_line: number; marker_col: number; definition_line: number }
interface Abbreviations { listed: Array<{ line: number; abbr: string; long: string }> }

function gold<T>(name: string): T {
  return JSON.parse(fs.readFileSync(path.join(GOLD, name), 'utf8')) as T;
}

/** At least this share of the checks hold; the message names the first ones that do not. */
function atLeast(share: number, total: number, misses: string[]): void {
  assert.ok(total > 0, 'there is something to check');
  const held = (total - misses.length) / total;
  assert.ok(held >= share, `${(held * 100).toFixed(1)} % of ${total}; not: ${misses.slice(0, 12).join(' | ')}`);
}

const FILE = THESIS ?? '';

if (FILE === '' || !fs.existsSync(GOLD)) {
  note('The real thesis or its labels are absent: its part of the suite has nothing to run on');
} else {
  describe('the real thesis', () => {
    let document: vscode.TextDocument;
    before(async () => { document = await open(FILE); });

    const anchor = (row: { line: number; anchor: string; nth: number }): vscode.Position => {
      const text = document.lineAt(row.line - 1).text;
      let at = -1;
      for (let i = 0; i <= row.nth; i++) at = text.indexOf(row.anchor, at + 1);
      return new vscode.Position(row.line - 1, Math.max(0, at) + 1);
    };
    const citations = (): Citation[] => fs.readFileSync(path.join(GOLD, 'citations.jsonl'), 'utf8').split('\n')
      .filter((line) => line !== '').map((line) => JSON.parse(line) as Citation);
    const headings = (): Heading[] => gold<{ outline: Heading[] }>('outline.json').outline;

    it('has the labelled headings in its outline, and no chapter more', async () => {
      const symbols = flat(await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri));
      const lines = new Set(symbols.map((one) => one.symbol.selectionRange.start.line + 1));
      atLeast(0.97, headings().length, headings().filter((one) => !lines.has(one.line)).map((one) => `${one.line} ${one.title}`));
    });

    it('leads a labelled citation to its entry', async () => {
      const labelled = citations().filter((one) => one.kind !== 'ibid' && one.targets.length > 0).filter((_, index) => index % 3 === 0);
      const misses: string[] = [];
      for (const one of labelled) {
        const places = await definitions(document, anchor(one));
        if (!places.some((place) => one.targets.includes(place.range.start.line + 1))) misses.push(`${one.line} ${one.anchor}`);
      }
      atLeast(0.93, labelled.length, misses);
    });

    it('shows a card over labelled citations and Ibids', async () => {
      const labelled = citations().filter((one, index) => one.kind === 'ibid' || index % 5 === 0);
      const misses: string[] = [];
      for (const one of labelled) if ((await hover(document, anchor(one))).text === '') misses.push(`${one.line} ${one.anchor}`);
      atLeast(0.95, labelled.length, misses);
    });

    it('tells what every listed abbreviation stands for, over its use', async () => {
      const { listed } = gold<Abbreviations>('abbreviations.json');
      const text = document.getText();
      const body = document.offsetAt(new vscode.Position(headings().find((one) => one.kind === 'chapter')?.line ?? 0, 0));
      const misses: string[] = [];
      let seen = 0;
      for (const { abbr, long } of listed) {
        const at = [...text.slice(body).matchAll(new RegExp(`(?<![\\p{L}\\d])${abbr}(?![\\p{L}\\d])`, 'gu'))][0]?.index;
        if (at === undefined) continue;
        seen++;
        const card = await hover(document, document.positionAt(body + at));
        const plain = (s: string): string => s.replace(/[*_\\<>&;]|&nbsp;/g, '').replace(/\s+/g, ' ').toLowerCase();
        if (!plain(card.text).includes(plain(long).slice(0, 12))) misses.push(abbr);
      }
      atLeast(0.97, seen, misses);
    });

    it('lists every listed abbreviation in its tree', async () => {
      const { trees } = await api();
      const labels = (await items(trees.abbreviations)).map((one) => `${one.label} ${one.description}`);
      const { listed } = gold<Abbreviations>('abbreviations.json');
      assert.deepStrictEqual(listed.filter(({ abbr }) => !labels.some((label) => label.startsWith(abbr))).map((one) => one.abbr), []);
    });

    it('has its chapters and case studies in the tree', async () => {
      const { trees } = await api();
      const labelled = headings().filter((one) => one.kind === 'chapter' || one.kind === 'casestudy');
      assert.ok(labelled.length > 0);
      for (const one of labelled) {
        const words = one.title.replace(/[^\p{L}\p{N} ]/gu, '.');
        assert.ok(await findItem(trees.chapters, new RegExp(words, 'i')), one.title);
      }
    });

    it('leads a labelled footnote marker to its note', async () => {
      const misses: string[] = [];
      const notes = gold<Footnote[]>('footnotes.json');
      for (const one of notes) {
        const column = document.lineAt(one.marker_line - 1).text.indexOf(one.marker);
        const places = await definitions(document, new vscode.Position(one.marker_line - 1, column));
        if (!places.some((place) => place.range.start.line + 1 === one.definition_line)) misses.push(`${one.marker_line} ${one.marker}`);
      }
      atLeast(0.9, notes.length, misses);
    });

    it('lists its works, most of them cited', async () => {
      const { trees } = await api();
      const roots = await items(trees.works);
      const entries = gold<unknown[]>('bibliography.json').length;
      assert.ok(roots.length > entries, `${roots.length} rows, ${entries} labelled entries`);
    });

    it('folds and colours', async () => {
      const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
      for (const one of headings().filter((heading) => heading.kind === 'chapter')) assert.ok(folds.some((fold) => fold.start === one.line - 1), one.title);
      const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', document.uri);
      assert.ok(tokens.data.length / 5 > citations().length * 2, `${tokens.data.length / 5} tokens`);
    });
  });
}
