/** The document as the reading view sets it: units, rows, marks, places, and what an edit sends again. */
import * as assert from 'node:assert';
import { readingText } from '../../server/src/features/reading-text';
import { analyze } from '../../server/src/model/document';
import type { Reading, ReadingRow, ReadingUnit } from '../../server/src/protocol';
import { offsetOf, positionOf } from '../../client/src/webviews/reading/places';
import { small } from './thesis';

function unitsOf(reading: Reading): ReadingUnit[] {
  return reading.order.map((id) => reading.units.find((unit) => unit.id === id) as ReadingUnit);
}

function read(text: string, markdown = false): ReadingUnit[] {
  return unitsOf(readingText(analyze(text, { recognition: 'always', markdown }), []));
}

const cut = (row: ReadingRow, kind: string): string[] => row.marks.filter((mark) => mark.kind === kind).map(({ start, end }) => row.text.slice(start, end));
const kinds = (units: readonly ReadingUnit[]): string[] => units.map(({ kind }) => kind);

describe('the reading view’s text', () => {
  it('a citation leads to its entry, and the entry to where it is cited', () => {
    const units = unitsOf(readingText(small({ body: 'It was said by Alder (2001) and again (Birch & Cedar, 2005, p. 3).' }).document, []));
    const rows = units.flatMap((unit) => unit.rows);
    const paragraph = rows.find(({ text }) => text.startsWith('It was said')) as ReadingRow;
    const entry = rows.find(({ text }) => text.includes('The price of calm')) as ReadingRow;
    const mark = paragraph.marks.find(({ kind, start, end }) => kind === 'citation' && paragraph.text.slice(start, end).startsWith('Birch'));
    assert.strictEqual(mark?.to, entry.anchor);
    assert.deepStrictEqual(entry.cited?.map(({ to, label }) => [to, label]), [[paragraph.anchor, '2.1']]);
    assert.deepStrictEqual(rows.find(({ text }) => text.includes('Nobody reads this'))?.cited, []);
  });

  it('a note stands with its marker', () => {
    const units = unitsOf(readingText(small({ body: 'A claim¹ stands here.\n\n¹ And a note on it.' }).document, []));
    const paragraph = units.find(({ rows }) => rows[0]?.text.startsWith('A claim')) as ReadingUnit;
    const note = units.find(({ kind }) => kind === 'note') as ReadingUnit;
    const marker = paragraph.rows[0]?.marks.find(({ kind }) => kind === 'marker');
    assert.strictEqual(marker?.unit, note.id);
    assert.strictEqual(marker?.as, '1');
  });

  it('wrapped lines are one paragraph whose offsets lead back to their lines', () => {
    const text = '1 Introduction\n\nThe question was put first by someone who did not know the\nanswer, and whose later book did not know it either, so that one\nhad to wait for another.\n\n2 Method\n\nNone.\n';
    const units = read(text);
    const unit = units.find(({ kind }) => kind === 'paragraph') as ReadingUnit;
    const row = unit.rows[0] as ReadingRow;
    assert.ok(row.text.includes('know the answer, and'));
    const from = 2;
    for (const [word, line] of [['question', 2], ['answer', 3], ['another', 4]] as const) {
      const at = positionOf(row, from, row.text.indexOf(word));
      assert.strictEqual(at.line, line);
      assert.strictEqual((text.split('\n')[at.line] ?? '').slice(at.character, at.character + word.length), word);
      assert.strictEqual(offsetOf(row, from, at), row.text.indexOf(word));
    }
  });

  it('Markdown is set without its notation: title, headings, quotation, list, table', () => {
    const units = read('# The Title\n\n## 1 Opening\n\nText *here*.\n\n> Said by\n> somebody else.\n\n- one\n- two\n  - inside\n\n| Year | Ships |\n|---|---|\n| 2001 | 12 |\n\n## References\n\nAlder, P. (2001). *Strings*. Brisk: Gale.\n', true);
    assert.deepStrictEqual(kinds(units), ['title', 'heading', 'paragraph', 'quotation', 'list', 'table', 'heading', 'entry']);
    assert.deepStrictEqual(cut(units[0]?.rows[0] as ReadingRow, 'hidden'), ['# ']);
    assert.deepStrictEqual(cut(units[1]?.rows[0] as ReadingRow, 'label'), ['1 ']);
    assert.deepStrictEqual(cut(units[3]?.rows[0] as ReadingRow, 'hidden'), ['> ', '> ']);
    assert.deepStrictEqual(units[4]?.rows.map(({ depth }) => depth), [0, 0, 1]);
    assert.deepStrictEqual(units[5]?.rows.map(({ text, cells = [], head }) => [head === true, text.slice(cells[0], cells[1]), text.slice(cells[2], cells[3])]), [[true, 'Year', 'Ships'], [false, '2001', '12']]);
  });

  it('a table drawn with tabs whose rows end in figures is a table, not a list of contents', () => {
    const units = read('1 Introduction\n\nWords.\n\nTable 1: Noise by quarter\n\nQuarter\t2010\t2011\nUpper Town\t12\t31\nOld Quay\t203\t262\n\nMore words.\n');
    const table = units.find(({ kind }) => kind === 'table') as ReadingUnit;
    assert.strictEqual(table.rows.length, 3);
    assert.strictEqual(table.rows[0]?.head, true);
  });

  it('an edit sends again what it changes and what leads there, and no more', () => {
    const { document, text } = small({ body: 'A sentence about kites.\n\nAnother about tails (Alder, 2001).' });
    const before = readingText(document, []);
    const at = text.indexOf('about kites.');
    document.update([{ start: at, end: at, text: 'all ' }]);
    const after = readingText(document, before.order);
    assert.deepStrictEqual(after.units.map(({ rows }) => rows[0]?.text), ['A sentence all about kites.']);
    assert.strictEqual(after.order.filter((id) => !before.order.includes(id)).length, 1);
    assert.deepStrictEqual(readingText(document, after.order).units, []);
    // an entry names the places that cite it: one of them is changed
    const cited = text.indexOf('Another about') + 4;
    document.update([{ start: cited, end: cited, text: 'more ' }]);
    assert.strictEqual(readingText(document, after.order).units.length, 2);
  });

  it('no mark of a harmful document leads anywhere but to the web, to mail or into the text', () => {
    const units = read('# T\n\n## 1 One\n\n[a](javascript:x) <a href="javascript:x">b</a> ![c](javascript:x) <script>x</script> [d](https://example.org) data:text/html,x\n', true);
    const links = units.flatMap(({ rows }) => rows).flatMap(({ marks }) => marks).flatMap(({ href }) => href ?? []);
    assert.deepStrictEqual(links, ['https://example.org']);
  });
});
