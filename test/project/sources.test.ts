/** Lists of works in files for programs: BibTeX and CSL-JSON, sound and damaged. */
import * as assert from 'node:assert';
import { readBibtex } from '../../server/src/format/bibtex-read';
import { readLatex } from '../../server/src/format/latex-read';
import { readData } from '../../server/src/project/sources';

const one = (text: string) => readBibtex(text).entries[0]?.csl;

describe('BibTeX', () => {
  it('is read with names, accents, strings and parts joined', () => {
    const { entries, problems } = readBibtex(`% a comment with @ in it
@string{gp = "Gale Press"}
@Comment{ @book{no, title = {Not this}} }
@book{garcia2010,
  author    = {Garc{\\'\\i}a M{\\'a}rquez, Gabriel and van der Berg, J. and {World {Health} Organization} and Ludwig van Beethoven},
  title     = {Winds \\& {S}torms -- a {\\emph{Study}}},
  year      = 2010, publisher = gp # { Ltd},
  pages     = "1--20",
}
@article{x, author = "A. B. Cedar", journaltitle = {Journal of Air}, date = {2005-03}, number = 4, doi = {10.1/x_y}}`);
    assert.deepStrictEqual(problems, []);
    assert.deepStrictEqual(entries.map(({ csl }) => csl), [
      {
        id: 'garcia2010', type: 'book', title: 'Winds & Storms – a Study', issued: { 'date-parts': [[2010]] }, page: '1–20', publisher: 'Gale Press Ltd',
        author: [
          { family: 'García Márquez', given: 'Gabriel' }, { family: 'Berg', given: 'J.', 'non-dropping-particle': 'van der' },
          { literal: 'World Health Organization' }, { family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' },
        ],
      },
      { id: 'x', type: 'article-journal', author: [{ family: 'Cedar', given: 'A. B.' }], 'container-title': 'Journal of Air', issued: { 'date-parts': [[2005, 3]] }, issue: '4', DOI: '10.1/x_y' },
    ]);
  });

  it('gives a part the title of the whole it is in', () => {
    const { entries } = readBibtex('@incollection{a, author={Elm, A.}, title={A part}, crossref={b}}\n@book{b, title={The whole}, year={1999}, editor={Ash, B.}}');
    assert.strictEqual(entries[0]?.csl['container-title'], 'The whole');
    assert.deepStrictEqual(entries[0].csl.issued, { 'date-parts': [[1999]] });
  });

  it('keeps what stands behind a damaged entry', () => {
    const text = '@book{a, title = {No end\n@book{b, author = {Birch, Q.}, title = {Sound}, year = 2001}\n@book{c, title\n@misc{d, title={}}';
    const { entries, problems } = readBibtex(text);
    assert.deepStrictEqual(entries.map(({ csl }) => csl.id), ['b', 'd']);
    assert.deepStrictEqual(problems.map(({ offset }) => offset), [0, text.indexOf('@book{c')]);
  });

  it('takes any text, in time', () => {
    for (const text of ['', '@', '@book', '@book{', '@book{a', '@book{a,', '@book{a,title', '@book{a,title=', '@{}', '}}}}', '@book{a,title={\\', '@string{x=x#x#x', '\ud800@book{\ud800,}', '@book(a, title = {b})']) readBibtex(text);
    const before = process.hrtime.bigint();
    for (const piece of ['@', '@book{', '@book{a,b={', '{', '\\"', '@a{b,c="', '@string{a=', '\n@', ' and ']) {
      readBibtex(piece.repeat(50_000));
      one(`@book{a, author = {${piece.repeat(50_000)}}}`);
    }
    assert.ok(Number(process.hrtime.bigint() - before) / 1e6 < 4_000);
  });

  it('reads LaTeX as text', () => {
    for (const [latex, text] of [["Cort{\\'e}s", 'Cortés'], ['\\"Uber', 'Über'], ['Fran\\c{c}ois', 'François'], ['\\o re \\& \\ss', 'øre & ß'], ['{\\textit{in}} 50\\%', 'in 50%'], ["\\'", ''], ['a~b---c', 'a b—c'], ['\\v{S}koda', 'Škoda']] as const) {
      assert.strictEqual(readLatex(latex), text, latex);
    }
  });
});

describe('lists of works as files', () => {
  it('have places, labels and texts', () => {
    const [work] = readData('file:///a/refs.bib', '\n\n@book{k1, author={Keck, M. and Sikkink, K.}, title={Beyond}, year={1998}}').works;
    assert.strictEqual(work?.label, 'Keck & Sikkink, 1998');
    assert.deepStrictEqual(work.place, { uri: 'file:///a/refs.bib', range: { start: { line: 2, character: 6 }, end: { line: 2, character: 8 } } });
    assert.match(work.text, /Keck, M\., & Sikkink, K\. \(1998\)\. Beyond/);
  });

  it('take CSL-JSON as exported, and name what is none', () => {
    const text = '{ "items": [\n { "id": 7, "title": "T", "author": [{ "literal": "Board" }, 3], "issued": { "raw": "2001-02" }, "volume": 3 },\n {}, 5,\n { "type": "book", "editor": [{ "family": "Elm" }] } ] }';
    const { works, problems } = readData('file:///a/x.json', text);
    assert.deepStrictEqual(works.map(({ csl, place }) => [csl, place.range.start.line]), [
      [{ id: '7', type: 'document', title: 'T', author: [{ literal: 'Board' }], issued: { 'date-parts': [[2001, 2]] }, volume: '3' }, 1],
      [{ id: '', type: 'book', editor: [{ family: 'Elm' }] }, 3],
    ]);
    assert.deepStrictEqual(problems.map(({ line, message }) => `${line}: ${message}`), ['3: x.json, line 3: this is no work: it has neither title nor author.', '3: x.json, line 3: this is no work: it has neither title nor author.']);
    assert.deepStrictEqual(readData('file:///a/x.json', '[{"a": 1]').problems.map(({ message }) => message), ['x.json, line 1: a comma or } is missing; the file is not used.']);
    assert.deepStrictEqual(readData('file:///a/x.json', '{"rules": {}}').works, []);
  });
});
