/** Parts of the client on their own, where VS Code's classes are at hand. */
import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { neighbour } from '../../../client/src/commands/navigate';
import { endings } from '../../../client/src/connection/restart';
import { filterRows } from '../../../client/src/tree/filter';
import { placeRows } from '../../../client/src/tree/places';
import type { Row } from '../../../client/src/tree/row';

function row(label: string, ...children: Row[]): Row {
  return { id: label, label, description: '', tooltip: label, spoken: label, kind: 'section', place: new vscode.Range(0, 0, 0, 1), children };
}

/** `a (b c)`: labels, and what stands below them. */
function drawn(rows: readonly Row[]): string {
  return rows.map(({ label, children }) => (children.length === 0 ? label : `${label} (${drawn(children)})`)).join(' ');
}

describe('parts of the client', () => {
  const tree = [row('One', row('Análisis', row('deep')), row('other')), row('Two', row('analysis')), row('Three')];

  it('filters rows without regard to accents and case, keeping what leads to them', () => {
    const { rows, found } = filterRows(tree, 'ANALIS');
    assert.strictEqual(drawn(rows), 'One (Análisis (deep))');
    assert.strictEqual(found, 1);
    assert.strictEqual(drawn(filterRows(tree, 'anal').rows), 'One (Análisis (deep)) Two (analysis)');
    assert.strictEqual(drawn(filterRows(tree, 'nothing').rows), '');
  });

  it('leaves what stands below a row that is found where nothing below it is', () => {
    assert.strictEqual(drawn(filterRows(tree, 'one').rows), 'One (Análisis (deep) other)');
  });

  it('shows the marked words near the start of a place, whole words before them', () => {
    const context = 'a long way of saying that the WSO was founded';
    const start = context.indexOf('WSO');
    const range = { start: { line: 3, character: 0 }, end: { line: 3, character: 3 } };
    const [first] = placeRows('x', [{ range, context, highlight: [start, start + 3], section: '2.1 Strings' }]);
    assert.strictEqual(first?.label, '…of saying that the WSO was founded');
    assert.strictEqual(first.label.slice(...(first.highlight ?? [0, 0])), 'WSO');
    assert.match(first.spoken, /2\.1 Strings, line 4$/);
  });

  it('goes round the end of the document from use to use', () => {
    const ranges = [9, 2, 5].map((line) => new vscode.Range(line, 0, line, 3));
    const at = (line: number): vscode.Position => new vscode.Position(line, 3);
    assert.strictEqual(neighbour(ranges, at(5), true)?.start.line, 9);
    assert.strictEqual(neighbour(ranges, at(9), true)?.start.line, 2);
    assert.strictEqual(neighbour(ranges, new vscode.Position(5, 0), false)?.start.line, 2);
    assert.strictEqual(neighbour(ranges, new vscode.Position(2, 0), false)?.start.line, 9);
    assert.strictEqual(neighbour([], at(1), true), undefined);
  });

  it('starts the server again four times within three minutes, then lets it be', () => {
    let now = 0;
    const lately = endings(() => now);
    const times = (n: number): number[] => Array.from({ length: n }, lately);
    assert.deepStrictEqual(times(4), [1, 2, 3, 4]);
    now = 4 * 60_000;
    assert.deepStrictEqual(times(5), [1, 2, 3, 4, 5], 'long after the first four');
    assert.deepStrictEqual(times(1), [1], 'started by hand, it is counted anew');
  });
});
