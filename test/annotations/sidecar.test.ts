/** The file of notes: read, written, merged, damaged. */
import * as assert from 'node:assert';
import * as fc from 'fast-check';
import { toCsv, toMarkdown } from '../../client/src/annotations/exports';
import { type Note, quoteOf, tagsOf } from '../../client/src/annotations/model';
import { merge, readSidecar, writeSidecar } from '../../client/src/annotations/sidecar';

const TEXT = 'The harbour council met in May. It found nothing. The ledger was never shown to anyone outside the council.';

function note(id: string, words: string, more: Partial<Note> = {}): Note {
  const start = TEXT.indexOf(words);
  assert.ok(start >= 0);
  const when = '2026-01-02T03:04:05.000Z';
  return { id: `urn:uuid:${id}`, quote: quoteOf(TEXT, start, start + words.length), colour: 'green', text: '', creator: 'R', created: when, modified: when, resolved: false, replies: [], ...more };
}

describe('the file of notes', () => {
  const reply = { id: 'urn:uuid:r', text: 'No.', creator: 'S', created: '2026-01-03T00:00:00.000Z', modified: '2026-01-03T00:00:00.000Z' };
  const notes = [note('a', 'harbour council'), note('b', 'found nothing', { text: 'Really? #method (#Data)', resolved: true, colour: 'pink', replies: [reply] }), note('c', 'ledger')];

  it('reads back what it wrote, the same whatever order it was given', () => {
    const text = writeSidecar(notes, [], 'x.txt');
    assert.deepStrictEqual(readSidecar(text), { notes, kept: [], damaged: [] });
    assert.strictEqual(writeSidecar([...notes].reverse(), [], 'x.txt'), text);
  });

  it('is a W3C Web Annotation collection', () => {
    const { '@context': context, type, first } = JSON.parse(writeSidecar(notes, [], 'x.txt'));
    assert.deepStrictEqual([context[0], type, first.type], ['http://www.w3.org/ns/anno.jsonld', 'AnnotationCollection', 'AnnotationPage']);
    const [highlight, comment, answer] = first.items;
    assert.deepStrictEqual([highlight.motivation, comment.motivation, answer.motivation], [['highlighting'], ['commenting', 'tagging'], 'replying']);
    assert.deepStrictEqual(comment.body.slice(1).map(({ purpose, value }: { purpose: string; value: string }) => [purpose, value]), [['tagging', 'method'], ['tagging', 'data']]);
    assert.deepStrictEqual(highlight.target.selector, [
      { type: 'TextQuoteSelector', exact: 'harbour council', prefix: 'The ', suffix: ' met in May. It found nothing. The ledger was never shown to any' },
      { type: 'TextPositionSelector', start: 4, end: 19 },
    ]);
    assert.strictEqual(answer.target, comment.id);
  });

  it('loses one record where one record is damaged', () => {
    const text = writeSidecar(notes, [], 'x.txt').replace('"id": "urn:uuid:a",', '"id": urn:uuid:a",');
    const read = readSidecar(text);
    assert.deepStrictEqual(read.notes.map(({ id }) => id), ['urn:uuid:b', 'urn:uuid:c']);
    assert.strictEqual(read.damaged.length, 1);
    assert.match(read.damaged[0] ?? '', /line \d+/);
  });

  it('reads what git left with marks of a conflict, and what was cut short', () => {
    const text = writeSidecar(notes, [], 'x.txt');
    const [first = ''] = text.split('      {\n        "id": "urn:uuid:b"');
    const conflict = text.replace('      {\n        "id": "urn:uuid:b"', '<<<<<<< ours\n=======\n>>>>>>> theirs\n      {\n        "id": "urn:uuid:b"');
    assert.deepStrictEqual(readSidecar(conflict).notes.map(({ id }) => id), ['urn:uuid:a', 'urn:uuid:b', 'urn:uuid:c']);
    assert.strictEqual(readSidecar(conflict).damaged.length, 1);
    assert.deepStrictEqual(readSidecar(first).notes.map(({ id }) => id), ['urn:uuid:a']);
  });

  it('keeps records it does not understand', () => {
    const strange = { id: 'http://example.org/1', type: 'Annotation', target: 'http://example.org/page' };
    const text = writeSidecar(notes, [strange], 'x.txt');
    assert.deepStrictEqual(readSidecar(text).kept, [strange]);
    assert.strictEqual(writeSidecar(readSidecar(text).notes, readSidecar(text).kept, 'x.txt'), text);
  });

  it('never fails, whatever it is given', () => {
    for (const text of ['', 'null', '[]', '{}', '[null, 3, "x", {"target": []}]', '\0\uffff', '{"items": [{"id": "a", "target": {"selector": 7}}]}']) readSidecar(text);
    fc.assert(fc.property(fc.json(), (text) => { readSidecar(text); }));
  });

  it('merges what two sides did', () => {
    const later = '2026-02-01T00:00:00.000Z';
    const [a, b, c] = notes as [Note, Note, Note];
    const mine = [{ ...a, text: 'mine', modified: later }, b, note('d', 'May')];
    const theirs = [a, { ...b, resolved: false, modified: later }, c, note('e', 'shown')];
    const merged = merge(notes, mine, theirs);
    assert.deepStrictEqual(merged.map(({ id }) => id.slice(-1)), ['a', 'd', 'b', 'e']);
    assert.strictEqual(merged[0]?.text, 'mine');
    assert.strictEqual(merged[2]?.resolved, false);
    // Removed here, changed there: it stays.
    assert.strictEqual(merge(notes, [a, b], [a, b, { ...c, text: 'new' }]).at(-1)?.text, 'new');
  });

  it('is exported in the order of the text, safe for spreadsheets', () => {
    const placed = notes.map((one, n) => ({ note: n === 2 ? { ...one, text: '=1+1, "x"' } : one, section: n < 2 ? '1 Talk' : '2 Books', line: n + 1, citation: n === 0 ? 'Reed, 2001' : '' }));
    assert.match(toMarkdown(placed, 'x.txt'), /^# Notes on x\.txt\n\n## 1 Talk\n\n> harbour council\n>\n> — Reed, 2001, line 1, green\n[\s\S]*Really\? #method[\s\S]*- S: No\.[\s\S]*## 2 Books/);
    assert.ok(toCsv(placed).includes(`,,"'=1+1, ""x""",`));
  });

  it('finds tags', () => {
    assert.deepStrictEqual(tagsOf('#one two#no (#Two) #three-four, # x #one'), ['one', 'two', 'three-four']);
  });
});
