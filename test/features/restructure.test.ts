import * as assert from 'node:assert';
import type { AnnotatedTextEdit, TextDocumentEdit } from 'vscode-languageserver-types';
import { restructure } from '../../server/src/features/restructure';
import { Refusal } from '../../server/src/features/shared/source';
import { headingIds } from '../../server/src/features/shared/ids';
import { analyze } from '../../server/src/model/document';
import type { StructureChange } from '../../server/src/protocol';
import { sourceOf } from './thesis';

const TEXT = `Contents

CHAPTER 1: INTRODUCTION\t1
1.1 Gusts.....\t2
1.2 Calms\t3
1.2.1 Dead Calms\t4
1.3 Storms\t5
CHAPTER 2: KITES\t6
2.1 Strings\t7
Bibliography\t8

CHAPTER 1: INTRODUCTION

1.1 Gusts

Gusts come first; section 1.3 has more (Alder, 2001).

1.2. Calms

Calms follow (Alder, 2001, p. 4). See section 1.2.1 and section 1.3.

1.2.1 Dead Calms

Nothing moves (Ibid, p. 5).

1.3 Storms

Storms end it, as Section 1.1 says and Chapter 2 repeats.

CHAPTER 2: KITES

2.1 Strings

Strings hold (Elder, 1999).

Bibliography

- Alder, P. (2001). *Strings and States*. Brisk: Gale Press.
- Elder, T. (1999). *Nobody reads this*. Brisk: Gale Press.
`;

function apply(text: string, change: StructureChange): string {
  const document = analyze(text, { recognition: 'always' });
  const answer = restructure(sourceOf(document), change);
  assert.ok(answer !== null && !(answer instanceof Refusal), JSON.stringify(answer));
  const [first] = answer.documentChanges as TextDocumentEdit[];
  let out = text;
  for (const { range, newText } of [...(first?.edits ?? []) as AnnotatedTextEdit[]].reverse()) {
    out = `${out.slice(0, document.offsetAt(range.start))}${newText}${out.slice(document.offsetAt(range.end))}`;
  }
  return out;
}

function refused(change: StructureChange, text = TEXT): string {
  const answer = restructure(sourceOf(analyze(text, { recognition: 'always' })), change);
  assert.ok(answer instanceof Refusal, JSON.stringify(answer));
  return answer.message;
}

/** The contents and the headings as they stand, and that the tool reads the one as the other. */
function shape(text: string): string[] {
  const document = analyze(text, { recognition: 'always' });
  const listed = document.crossReferences.filter(({ target }) => target === 'contents');
  for (const { node } of listed) assert.ok(node, 'every line of the contents has its heading');
  const starts = listed.map(({ node }) => (node === undefined ? -1 : document.range(node.span).start));
  assert.deepStrictEqual(starts, [...starts].sort((a, b) => a - b), 'the contents are in the order of the text');
  return document.headings.filter(({ number }) => number !== '').map(({ span }) => span.block.text);
}

const CALMS = 'section:1.2:Calms';

