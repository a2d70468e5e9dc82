/** What a thesis in prose looks like as Pandoc's Markdown. */
import assert from 'node:assert/strict';
import { analyze } from '../../server/src/model/document';
import { toPandoc } from '../../server/src/format/pandoc';
import { HOSTILE } from '../robust/hostile';

const BIBLIOGRAPHY = `
Bibliography

- Alder, R. (2001). *Kites*. Wick: Gale Press.
- Birch, T., & Cedar, M. (2005). *Strings*. Wick: Gale Press.
- Kite Watch (KW). (2012a). *First report*. Wick: KW.
- Kite Watch (KW). (2012b). *Second report*. Wick: KW.
- van der Elm, P. (1999). *Winds*. Wick: Gale Press.
- Twin, A. (2010). *One*. Wick: Gale Press.
- Twin, A. (2010). *Other*. Wick: Gale Press.
`;

function convert(body: string, markdown = false): { text: string; left: string[]; all: ReturnType<typeof toPandoc> } {
  const document = analyze(`CHAPTER 1: KITES\n\n${body}\n${BIBLIOGRAPHY}`, { markdown, recognition: 'always' });
  const all = toPandoc(document, { markdown, bibliography: 'kites.bib' });
  const text = all.markdown.slice(all.markdown.indexOf('# CHAPTER 1: KITES') + 20, all.markdown.indexOf('\n\n# Bibliography'));
  return { text, left: all.left.map(({ citation: { span }, reason }) => `${span.block.text.slice(span.start, span.end)}: ${reason}`), all };
}

function becomes(body: string, wanted: string): void {
  assert.equal(convert(body).text, wanted);
}

