/** How many blocks an edit reads again: those it touched, however long the text is. Counted by a reader of its own in the ordinary registry. */
import assert from 'node:assert';
import { readFileSync } from 'node:fs';
import { analyze, type TextChange } from '../../server/src/analysis';
import { recognisers } from '../../server/src/recognisers';
import type { Recogniser } from '../../server/src/recognisers/mentions';

const TEXT = readFileSync('media/sample/the-quiet-harbour.thesis.txt', 'utf8');

describe('blocks read again', () => {
  let read = 0;
  const counter: Recogniser = { id: 'counter', recognise() { read++; } };
  before(() => { (recognisers as Recogniser[]).push(counter); });
  after(() => { (recognisers as Recogniser[]).pop(); });

  it('are those an edit touched', () => {
    const document = analyze(TEXT);
    const all = read;
    assert.ok(all > 150, `${all}`);
    const at = TEXT.indexOf('had been founded');
    const chapter = TEXT.indexOf('\n\nCHAPTER 3');
    const five = '\n\nOne more. It is so.'.repeat(5);
    const edits: [string, number, TextChange][] = [
      ['a letter', 1, { start: at, end: at, text: 'x' }], ['a paragraph cut in two', 2, { start: at, end: at, text: '\n\n' }], ['joined again', 2, { start: at, end: at + 2, text: '' }],
      ['a citation', 1, { start: at, end: at, text: '(Lind, 2010, p. 4) ' }], ['taken out', 1, { start: at, end: at + 19, text: '' }],
      ['five paragraphs pasted', 6, { start: chapter, end: chapter, text: five }], ['taken out', 2, { start: chapter, end: chapter + five.length, text: '' }],
    ];
    for (const [what, most, change] of edits) {
      read = 0;
      document.update([change]);
      assert.ok(read <= most, `${what}: ${read} blocks of ${all} were read again`);
    }
  });
});
