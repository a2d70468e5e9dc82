/** What theses of other houses and languages do: found by reading documents nobody had tuned for. */
import * as assert from 'node:assert';
import { analyze } from '../../server/src/analysis';

const citations = (text: string): string[] =>
  analyze(text).citations.map((citation) => `${citation.authors.join('/')} ${citation.year} ${citation.locator} ${citation.resolution} ${citation.works.map((work) => work.year).join()}`.replace(/ {2,}/g, ' ').trim());

describe('other houses', () => {
  it('the first year in square brackets behind the year is no second work', () => {
    const list = '\n\nReferences\n\nMauss, M. (1950 [1925]). Essai sur le don. Paris: PUF.\n';
    assert.deepStrictEqual(citations(`As Mauss (1950 [1925], p. 147) says, gifts bind (Mauss, 1950 [1925]: 150).${list}`), ['Mauss 1950 147 exact 1950', 'Mauss 1950 150 exact 1950']);
  });

  it('letters joined by the words of other languages', () => {
    const list = '\n\nBibliographie\n\nSahlins M. (1976a), Âge de pierre, Paris, Gallimard.\n\nSahlins M. (1976b), Critique de la sociobiologie, Paris, Gallimard.\n';
    assert.deepStrictEqual(citations(`Voir Sahlins (1976a et b).${list}`), ['Sahlins 1976a exact 1976a', 'Sahlins 1976b exact 1976b']);
  });

  it('`Para` and `Pour` before a name are none', () => {
    const list = '\n\nReferencias\n\nCastro, J. (1984). Geografía del hambre. México: FCE.\n';
    assert.deepStrictEqual(citations(`Para Castro (1984), el hambre es política.${list}`), ['Castro 1984 exact 1984']);
  });

  it('a dash for the author of the entry before, and spaced words for no date', () => {
    const text = 'Bourdieu (1982, 1994) y Callon (s. f.) coinciden.\n\nBibliographie\n\nBOURDIEU Pierre (1982), Ce que parler veut dire, Paris, Fayard.\n\n— (1994), Raisons pratiques, Paris, Seuil.\n\nCALLON Michel (s. f.), Marchés, Paris, CSI.\n';
    assert.deepStrictEqual(citations(text), ['Bourdieu 1982 exact 1982', 'Bourdieu 1994 exact 1994', 'Callon s.f. exact n.d.']);
  });

  it('several works by author and page', () => {
    const text = 'Critics took it so (Hale 101; Ortega and Finch 33).\n\nWorks Cited\n\nHale, Edith. *The Wet Archive*. Yale UP, 2009.\n\nOrtega, Luis, and Mary Finch. "Salt." *Novel*, vol. 40, 2007, pp. 30-49.\n';
    assert.deepStrictEqual(citations(text), ['Hale 101 exact 2009', 'Ortega/Finch 33 exact 2007']);
  });

  it('an organisation in capitals begins an entry', () => {
    const text = 'A seca (ASA, 2011b) passou.\n\nREFERÊNCIAS\n\nARTICULAÇÃO NO SEMIÁRIDO BRASILEIRO (ASA). Caminhos para a convivência. Recife: ASA, 2011a.\n\n' +
      'ARTICULAÇÃO NO SEMIÁRIDO BRASILEIRO (ASA). Relatório. Recife: ASA, 2011b. Disponível\nem: http://www.asa.example. Acesso em: 3 maio 2012.\n\nBRASIL. Ministério da Integração. Nova delimitação. Brasília: MI, 2005.\n';
    assert.deepStrictEqual(citations(text), ['ASA 2011b exact 2011b']);
    assert.strictEqual(analyze(text).works.length, 3);
  });

  it('an imprint in a note is no citation', () => {
    assert.deepStrictEqual(citations('Salt was dear.[^1]\n\n[^1]: Hannah Weiss, *Salt and Power* (Oxford: Clarendon Press, 1994), 12.\n'), []);
  });

  it('a short form with the year of the citation it stands in', () => {
    const short = (text: string): string[] => analyze(text).abbreviations.map((entry) => `${entry.short}=${entry.long}`);
    assert.deepStrictEqual(short('The World Health Organization (WHO 2013) says so, and WHO rules.'), ['WHO=World Health Organization']);
  });

  it('padded columns of a list of abbreviations', () => {
    const text = '## Abkürzungsverzeichnis\n\n| Abk. | Bedeutung |\n|------|-----------|\n| BMI  | Bundesministerium des Innern |\n| SOEP | Sozio-oekonomisches Panel |\n';
    assert.deepStrictEqual(analyze(text).abbreviations.map((entry) => entry.long), ['Bundesministerium des Innern', 'Sozio-oekonomisches Panel']);
  });

  it('a date is no heading, and one list of works at the level of chapters is no part of one', () => {
    const text = '# The Sea\n\nJane Corrigan\n\n12 May 2016\n\n## Introduction\n\nWater remembers.\n\n## Method\n\nWe read.\n\n## References\n\nHale, E. (2009). *The wet archive*. Yale.\n\n## Funding\n\nNone.\n';
    assert.deepStrictEqual(analyze(text).outline.map((node) => `${node.kind} ${node.title}`), ['front-matter The Sea', 'chapter Introduction', 'chapter Method', 'back-matter References', 'chapter Funding']);
  });

  it('lists after each chapter: a work listed twice is the one in the list of its own chapter', () => {
    const lal = 'Lal, R., 2004a. Soil carbon sequestration. Science 304, 1623–1627.';
    const text = `CHAPTER 1\n\nSoil and Memory\n\n1.1 Introduction\n\nSoils remember (Lal 2004a).\n\nReferences\n\nBatjes, N.H., 2014. Carbon and nitrogen. European Journal of Soil Science 65, 10–21.\n${lal}\n\n` +
      `CHAPTER 2\n\nRoots\n\n2.1 Introduction\n\nRoots differ (Lal 2004a).\n\nReferences\n\nJenny, H., 1980. The Soil Resource. Springer, New York.\n${lal}\n`;
    const document = analyze(text);
    assert.deepStrictEqual(document.citations.map((citation) => `${citation.resolution} ${citation.works.map((work) => work.index).join()}`), ['exact 1', 'exact 3']);
    assert.deepStrictEqual(document.outline.map((node) => `${node.kind} ${node.title}`), ['chapter Soil and Memory', 'chapter Roots', 'back-matter References']);
  });

  it('an entry that says et al. itself fits a citation that does', () => {
    const text = "Shifts grew (*Griffiths et al.*, 2014).\n\n# References\n\nBall, J., Day, T. and Griffiths, P. (2014) *12-hour shifts*. London: King's.\n\nGriffiths, P. *et al.* (2014) 'Shift length in 12 countries', *Medical Care*, 52(11), pp. 975--981.\n";
    assert.deepStrictEqual(analyze(text).citations.map((citation) => `${citation.resolution} ${citation.works.map((work) => work.index).join()}`), ['exact 1']);
  });

  it('two hyphens make a range, a line of underscores parts notes from text, a caption needs no mark behind its number', () => {
    const text = 'According to the Local Government Act, parishes may act. In a book that is still read, Hart and\n_____________________\n¹ For a summary see Powe, 2008.\n\n' +
      'Powe (1992: 44--45) call them resilient, and that is what they were called until the year was over.\n\nTable 2.1 Typology of towns (adapted from Shepherd)\n\nBibliography\n\nHart, T. and Powe, N. (1992) Market towns. London: Routledge.\n';
    const document = analyze(text);
    assert.deepStrictEqual(document.citations.filter((citation) => citation.year === '1992').map((citation) => `${citation.authors.join('/')} ${citation.locator}`), ['Hart/Powe 44--45']);
    assert.ok(document.headings.some((node) => node.kind === 'table' && node.number === '2.1' && node.title.startsWith('Typology')));
  });
});
