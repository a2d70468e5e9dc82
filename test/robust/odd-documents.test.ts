/** Documents that lack a part, have one twice, or in the wrong place: what is there is read, and nothing is made up. */
import assert from 'node:assert';
import { analyze } from '../../server/src/analysis';

const BODY = 'CHAPTER 1: TIDES\n\nThe port grew for as long as anyone on the quays could remember, and then for longer (Lind, 2010, p. 4). Later it shrank, year by year, as the harbour silted up (Ibid, p. 9).\n\nCHAPTER 2: QUAYS\n\nShips waited for the tide, the pilots for the ships, and everyone else for the pilots, who were few (Moreau, 2011).\n\n';
const LIST = 'Bibliography\n\n- Lind, A. (2010). *Tides of the north*. Bergen: Havn.\n- Moreau, B. (2011). *Quays and ports*. Lyon: Rade.\n\n';
const ABBREVIATIONS = 'List of abbreviations\n\nHWU\tHarbour Workers Union\nNPA\tNational Ports Authority\nTTC\tTide Table Committee\n\n';

const found = (text: string): [number, number, string[]] => {
  const document = analyze(text);
  return [document.works.length, document.citations.length, document.citations.map(({ resolution }) => resolution)];
};

describe('odd documents', () => {
  it('nothing at all', () => {
    const document = analyze('');
    assert.deepStrictEqual([document.lineCount, document.words, document.headings.length, document.recognition.isThesis], [1, 0, 0, false]);
    document.update([{ start: 0, end: 0, text: BODY + LIST }]);
    assert.strictEqual(document.works.length, 2);
    document.update([{ start: 0, end: document.length, text: '' }]);
    assert.deepStrictEqual([document.works.length, document.citations.length, document.getText()], [0, 0, '']);
  });

  it('no bibliography: citations stand, all of them missing', () => {
    assert.deepStrictEqual(found(BODY), [0, 3, ['missing', 'missing', 'missing']]);
  });

  it('the bibliography before the text', () => {
    assert.deepStrictEqual(found(LIST + BODY), [2, 3, ['exact', 'exact', 'exact']]);
  });

  it('the bibliography twice: entries of both, and no guess between equals', () => {
    const [works, citations, resolutions] = found(`${LIST}${BODY}${LIST}`);
    assert.deepStrictEqual([works, citations], [4, 3]);
    assert.ok(resolutions.every((resolution) => resolution === 'ambiguous' || resolution === 'exact'), resolutions.join());
  });

  it('a bibliography without text', () => {
    assert.deepStrictEqual(found(LIST), [2, 0, []]);
    assert.deepStrictEqual(found('Bibliography'), [0, 0, []]);
  });

  it('a list of abbreviations with a hole', () => {
    const hole = ABBREVIATIONS.replace('NPA\tNational Ports Authority', 'NPA\t');
    const document = analyze(`${hole}CHAPTER 1: TIDES\n\nThe HWU met the NPA and the TTC.\n`);
    const short = document.abbreviations.filter(({ long }) => long !== '').map((entry) => entry.short);
    assert.ok(short.includes('HWU') && short.includes('TTC'), short.join());
    assert.ok(!document.abbreviations.some((entry) => entry.short === 'NPA' && entry.long !== ''), 'nobody says what NPA stands for');
  });

  it('line ends of every kind mean the same', () => {
    const text = ABBREVIATIONS + BODY + LIST;
    const read = (variant: string): unknown => {
      const document = analyze(variant);
      return [document.headings.map(({ title }) => title), document.abbreviations.map(({ short, long }) => [short, long]), document.citations.map(({ authors, year, resolution }) => [authors, year, resolution]), document.works.map(({ label }) => label)];
    };
    const expected = read(text);
    assert.deepStrictEqual(read(text.replaceAll('\n', '\r\n')), expected);
    assert.deepStrictEqual(read(text.replaceAll('\n', '\r')), expected);
    let turn = 0;
    assert.deepStrictEqual(read(text.replace(/\n/g, () => ['\n', '\r\n', '\r\n'][turn++ % 3] ?? '\n')), expected);
  });

  it('a thesis cut anywhere is read up to there', () => {
    const text = ABBREVIATIONS + BODY + LIST;
    for (let cut = 0; cut <= text.length; cut += 7) {
      const document = analyze(text.slice(0, cut));
      assert.strictEqual(document.length, cut);
      for (const { span } of document.citations) assert.ok(document.range(span).end <= cut);
    }
  });

  it('a lone surrogate within a name does no harm', () => {
    const document = analyze(BODY.replace('Lind, 2010', 'Li\ud83dnd, 2010') + LIST);
    assert.strictEqual(document.works.length, 2);
    for (const { span } of document.citations) assert.ok(document.range(span).end <= document.length);
  });
});
