import * as assert from 'node:assert';
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import { analyze } from '../../server/src/model/document';
import { diagnostics } from '../../server/src/features/diagnostic';
import { documentSymbol } from '../../server/src/features/document-symbol';
import { foldingRange } from '../../server/src/features/folding-range';
import { builtinAnswers } from '../../server/src/features/shared/builtin';
import { workspaceSymbol } from '../../server/src/features/workspace-symbol';
import { NO_OPTIONS } from '../../server/src/rules/run';
import { show } from '../fixture';
import { small, sourceOf, URI } from './thesis';

function tree(symbols: DocumentSymbol[], depth = 0): string[] {
  return symbols.flatMap((one) => [`${'  '.repeat(depth)}${one.name}`, ...tree(one.children ?? [], depth + 1)]);
}

function nested(symbols: DocumentSymbol[], inside: (inner: DocumentSymbol, outer: DocumentSymbol | undefined) => void, parent?: DocumentSymbol): void {
  for (const one of symbols) {
    inside(one, parent);
    nested(one.children ?? [], inside, one);
  }
}

const SMALL = { body: 'Kites.\n\nTable 1: Kites by colour\n\nRed\t3\nBlue\t4', second: 'Tails (Fenwick, 1987). The QRTV and the QRTV.' };

describe('document symbols', () => {
  it('nest as the thesis does', () => {
    const { document } = small(SMALL);
    assert.deepStrictEqual(tree(documentSymbol(document)), [
      'List of abbreviations',
      '1 INTRODUCTION', '  1.1 First Gusts',
      '2 KITES', '  2.1 Strings', '    Table 1: Kites by colour', '  2.2 Tails',
      'Bibliography', 'Annexes', '  Annex A – Tables of Wind',
    ]);
  });

  it('call annexes and tables as the text does', () => {
    const { document } = small({ body: 'Cometas.\n\nTabla 1. Cometas por color\n\nRojo\t3\nAzul\t4', annex: 'Nada.\n\nAppendix B: Winds\n\nWind.' });
    const found = tree(documentSymbol(document)).map((one) => one.trim());
    assert.ok(found.includes('Tabla 1: Cometas por color') && found.includes('Appendix B – Winds'), found.join(' | '));
  });

  it('hold their heading and their children, and end before the next', () => {
    const { document } = small(SMALL);
    const at = document.offsetAt.bind(document);
    nested(documentSymbol(document), ({ name, range, selectionRange }, parent) => {
      assert.ok(at(range.start) <= at(selectionRange.start) && at(range.end) >= at(selectionRange.end), name);
      if (parent) assert.ok(at(parent.range.start) <= at(range.start) && at(parent.range.end) >= at(range.end), `${name} in ${parent.name}`);
    });
  });

  it('select the heading line', () => {
    const { document, text } = small(SMALL);
    const chapter = documentSymbol(document).find((one) => one.name === '2 KITES');
    assert.ok(chapter);
    assert.strictEqual(show(text, chapter.selectionRange), '12:1-12:17 “CHAPTER 2: KITES”');
    assert.strictEqual(chapter.kind, SymbolKind.String);
    assert.match(chapter.detail ?? '', /^\d+ words$/);
  });
});