describe('moving a section', () => {
  it('takes text, number, contents and references along', () => {
    const out = apply(TEXT, { kind: 'move', id: 'section:1.3:Storms', target: 'section:1.1:Gusts', place: 'before' });
    assert.deepStrictEqual(shape(out), ['CHAPTER 1: INTRODUCTION', '1.1 Storms', '1.2 Gusts', '1.3. Calms', '1.3.1 Dead Calms', 'CHAPTER 2: KITES', '2.1 Strings']);
    assert.ok(out.includes('1.1 Storms\t5\n1.2 Gusts.....\t2\n1.3 Calms\t3\n1.3.1 Dead Calms\t4\nCHAPTER 2'), out);
    assert.ok(out.includes('CHAPTER 1: INTRODUCTION\n\n1.1 Storms\n\nStorms end it, as Section 1.2 says and Chapter 2 repeats.\n\n1.2 Gusts\n\nGusts come first; section 1.1 has more (Alder, 2001).\n\n1.3. Calms\n'), out);
    assert.ok(out.includes('See section 1.3.1 and section 1.1.\n\n1.3.1 Dead Calms\n\nNothing moves (Ibid, p. 5).\n\nCHAPTER 2'), out);
  });

  it('into another chapter, with what stands below it', () => {
    const out = apply(TEXT, { kind: 'move', id: CALMS, target: 'chapter:2:KITES', place: 'inside' });
    assert.deepStrictEqual(shape(out), ['CHAPTER 1: INTRODUCTION', '1.1 Gusts', '1.2 Storms', 'CHAPTER 2: KITES', '2.1 Strings', '2.2. Calms', '2.2.1 Dead Calms']);
    assert.ok(out.includes('Strings hold (Elder, 1999).\n\n2.2. Calms\n\nCalms follow (Alder, 2001, p. 4). See section 2.2.1 and section 1.2.\n\n2.2.1 Dead Calms\n\nNothing moves (Ibid, p. 5).\n\nBibliography'), out);
  });

  it('and back again leaves the text as it was', () => {
    const there = apply(TEXT, { kind: 'move', id: CALMS, target: 'section:2.1:Strings', place: 'after' });
    assert.strictEqual(apply(there, { kind: 'move', id: 'section:2.2:Calms', target: 'section:1.1:Gusts', place: 'after' }), TEXT);
  });

  it('writes out an Ibid torn from its work, in the moved text and where it was', () => {
    const out = apply(TEXT, { kind: 'move', id: 'section:1.2.1:Dead Calms', target: 'section:2.1:Strings', place: 'inside' });
    assert.ok(out.includes('2.1.1 Dead Calms\n\nNothing moves (Alder, 2001, p. 5).'), out);
    const between = apply(TEXT, { kind: 'move', id: 'section:2.1:Strings', target: 'section:1.2.1:Dead Calms', place: 'before' });
    assert.ok(between.includes('1.2.1 Strings\n\nStrings hold (Elder, 1999).\n\n1.2.2 Dead Calms\n\nNothing moves (Alder, 2001, p. 5).'), between);
  });

  it('counts tables and notes by their new order', () => {
    const text = 'CHAPTER 1: KITES\n\n1.1 Gusts\n\nGusts¹ as Table 1 shows.\n\nTable 1: Gusts by day\n\nMon\t3\nTue\t4\n\n¹ So it is said.\n\n1.2 Calms\n\nCalms² as Table 2 shows.\n\nTable 2: Calms by day\n\nMon\t3\nTue\t4\n\n² So it is thought.\n';
    const out = apply(text, { kind: 'move', id: 'section:1.2:Calms', target: 'section:1.1:Gusts', place: 'before' });
    assert.strictEqual(out.trimEnd(), 'CHAPTER 1: KITES\n\n1.1 Calms\n\nCalms¹ as Table 1 shows.\n\nTable 1: Calms by day\n\nMon\t3\nTue\t4\n\n¹ So it is thought.\n\n1.2 Gusts\n\nGusts² as Table 2 shows.\n\nTable 2: Gusts by day\n\nMon\t3\nTue\t4\n\n² So it is said.');
  });

  it('follows the order of case studies where the text counts them', () => {
    const text = 'CHAPTER 1: CASE STUDIES\n\nThe first case study is long, the second case study short.\n\n1.1 Gusts\n\nGusts.\n\n1.2 Calms\n\nCalms.\n';
    const out = apply(text, { kind: 'move', id: 'case-study:1.2:Calms', target: 'case-study:1.1:Gusts', place: 'before' });
    assert.ok(out.startsWith('CHAPTER 1: CASE STUDIES\n\nThe second case study is long, the first case study short.\n\n1.1 Calms'), out);
  });

  it('moves whole chapters, and annexes by letter', () => {
    const out = apply(TEXT, { kind: 'move', id: 'chapter:2:KITES', target: 'chapter:1:INTRODUCTION', place: 'before' });
    assert.deepStrictEqual(shape(out), ['CHAPTER 1: KITES', '1.1 Strings', 'CHAPTER 2: INTRODUCTION', '2.1 Gusts', '2.2. Calms', '2.2.1 Dead Calms', '2.3 Storms']);
    assert.ok(out.includes('as Section 2.1 says and Chapter 1 repeats'), out);
    const annexes = 'CHAPTER 1: KITES\n\nSee Annex A and Annex B.\n\nAnnexes\n\nAnnex A – Winds\n\nWind.\n\nAnnex B – Calms\n\nCalm.\n';
    assert.strictEqual(
      apply(annexes, { kind: 'move', id: 'annex:B:Calms', target: 'annex:A:Winds', place: 'before' }).trimEnd(),
      'CHAPTER 1: KITES\n\nSee Annex B and Annex A.\n\nAnnexes\n\nAnnex A – Calms\n\nCalm.\n\nAnnex B – Winds\n\nWind.',
    );
  });
});

