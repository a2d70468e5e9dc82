/** To Pandoc and back: rendered with citeproc, the citations are those of the text. */
import assert from 'node:assert/strict';
import { ownDocuments, realThesis } from '../score/gold';
import { hasPandoc, roundTrip } from './round-trip';

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
  }
});
