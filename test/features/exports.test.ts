/** What leaves the editor: references, words, a whole text. */
import assert from 'node:assert/strict';
import { analyze } from '../../server/src/model/document';
import { convert, exportReferences, reference, wordList } from '../../server/src/features/exports';

const TEXT = `CHAPTER 1: KITES

The Kite Flyers Union (KFU) met (Alder, 2001, p. 3; Nobody, 1990). Two KFUs and the Harbour Workers Union (HWU) came. The HWU left (Birch, 2005).

Bibliography

- Alder, R. (2001). *Kites*. Wick: Gale Press.
- Birch, T. (2005). *Strings*. Wick: Gale Press.
- Birch, T. (2005a). *More strings*. Wick: Gale Press.
- Cedar, M. (2007). *Never cited*. Wick: Gale Press.
`;
const document = analyze(TEXT, { recognition: 'always' });

describe('exports', () => {
  it('give one work as BibTeX, CSL-JSON and text, under the key it has among all', () => {
    const info = reference(document, 'work:Birch, 2005a');
    assert.match(JSON.stringify(info?.item), /"id":"birch2005a"/);
    assert.match(info?.bibtex ?? '', /^@book\{birch2005a,\n {2}author = \{Birch, T\.\}/);
    assert.match(info?.text ?? '', /^Birch, T\. \(2005a\)\. More strings\./);
    assert.equal(info?.language, 'en');
    assert.equal(reference(document, 'work:Nobody'), null);
  });

  it('give all works or those that are cited, in each format', () => {
    for (const [format, start] of [['bibtex', '@book{alder2001,'], ['csl-json', '[\n  {\n    "id": "alder2001"'], ['ris', 'TY  - BOOK'], ['yaml', '---\nreferences:\n- id: alder2001']] as const) {
      const all = exportReferences(document, format, false);
      const cited = exportReferences(document, format, true);
      assert.deepEqual([all.count, cited.count], [4, 2], format);
      assert.ok(all.text.startsWith(start) && cited.text.startsWith(start), all.text.slice(0, 80));
      assert.ok(all.text.includes('Never cited') && !cited.text.includes('Never cited'));
    }
  });

  it('give a spell checker the short forms, their plurals and the names in the long forms, each once', () => {
    assert.deepEqual(wordList(document).text.split('\n').filter((word) => word !== ''), ['Flyers', 'Harbour', 'HWU', 'KFU', 'KFUs', 'Kite', 'Union', 'Workers']);
  });

  it('give the text for Pandoc with what was left and where', () => {
    const { markdown, bibtex, converted, left } = convert(document, false, 'kites.bib');
    assert.match(markdown, /bibliography: kites\.bib[\s\S]*\[@alder2001, p\. 3\\; Nobody, 1990\]/);
    assert.match(bibtex, /\{cedar2007,/);
    assert.equal(converted, 2);
    assert.deepEqual(left.map(({ start, text }) => [start.line, text]), [[2, 'Nobody, 1990']]);
    assert.match(convert(document, false, '').markdown, /\nreferences:\n/);
  });

  it('give nothing, and no error, where there is nothing', () => {
    const empty = analyze('');
    assert.deepEqual([exportReferences(empty, 'bibtex', true).count, wordList(empty).count, convert(empty, false, '').converted], [0, 0, 0]);
  });
});