describe('promoting and demoting', () => {
  it('brings a subsection up behind its parent', () => {
    assert.deepStrictEqual(shape(apply(TEXT, { kind: 'promote', id: 'section:1.2.1:Dead Calms' })), ['CHAPTER 1: INTRODUCTION', '1.1 Gusts', '1.2. Calms', '1.3 Dead Calms', '1.4 Storms', 'CHAPTER 2: KITES', '2.1 Strings']);
  });
  it('makes a chapter of a section, headed as chapters are, and a section of a chapter', () => {
    const out = apply(TEXT, { kind: 'promote', id: CALMS });
    assert.deepStrictEqual(shape(out), ['CHAPTER 1: INTRODUCTION', '1.1 Gusts', '1.2 Storms', 'CHAPTER 2: Calms', '2.1 Dead Calms', 'CHAPTER 3: KITES', '3.1 Strings']);
    assert.ok(out.includes('CHAPTER 2: Calms\t3\n2.1 Dead Calms\t4\nCHAPTER 3: KITES\t6'), out);
    assert.ok(out.includes('and Chapter 3 repeats'), out);
    const back = apply(TEXT, { kind: 'demote', id: 'chapter:2:KITES' });
    assert.deepStrictEqual(shape(back).slice(-2), ['1.4 KITES', '1.4.1 Strings']);
    assert.ok(back.includes('as Section 1.1 says and Section 1.4 repeats'), back);
  });
  it('puts a section under the one before it', () => {
    assert.deepStrictEqual(shape(apply(TEXT, { kind: 'demote', id: 'section:1.3:Storms' })).slice(0, 5), ['CHAPTER 1: INTRODUCTION', '1.1 Gusts', '1.2. Calms', '1.2.1 Dead Calms', '1.2.2 Storms']);
  });
  it('changes the marks of Markdown headings', () => {
    const text = '# A thesis\n\nBy nobody.\n\n# Introduction\n\nText.\n\n# Kites\n\nText.\n\n## Strings\n\nText.\n\n### Silk\n\nText.\n\n## Tails\n\nText.\n';
    const document = analyze(text, { recognition: 'always' });
    const tails = [...headingIds(document)].find(([{ title }]) => title === 'Tails')?.[1] ?? '';
    assert.strictEqual(apply(text, { kind: 'demote', id: tails }), text.replace('## Tails', '### Tails'));
  });
});

describe('renaming in the tree', () => {
  it('changes heading and contents', () => {
    const out = apply(TEXT, { kind: 'rename', id: 'section:1.1:Gusts', title: 'Squalls' });
    assert.strictEqual(out, TEXT.replace(/1\.1 Gusts/g, '1.1 Squalls'));
  });
});

describe('what cannot be done', () => {
  it('is refused in words', () => {
    assert.match(refused({ kind: 'promote', id: 'chapter:2:KITES' }), /stands at the top already/);
    assert.match(refused({ kind: 'demote', id: 'section:1.1:Gusts' }), /nothing before/);
    assert.match(refused({ kind: 'move', id: CALMS, target: 'section:1.2.1:Dead Calms', place: 'inside' }), /inside itself/);
    assert.match(refused({ kind: 'move', id: CALMS, target: 'back-matter::Bibliography', place: 'inside' }), /holds no sections/);
    assert.match(refused({ kind: 'move', id: 'back-matter::Bibliography', target: CALMS, place: 'before' }), /stays where it is/);
    assert.match(refused({ kind: 'move', id: CALMS, target: 'section:9:Nowhere', place: 'before' }), /no such place/);
    assert.match(refused({ kind: 'rename', id: 'section:9:Nowhere', title: 'x' }), /no such heading/);
    assert.match(refused({ kind: 'rename', id: CALMS, title: '' }), /Type a title/);
  });
  it('changes nothing where it stands there already', () => {
    const document = analyze(TEXT, { recognition: 'always' });
    assert.strictEqual(restructure(sourceOf(document), { kind: 'move', id: CALMS, target: 'section:1.1:Gusts', place: 'after' }), null);
  });
});
