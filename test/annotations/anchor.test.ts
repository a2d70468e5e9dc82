/** Finding passages again, and following them through edits. */
import * as assert from 'node:assert';
import * as fs from 'node:fs';
import * as fc from 'fast-check';
import { Finder } from '../../client/src/annotations/anchor';
import { quoteOf } from '../../client/src/annotations/model';
import { follow } from '../../client/src/annotations/track';
import { scoreNotes } from '../score/notes/score';

const TEXT = [
  'The harbour council met in May and again in June. It found nothing of interest in the ledger.',
  'A second council, in the hills, met in June. Its minutes were lost when the river rose.',
  'Nobody asked the fishermen what they had seen. The fishermen had seen the boats leave before dawn.',
].join('\n\n');

const find = (words: string, text: string, nth = 0) => {
  let start = TEXT.indexOf(words);
  for (let n = 0; n < nth; n++) start = TEXT.indexOf(words, start + 1);
  const { standing, start: from, end } = new Finder(text).find(quoteOf(TEXT, start, start + words.length));
  return [standing, standing === 'orphan' ? '' : text.slice(from, end)];
};

describe('a passage is found again', () => {
  it('where it was', () => assert.deepStrictEqual(find('found nothing', TEXT), ['sure', 'found nothing']));

  it('after text was put in before it', () => {
    assert.deepStrictEqual(find('minutes were lost', `New.\n\n${TEXT}`), ['sure', 'minutes were lost']);
  });

  it('the right one of several', () => {
    const text = `Before. ${TEXT}`;
    const quote = quoteOf(TEXT, TEXT.lastIndexOf('fishermen'), TEXT.lastIndexOf('fishermen') + 9);
    assert.deepStrictEqual([new Finder(text).find(quote).standing, new Finder(text).find(quote).start], ['sure', text.lastIndexOf('fishermen')]);
  });

  it('wrapped anew', () => {
    assert.deepStrictEqual(find('nothing of interest in the ledger', TEXT.replaceAll('in the', 'in\n  the')), ['sure', 'nothing of interest in\n  the ledger']);
  });

  it('with a word changed in it', () => {
    assert.deepStrictEqual(find('It found nothing of interest in the ledger.', TEXT.replace('of interest', 'of note')), ['sure', 'It found nothing of note in the ledger.']);
  });

  it('but not where it is gone', () => {
    assert.strictEqual(find('Its minutes were lost when the river rose.', TEXT.replace('Its minutes were lost when the river rose.', ''))[0], 'orphan');
    assert.strictEqual(find('fishermen', '')[0], 'orphan');
  });

  it('in doubt where a short passage stands only elsewhere', () => {
    assert.notStrictEqual(find('council', 'Something else was said of the council at another time altogether.')[0], 'sure');
  });

  it('in doubt where two places answer alike', () => {
    assert.strictEqual(find('met in June', `${TEXT}\n\n${TEXT.split('\n\n')[1]}`)[0] === 'orphan', false);
    const doubled = `${TEXT}\n\n${TEXT}`;
    assert.strictEqual(new Finder(`x${doubled}`).find(quoteOf(TEXT, 100, 120)).standing, 'doubtful');
  });

  it('at least 98 of 100 times after realistic edits, and never wrongly without saying so', () => {
    const sample = fs.readFileSync('media/sample/the-quiet-harbour.thesis.txt', 'utf8');
    const tallies = scoreNotes(sample, 12, 12);
    const sum = (key: 'standing' | 'right' | 'wrong' | 'changedWrong'): number => tallies.reduce((total, one) => total + one[key], 0);
    assert.ok(sum('standing') > 500);
    assert.ok(sum('right') >= 0.98 * sum('standing'), `${sum('right')} of ${sum('standing')}`);
    assert.deepStrictEqual(tallies.flatMap(({ kind, examples }) => examples.map((one) => `${kind}: ${one}`)), []);
  });
});

describe('a place follows edits', () => {
  it('holds the same characters, those removed apart', () => {
    // The text is made of different characters, so that what a span holds can be told.
    const letters = Array.from({ length: 60 }, (_, n) => String.fromCharCode(0x4e00 + n)).join('');
    const change = fc.record({ offset: fc.nat(60), length: fc.nat(8), inserted: fc.nat(5) });
    fc.assert(fc.property(fc.nat(50), fc.integer({ min: 1, max: 9 }), fc.array(change, { maxLength: 6 }), (start, length, changes) => {
      let text = letters;
      let span: { start: number; end: number } | undefined = { start, end: start + length };
      const held = letters.slice(start, start + length);
      for (const { offset, length: removed, inserted } of changes) {
        const at = Math.min(offset, text.length);
        const gone = Math.min(removed, text.length - at);
        text = text.slice(0, at) + '-'.repeat(inserted) + text.slice(at + gone);
        span = span && follow(span, { offset: at, length: gone, inserted });
      }
      const left = [...held].filter((letter) => text.includes(letter)).join('');
      assert.strictEqual(span === undefined ? '' : text.slice(span.start, span.end).replaceAll('-', ''), left);
    }));
  });
});