describe('a thesis as Pandoc Markdown', () => {
  it('writes citations in brackets with pages, prefixes and suffixes', () => {
    becomes('They fly (Alder, 2001, p. 25).', 'They fly [@alder2001, p. 25].');
    becomes('They fly (see Alder, 2001, pp. 3 & 14; Birch & Cedar, 2005, emphasis added).', 'They fly [see @alder2001, {pp. 3 & 14}; @birch2005, emphasis added].');
    becomes('They fly (KW, 2012a; 2012b, p. 4).', 'They fly [@kitewatch2012a; @kitewatch2012b, p. 4].');
    becomes('They fly (Alder, 2001; 99 years later).', 'They fly [@alder2001\\; 99 years later].');
    becomes('They fly (Alder, 2001, chap. 3).', 'They fly [@alder2001, {chap. 3}].');
  });

  it('lets a name in the sentence stand, or writes it where Pandoc would write the same', () => {
    becomes('Alder (2001, p. 3) flew.', '@alder2001 [p. 3] flew.');
    becomes('Birch and Cedar (2005) flew.', '@birch2005 flew.');
    becomes('Ruth Alder (2001, p. 3) flew.', 'Ruth Alder [-@alder2001, p. 3] flew.');
    becomes('Alder’s (2001) kite flew.', 'Alder’s [-@alder2001] kite flew.');
    becomes('KW (2012a, 2012b) saw it.', 'KW [-@kitewatch2012a; -@kitewatch2012b] saw it.');
  });

  it('knows brackets within brackets, first editions, verses and times', () => {
    becomes('As Birch and Cedar [2005] say.', 'As @birch2005 say.');
    becomes('Alder (1950/2001) flew.', 'Alder [-@alder2001] flew.');
    becomes('They fly (Alder, 2001, 12:30).', 'They fly [@alder2001{}, 12:30].');
    becomes('R. Alder (2001) flew, and Q. R. Alder (2001, p. 4).', 'R. Alder [-@alder2001] flew, and Q. R. Alder [-@alder2001, p. 4].');
  });

  it('writes an Ibid as the work it stands for', () => {
    becomes('They fly (Alder, 2001). Some do not (Ibid, p. 5), says one (cited in Ibid, p. 6).', 'They fly [@alder2001]. Some do not [@alder2001, p. 5], says one [cited in @alder2001, p. 6].');
  });

  it('leaves what leads to no work, or to several, as it was and says why', () => {
    const { text, left } = convert('They fly (Nobody, 1990; Alder, 2001; Twin, 2010). And (Nobody, 1990).');
    assert.equal(text, 'They fly [Nobody, 1990\\; @alder2001\\; Twin, 2010]. And (Nobody, 1990).');
    assert.deepEqual(left.map((one) => one.split(':')[0]), ['Nobody, 1990', 'Twin, 2010', 'Nobody, 1990']);
    assert.match(left[0] ?? '', /no entry/);
    assert.match(left[1] ?? '', /2 entries/);
  });

  it('gives every work a key, particles and letters kept', () => {
    const { bibliography, keyOf, converted } = convert('They fly (van der Elm, 1999; KW, 2012b).').all;
    assert.deepEqual(converted.map(keyOf), ['elm1999', 'kitewatch2012b']);
    assert.deepEqual([...bibliography.matchAll(/^@\w+\{([^,]+),/gm)].map(([, key]) => key), ['alder2001', 'birch2005', 'kitewatch2012a', 'kitewatch2012b', 'elm1999', 'twin2010', 'twin2010a']);
    assert.match(bibliography, /\{elm1999,[^@]*author = \{van der Elm, P\.\}[^@]*options = \{useprefix=true\}/);
    assert.match(bibliography, /\{kitewatch2012b,[^@]*year = \{2012b\}/);
  });

  it('keeps emphasis and escapes what Pandoc would act on', () => {
    becomes('A *kite* and <i>a bird</i> cost $5 and $6 * 2_a [sic] ^ @ a@b.c or @home ~x~ `y` \\z.',
      'A *kite* and *a bird* cost \\$5 and \\$6 \\* 2\\_a \\[sic\\] \\^ @ a@b.c or \\@home \\~x\\~ \\`y\\` \\\\z.');
    becomes('1994. It was a year.\n\n(a) One thing and another.', '1994\\. It was a year.\n\n\\(a\\) One thing and another.');
  });

  it('joins paragraphs over pages and lines, and drops running heads and page numbers', () => {
    const pages = ['It is a long line that says something of kites and of the wind that\n', '\n12\n\fKITES\n', '\ncarries them over the hills and far away to the sea, where they fall.\n\nNext one.\n', '\n13\n\fKITES\n', '\nLast one.\n', '\n14\n\fKITES\n', '\nThe end.'].join('');
    becomes(pages, 'It is a long line that says something of kites and of the wind that carries them over the hills and far away to the sea, where they fall.\n\nNext one.\n\nLast one.\n\nThe end.');
  });

  it('writes notes, with citations in them', () => {
    becomes('A kite¹ flies.\n\n¹ See Alder (2001).', 'A kite[^1] flies.\n\n[^1]: See @alder2001.');
    becomes('They fly (Alder, 2001)¹.\n\n¹ So they say.', 'They fly [@alder2001]<!-- -->[^1].\n\n[^1]: So they say.');
  });

  it('sets tables with their captions, lists and quotations', () => {
    becomes('Table 1: Kites by colour (Alder, 2001)\n\nColour\tCount\nRed\t5|6\nBlue\t*7*\n\nThat is all.',
      '| Colour | Count |\n|--------|-------|\n| Red | 5\\|6 |\n| Blue | *7* |\n\n: Table 1: Kites by colour [@alder2001]\n\nThat is all.');
    becomes('• One thing\n• Other thing\n\nDone.', '- One thing\n- Other thing\n\nDone.');
    becomes('As the pilot said to all of us that evening:\n\nWe never asked the wind to stop, only to tell us beforehand (Alder, 2001, p. 9).\n\nSo it was.',
      'As the pilot said to all of us that evening:\n\n> We never asked the wind to stop, only to tell us beforehand [@alder2001, p. 9].\n\nSo it was.');
  });

  it('puts the list of works where the bibliography was and leaves the contents out', () => {
    const document = analyze(`Contents\n\nCHAPTER 1: KITES\t1\n1.1 Strings\t2\nBibliography\t3\n\nCHAPTER 1: KITES\n\n1.1 Strings\n\nThey fly (Alder, 2001).\n${BIBLIOGRAPHY}\nAnnex A – List\n\nText.`, { recognition: 'always' });
    assert.equal(toPandoc(document, { markdown: false, bibliography: 'my works.bib' }).markdown,
      "---\nlang: en\nbibliography: 'my works.bib'\nnocite: '@*'\n---\n\n# CHAPTER 1: KITES\n\n## 1.1 Strings\n\nThey fly [@alder2001].\n\n# Bibliography\n\n::: {#refs}\n:::\n\n# Annex A – List\n\nText.\n");
  });

  it('leaves the marks of a Markdown text alone', () => {
    const source = `---\ntitle: Kites\n---\n\n# Kites\n\nSome **bold** [link](https://a.b) and \`code\` (Alder, 2001, p. 3).[^n]\n\n> Quoted *so*\n> twice.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[^n]: A note.\n\n## References\n${BIBLIOGRAPHY.replace('\nBibliography\n', '')}`;
    const { markdown } = toPandoc(analyze(source, { markdown: true, recognition: 'always' }), { markdown: true, bibliography: 'k.bib' });
    assert.match(markdown, /^---\ntitle: Kites\nlang: en\nbibliography: k\.bib\nnocite: '@\*'\n---\n\n# Kites\n/);
    assert.match(markdown, /\nSome \*\*bold\*\* \[link\]\(https:\/\/a\.b\) and `code` \[@alder2001, p\. 3\]\.\[\^n\]\n\n> Quoted \*so\* twice\.\n\n\| a \| b \|\n\|-----\|-----\|\n\| 1 \| 2 \|\n\n\[\^n\]: A note\.\n/);
  });
});

describe('odd texts as Pandoc Markdown', () => {
  for (const { name, make } of HOSTILE) {
    it(`ends soon with a text: ${name}`, () => {
      const text = make(20_000);
      const { markdown } = toPandoc(analyze(text, { recognition: 'always' }), { markdown: false });
      assert.ok(markdown.startsWith('---\nlang: '));
      assert.ok(markdown.length < 200_000);
    });
  }
});
