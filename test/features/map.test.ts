import * as assert from 'node:assert';
import { map } from '../../server/src/features/map';
import { analyze } from '../../server/src/model/document';
import { show } from '../fixture';
import { small } from './thesis';

const BODY = 'The WSO flew (Alder, 2001; Birch & Cedar, 2005). Then came Damson (2012a). So said (Fenwick, 1987), as the BKA knew (Ibid, p. 2).\n\nLater the WSO fell (Alder, 2001).';

describe('the map', () => {
  const { document, text } = small({ body: BODY });
  const info = map(document);

  it('has the parts of the outline with their share of the text, in order', () => {
    assert.deepStrictEqual(info.parts.map(({ name, depth, citations }) => `${'  '.repeat(depth)}${name} ${citations}`), [
      'List of abbreviations 0', '1 1', '  1.1 1', '2 6', '  2.1 6', '  2.2 0', 'Bibliography 0', 'Annexes 0', '  Annex A 0',
    ]);
    for (const [index, { from, to }] of info.parts.entries()) assert.ok(from >= 0 && to <= 1 && from < to && from >= (info.parts[index - 1]?.from ?? 0));
  });

  it('has the works that are cited, those without an entry marked so, each with its entry or first citation', () => {
    assert.deepStrictEqual(info.works.map(({ label, kind, year, citations, range }) => [label, kind, year, citations, show(text, range).split(' ')[0]?.split(':')[0]]), [
      ['Alder, 2001', 'entry', 2001, 3, '26'], ['Birch & Cedar, 2005', 'entry', 2005, 1, '27'], ['Damson, 2012a', 'entry', 2012, 1, '29'], ['Fenwick, 1987', 'missing', 1987, 2, '16'],
    ]);
  });

  it('tells which citations stand in one bracket, one sentence, one paragraph', () => {
    const said = info.citations.map(({ works, range, bracket, sentence, paragraph }) => ({ label: info.works[works[0] ?? -1]?.label ?? '', text: show(text, range), bracket, sentence, paragraph }));
    const [, alder, birch, damson, fenwick, ibid, later] = said;
    assert.ok(alder && birch && damson && fenwick && ibid && later);
    assert.strictEqual(alder.bracket, birch.bracket);
    assert.strictEqual(alder.sentence, birch.sentence);
    assert.notStrictEqual(fenwick.bracket, ibid.bracket);
    assert.strictEqual(fenwick.sentence, ibid.sentence);
    assert.notStrictEqual(damson.sentence, fenwick.sentence);
    assert.strictEqual(damson.paragraph, fenwick.paragraph);
    assert.notStrictEqual(later.paragraph, fenwick.paragraph);
    assert.deepStrictEqual([ibid.label, ibid.text.includes('Ibid')], ['Fenwick, 1987', true]);
  });

  it('has every abbreviation with the places where it is used', () => {
    assert.deepStrictEqual(info.threads.map(({ label, long, places }) => [label, long, places.map(({ range }) => show(text, range))]), [
      ['BKA', 'Board of Kite Affairs', ['16:108-16:111 “BKA”', '28:26-28:29 “BKA”', '28:72-28:75 “BKA”']], ['WSO', 'Wind Safety Organization', ['16:5-16:8 “WSO”', '18:11-18:14 “WSO”']],
    ]);
  });

  it('has case studies with their section and where they are spoken of outside it', () => {
    const cases = map(analyze(`CHAPTER 1: OPENING

The first case study asks much. See section 2.2. The Red Kite of the Coast flew.

CHAPTER 2: CASE STUDIES

2.1 The Red Kite of the Coast

It was red.

2.2 The Blue Kite

It was blue.
`, { recognition: 'always' }));
    assert.deepStrictEqual(cases.threads.map(({ label, kind, from, to, places }) => [label, kind, from < to, places.map(({ how }) => how)]), [
      ['2.1 The Red Kite of the Coast', 'case-study', true, ['reference', 'title']], ['2.2 The Blue Kite', 'case-study', true, ['reference']],
    ]);
  });

  it('is empty for an empty text, and quick for two thousand works', () => {
    assert.deepStrictEqual(map(analyze('', { recognition: 'always' })), { words: 0, parts: [], works: [], citations: [], threads: [] });
    const names = Array.from({ length: 2000 }, (_, k) => `Surname${String.fromCharCode(97 + (k % 26))}${String.fromCharCode(97 + (Math.floor(k / 26) % 26))}${String.fromCharCode(97 + Math.floor(k / 676))}`);
    const year = (k: number): number => 1960 + (k % 60);
    const body = Array.from({ length: 1000 }, (_, k) => `So it is said (${names[2 * k]}, ${year(2 * k)}; ${names[2 * k + 1]}, ${year(2 * k + 1)}).`).join('\n\n');
    const list = names.map((name, k) => `- ${name}, A. (${year(k)}). *Title of ${name}*. Brisk: Gale Press.`).join('\n');
    const long = analyze(`CHAPTER 1: ALL\n\n${body}\n\nBibliography\n\n${list}\n`, { recognition: 'always' });
    assert.strictEqual(long.citations.length, 2000);
    const start = performance.now();
    assert.strictEqual(map(long).works.length, 2000);
    assert.ok(performance.now() - start < 1500);
  });
});
