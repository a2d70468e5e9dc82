/** After any edit the model equals a fresh analysis of the text. */
import assert from 'node:assert';
import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { analyze, type TextChange } from '../../server/src/analysis';
import { snapshot } from './snapshot';

const FRAGMENTS = [
  '1 A note of this page.\n', '2 Another one.\n\n7\n\f', 'so it was.1 ', 'A. Its people\n\n', 'B. Its ships\n\n', 'Why We Count Ships\n\n', 'Introduction\n\n', 'Conclusion\n\n', '8.1 Books\n\n', 'CHAPTER 7\n\nREFERENCES\n\n', 'Literature\n\n',
  'The town was asked beforehand, which is what they said it would be, but it was not heard when it had\n\n', 'answered that it did not want the harbour to be what it had been\n\n', '      and Towns. Bergen: Havn, pp. 12-\n', 'A Running Head 12\n', '\fA Running Head\n\n', '(see Chapters 2 and 3 of his book) ', 'the third chapter ',
  'CHAPTER 1: BEGINNINGS\n\n', '1.1 A first section\n\n', '## 2.2 Another one\n\n', 'Bibliography\n\n', 'References\n', 'List of abbreviations:\n\n', 'Contents\n\n', 'First part\t12\n', '1.1 A first section......4\n',
  'NGO\tNon-governmental organisation\n', 'The Harbour Workers Union (HWU) met in spring (Lind, 2010, p. 4). ', '(Ibid, p. 5) ', 'As Lind and Moreau (2011) say, HWUs differ. ', '(2012, p. 3) ', '; Moreau 2011)', '(', ')', '\n', '\n\n', '\r\n', '\r', '\t',
  '- Lind, A. (2010). *Tides*. Bergen: Havn.\n', '- Moreau, B., & Lind, A. (2011). Quays. *Ports*, 4(2), pp. 1-20.\n', 'Lind, A. 2010. Tides. Bergen: Havn.\n', '¹ A note on NGOs.\n', 'word¹ ', '[^1]: Another note\n', '[^1]', 'Table 1: Ships\n', 'a\tb\tc\n',
  'see section 1.1 and Annex A ', 'Annex A – Interviews\n\n', 'the second case study ', '12\n', '\f', '```\n', 'x'.repeat(60), ' and so on and on without an end, ', 'É', '\ud83d\ude00', '\ud83d', '***', '**Bold title**\n\n', '=====\n', '---\n', '| a | b |\n',
];

const fragment = fc.oneof(fc.constantFrom(...FRAGMENTS), fc.string({ maxLength: 8 }));
const start = fc.array(fragment, { maxLength: 40 }).map((parts) => parts.join(''));
const edit = fc.record({ at: fc.nat(), remove: fc.oneof(fc.constant(0), fc.nat({ max: 4 }), fc.nat({ max: 200 })), insert: fc.oneof(fc.constant(''), fragment, fc.string({ maxLength: 2 })) });

function changeOf(length: number, item: { at: number; remove: number; insert: string }): TextChange {
  const from = length === 0 ? 0 : item.at % (length + 1);
  return { start: from, end: Math.min(length, from + item.remove), text: item.insert };
}

describe('incremental equals fresh', () => {
  it('over random documents and edits', () => {
    fc.assert(fc.property(start, fc.array(edit, { minLength: 1, maxLength: 12 }), (text, edits) => {
      const document = analyze(text);
      let expected = text;
      for (const item of edits) {
        const change = changeOf(expected.length, item);
        document.update([change]);
        expected = expected.slice(0, change.start) + change.text + expected.slice(change.end);
        assert.strictEqual(document.getText(), expected);
        assert.deepStrictEqual(snapshot(document), snapshot(analyze(expected)));
      }
    }), { numRuns: Number(process.env.PROPERTY_RUNS ?? 250), seed: process.env.PROPERTY_SEED === undefined ? undefined : Number(process.env.PROPERTY_SEED) });
  });

  it('over the sample, typed into at many places', () => {
    const folder = 'media/sample';
    const name = readdirSync(folder).find((file) => file.endsWith('.txt')) ?? '';
    let text = readFileSync(`${folder}/${name}`, 'utf8');
    const document = analyze(text);
    let seed = 7;
    const random = (most: number): number => { seed = (seed * 1103515245 + 12345) & 0x7fffffff; return seed % most; };
    for (let k = 0; k < 40; k++) {
      const at = random(text.length);
      const change = { start: at, end: Math.min(text.length, at + random(3)), text: ['a', ' ', '(Ibid, p. 4)', '\n\n', 'NGO', '', '.'][random(7)] ?? '' };
      document.update([change]);
      text = text.slice(0, change.start) + change.text + text.slice(change.end);
      if (k % 4 === 3) assert.deepStrictEqual(snapshot(document), snapshot(analyze(text)));
    }
  });
});
