import * as assert from 'node:assert';
import { abbreviations } from '../../server/src/features/abbreviations';
import { chapters } from '../../server/src/features/chapters';
import { copyText } from '../../server/src/features/copy-text';
import { places } from '../../server/src/features/places';
import { status } from '../../server/src/features/status';
import { works } from '../../server/src/features/works';
import { analyze } from '../../server/src/model/document';
import type { ChapterRow } from '../../server/src/protocol';
import { show } from '../fixture';
import { small } from './thesis';

const SMALL = { body: 'The WSO flew (Alder, 2001). Then (Fenwick, 1987) and (Fenwick, 1987, p. 2).', second: 'The WSO and the QRTV; again the QRTV.' };

function flat(rows: ChapterRow[]): ChapterRow[] {
  return rows.flatMap((row) => [row, ...flat(row.children)]);
}

describe('chapters', () => {
  it('are rows with words, citations and unique names', () => {
    const rows = flat(chapters(small(SMALL).document));
    assert.strictEqual(new Set(rows.map((row) => row.id)).size, rows.length);
    const section = rows.find((row) => row.number === '2.1');
    assert.ok(section);
    assert.strictEqual(section.id, 'section:2.1:Strings');
    assert.strictEqual(section.citations, 3);
    assert.ok(section.words > 8);
  });

  it('show the summary table of a case study under it', () => {
    const document = analyze(`CHAPTER 1: CASE STUDIES

1.1 The Red Kite

It was red.

1.2 The Blue Kite

It was blue.

Annexes

Annex A – Summary

Variables\tCase Study 1: The Red Kite
Height\tGreat

Variables\tCase Study 2: The Blue Kite
Height\tSmall
`, { recognition: 'always' });
    const rows = flat(chapters(document));
    const study = rows.find((row) => row.number === '1.2');
    assert.strictEqual(study?.kind, 'case-study');
    assert.deepStrictEqual(study.children.map((row) => [row.elsewhere, row.id === `${study.id}/summary`, row.range.start.line > study.fullRange.end.line]), [[true, true, true]]);
  });
});

describe('abbreviation rows', () => {
  it('are in alphabetical order, the undefined ones among them', () => {
    const rows = abbreviations(small(SMALL).document);
    assert.deepStrictEqual(rows.map((row) => [row.short, row.long, row.uses, row.defined]), [
      ['BKA', 'Board of Kite Affairs', rows[0]?.uses, true], ['QRTV', '', 2, false], ['WSO', 'Wind Safety Organization', 2, true],
    ]);
  });
});

describe('works rows', () => {
  it('hold every entry, those never cited, and what has no entry', () => {
    const rows = works(small(SMALL).document);
    assert.deepStrictEqual(rows.works.map((row) => row.label), ['Alder, 2001', 'Birch & Cedar, 2005', rows.works[2]?.label, 'Damson, 2012a', 'Damson, 2012b', 'Elder, 1999']);
    assert.strictEqual(rows.works[0]?.citations, 2);
    assert.ok(rows.neverCited.some((row) => row.label === 'Elder, 1999'));
    assert.ok(!rows.neverCited.some((row) => row.label === 'Alder, 2001'));
    assert.deepStrictEqual(rows.unresolved.map((row) => [row.label, row.citations]), [['Fenwick, 1987', 2]]);
  });
});

describe('places', () => {
  it('show a line of context with the mention marked, in text order', () => {
    const { document, text } = small(SMALL);
    const row = abbreviations(document).find((one) => one.short === 'WSO');
    const found = places(document, row?.id ?? '');
    assert.deepStrictEqual(found.map((one) => one.context.slice(...one.highlight)), ['WSO', 'WSO']);
    assert.deepStrictEqual(found.map((one) => one.section), ['2.1 Strings', '2.2 Tails']);
    for (const one of found) assert.match(show(text, one.range), /“WSO”$/);
  });

  it('cut long lines at words, with the mention whole', () => {
    const long = 'word '.repeat(60);
    const { document } = small({ body: `${long}says Alder (2001, p. 7), and ${long}` });
    const row = works(document).works[0];
    const found = places(document, row?.id ?? '')[1];
    assert.ok(found);
    assert.strictEqual(found.context.slice(...found.highlight), 'Alder (2001, p. 7)');
    assert.match(found.context, /^…word .* word…$/);
    assert.ok(found.context.length < 200);
  });

  it('of a work without an entry are its citations; of an unknown row, none', () => {
    const { document } = small(SMALL);
    assert.strictEqual(places(document, works(document).unresolved[0]?.id ?? '').length, 2);
    assert.deepStrictEqual(places(document, 'nothing'), []);
  });
});

describe('status', () => {
  it('names chapter and section at the cursor and the row to reveal', () => {
    const { document, cursor } = small({ body: 'The WSO fl|ew.' });
    const found = status(document, cursor);
    assert.deepStrictEqual([found.chapter, found.section, found.row], ['2 KITES', '2.1 Strings', 'section:2.1:Strings']);
    assert.ok(found.words > found.sectionWords && found.sectionWords > 0);
  });
});

describe('copied text', () => {
  it('is a reference or a long form', () => {
    const { document } = small(SMALL);
    assert.match(copyText(document, 'work:Alder, 2001') ?? '', /Strings and States/);
    assert.strictEqual(copyText(document, 'abbreviation:WSO'), 'Wind Safety Organization');
    assert.strictEqual(copyText(document, 'abbreviation:QRTV'), 'QRTV');
    assert.strictEqual(copyText(document, 'section:2.1:Strings'), null);
  });
});
