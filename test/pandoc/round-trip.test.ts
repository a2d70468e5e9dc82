/** To Pandoc and back: rendered with citeproc, the citations are those of the text. */
import assert from 'node:assert/strict';
import { ownDocuments, realThesis } from '../score/gold';
import { analyze } from '../../server/src/model/document';
import { type Relayout, relayout } from '../score/layout/relaid';
import { hasPandoc, lostWords, roundTrip } from './round-trip';

/** Share of the citations with an exact link that must come back as they were. */
const FLOOR = 0.98;

describe('to Pandoc and back', () => {
  if (!hasPandoc) {
    it('was not run: pandoc is not installed (Debian: apt-get install pandoc)', () => console.log('      pandoc is not installed: what citeproc makes of the citations was not looked at'));
    return;
  }
  const documents = [...ownDocuments().filter(({ document }) => document.works.length > 0), ...[realThesis()].flatMap((thesis) => thesis ?? [])];
  for (const { name, document } of documents) {
    for (const inHead of [false, true]) {
      it(`${name}: authors, years, letters and pages are those of the text, the works ${inHead ? 'in the head' : 'in a .bib'}`, () => {
        const { equal, of, exact, left, lost, complaints } = roundTrip(document, name === 'un-rio-de-papel', inHead);
        const percent = (a: number, b: number): string => `${((100 * a) / Math.max(1, b)).toFixed(1)} %`;
        console.log(`      ${exact.equal} of ${exact.of} exact citations equal (${percent(exact.equal, exact.of)}), ${equal} of ${of} with approximate ones (${percent(equal, of)}), ${left} left as they were`);
        assert.doesNotMatch(complaints, /not found|could not/i);
        assert.ok(exact.of > 20 && exact.equal >= exact.of * FLOOR, lost.join('\n'));
      }).timeout(60_000);
    }
    it(`${name}: no word of the running text is lost`, () => {
      const { of, lost } = lostWords(document, name === 'un-rio-de-papel');
      console.log(`      ${of} words, ${lost.length} lost`);
      // titles of the contents and of lists that are left out, and a word or two that stand twice
      assert.ok(lost.length <= 3 + of / 1000, lost.join(', '));
    }).timeout(60_000);
  }

  const sample = ownDocuments().find(({ name }) => name === 'the-quiet-harbour')?.document;
  const base: Relayout = { columns: 72, page: 40, runningHeads: true, formFeed: true, hyphenate: true, hanging: true, markdown: false, seed: 3 };
  for (const [what, manner] of Object.entries<Relayout>({ 'wrapped, on pages with running heads': base, 'wrapped, page numbers only': { ...base, columns: 90, runningHeads: false, formFeed: false, hyphenate: false }, 'Markdown, wrapped': { ...base, page: 0, markdown: true, hyphenate: false } })) {
    it(`the sample ${what}: citations come back as they were, no word is lost`, () => {
      assert.ok(sample !== undefined);
      const document = analyze(relayout(sample, 'The Quiet Harbour', manner), { recognition: 'always', markdown: manner.markdown });
      const { exact, lost } = roundTrip(document, manner.markdown);
      const words = lostWords(document, manner.markdown);
      console.log(`      ${exact.equal} of ${exact.of} exact citations equal, ${words.lost.length} of ${words.of} words lost`);
      assert.ok(exact.of > 100 && exact.equal >= exact.of * FLOOR, lost.join('\n'));
      assert.ok(words.lost.length <= 12, words.lost.join(', '));
    }).timeout(60_000);
  }
});