describe('folding', () => {
  it('covers chapters, sections, list and bibliography to their last line', () => {
    const { document, text } = small({ body: 'Kites.' });
    const lines = text.split('\n');
    const folds = foldingRange(document).map(({ startLine, endLine }) => `${lines[startLine]} → ${lines[endLine]?.slice(0, 12)}`);
    for (const wanted of [
      'List of abbreviations → WSO\tWind Saf', 'CHAPTER 2: KITES → Nothing more', '2.1 Strings → Kites.', '2.2 Tails → Nothing more',
      'Bibliography → - Elder, T. ', 'Annexes → The annex ho', 'Annex A – Tables of Wind → The annex ho',
    ]) assert.ok(folds.includes(wanted), `${wanted} in ${folds.join(' | ')}`);
  });

  it('covers notes that stand together, and entries and notes of several lines', () => {
    const { document, text } = small({
      body: 'Kites¹ fall² at night.\n\n¹ So it is said.\n\n² Not by all.', bibliography: '- Alder, P. (2001). *Strings and States*.\n  Brisk: Gale Press.\n- Elder, T. (1999). *Nobody reads this*. Brisk: Gale Press.',
    });
    const lines = text.split('\n');
    const folds = foldingRange(document).map(({ startLine, endLine }) => `${lines[startLine]?.slice(0, 8)} → ${lines[endLine]?.slice(0, 8)}`);
    for (const wanted of ['¹ So it  → ² Not by', '- Alder, →   Brisk:']) assert.ok(folds.includes(wanted), `${wanted} in ${folds.join(' | ')}`);
  });

  it('covers the contents', () => {
    const document = analyze('Contents\n\nAcknowledgements\tii\nCHAPTER 1: KITES\t1\n1.1 Strings\t2\n1.2 Tails\t3\n\nCHAPTER 1: KITES\n\n1.1 Strings\n\nKites.\n\n1.2 Tails\n\nTails.\n', { recognition: 'always' });
    assert.ok(foldingRange(document).some(({ startLine, endLine }) => startLine <= 2 && endLine === 5), JSON.stringify(foldingRange(document)));
  });
});

describe('Markdown', () => {
  const source = (text: string, builtinMarkdown = true, languageId = 'markdown') =>
    sourceOf(analyze(text, { recognition: 'always', markdown: true }), { builtinMarkdown }, languageId);

  it('with # headings is outlined by the editor that reads it', () => {
    assert.ok(builtinAnswers(source('# Kites\n\nText.\n\n## Tails\n\nText.\n')));
    assert.ok(builtinAnswers(source('Kites\n=====\n\nText.\n\nTails\n-----\n\nText.\n')));
  });

  it('is ours where headings are prose, where the editor does not read it, and in plain text', () => {
    assert.ok(!builtinAnswers(source('CHAPTER 1: KITES\n\n1.1 Tails\n\nText.\n')));
    assert.ok(!builtinAnswers(source('# Kites\n\nText.\n', false)));
    assert.ok(!builtinAnswers(source('# Kites\n\nText.\n', true, 'plaintext')));
  });
});

describe('workspace symbols', () => {
  const names = (query: string): string[] => workspaceSymbol([{ uri: URI, document: small(SMALL).document }], query).map((one) => one.name);

  it('are headings, abbreviations and works', () => {
    assert.deepStrictEqual(names('first gu'), ['1.1 First Gusts']);
    assert.ok(names('wso').includes('WSO: Wind Safety Organization'));
    assert.ok(names('price of calm').some((name) => /^Birch & Cedar, 2005: The price of calm/.test(name)));
    assert.deepStrictEqual(names('zzzz'), []);
    assert.ok(names('').length > 10);
  });

  it('show what begins with the letters first, then what holds them in one piece', () => {
    assert.strictEqual(names('tails')[0], '2.2 Tails');
    assert.strictEqual(names('bka')[0], 'BKA: Board of Kite Affairs');
  });

  it('lead to the place', () => {
    const { document, text } = small(SMALL);
    const [found] = workspaceSymbol([{ uri: URI, document }], 'First Gusts');
    assert.ok(found);
    assert.strictEqual(show(text, found.location.range), '8:1-8:16 “1.1 First Gusts”');
  });
});

describe('diagnostics', () => {
  it('tell the faults the model knows of, where they stand', () => {
    const { document, text } = small(SMALL);
    const found = diagnostics(document, URI, NO_OPTIONS).map(({ range, code, source }) => `${source} ${code} ${show(text, range)}`);
    assert.ok(found.some((one) => /^thesis citation\/missing-entry .*“Fenwick, 1987”$/.test(one)), found.join('\n'));
  });
});
