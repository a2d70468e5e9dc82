/** Whole references in the styles theses use, field by field. The works are made up. */
import assert from 'node:assert/strict';
import { parseReference } from '../../server/src/recognisers/references';
import type { CslName } from '../../server/src/recognisers/references/csl';

const who = (list: readonly CslName[] | undefined): string | undefined => list?.map((n) => n.literal
  ?? [[n['non-dropping-particle'], n.family].filter((part) => part !== undefined).join(' '), n.given, n.suffix].filter((part) => part !== undefined).join(', ')).join('; ');

/** The item's fields as flat text: people as `Family, Given; …`, dates as `2012.5.10`. */
function flat(text: string): Record<string, string> {
  const { csl } = parseReference(text);
  const out: Record<string, string> = {};
  for (const [field, value] of Object.entries(csl)) {
    if (field === 'id' || field === 'custom' || value === undefined) continue;
    if (field === 'author' || field === 'editor' || field === 'translator' || field === 'director' || field === 'interviewer') out[field] = who(value as CslName[]) ?? '';
    else if (typeof value === 'string') out[field] = value;
    else {
      const date = value as { 'date-parts'?: number[][]; literal?: string };
      out[field] = date['date-parts']?.map((parts) => parts.join('.')).join('/') ?? date.literal ?? '';
    }
  }
  return out;
}

const CASES: Readonly<Record<string, readonly (readonly [string, Readonly<Record<string, string>>])[]>> = {
  'APA 7': [
    ['Able, A. B., & Carter-Jones, C. (2014). Trust in local councils: A longitudinal study. Political Behavior, 36(2), 245–268. https://doi.org/10.1007/s11109-013-9240-1',
      { type: 'article-journal', author: 'Able, A. B.; Carter-Jones, C.', issued: '2014', title: 'Trust in local councils: A longitudinal study', 'container-title': 'Political Behavior', volume: '36',
        issue: '2', page: '245-268', DOI: '10.1007/s11109-013-9240-1' }],
    ['Tabor, B. G., & Fiddler, L. S. (2019a). Using many numbers (7th ed.). Pearson.',
      { type: 'book', author: 'Tabor, B. G.; Fiddler, L. S.', issued: '2019', 'year-suffix': 'a', title: 'Using many numbers', edition: '7th', publisher: 'Pearson' }],
    ['Bourdon, P. (1986). The forms of water. In J. Richards (Ed.), Handbook of rivers for the sociology of water (pp. 241–258). Greenwood Press.',
      { type: 'chapter', author: 'Bourdon, P.', issued: '1986', title: 'The forms of water', editor: 'Richards, J.', 'container-title': 'Handbook of rivers for the sociology of water', page: '241-258', publisher: 'Greenwood Press' }],
    ['van Deem, J. W., Montes, J. R., & Westholm, A. (Eds.). (2007). Citizens in towns. London: Routledge.',
      { type: 'book', editor: 'van Deem, J. W.; Montes, J. R.; Westholm, A.', issued: '2007', title: 'Citizens in towns', 'publisher-place': 'London', publisher: 'Routledge' }],
    ['Doe, J. (Producer), & Roe, R. (Director). (2004). *The long road* [Motion picture]. United States: Sunset Films.',
      { type: 'motion_picture', director: 'Doe, J.; Roe, R.', issued: '2004', title: 'The long road', genre: 'Motion picture', 'publisher-place': 'United States', publisher: 'Sunset Films' }],
    ['Krug, A. B. (1999). Education for growth (NBER Working Paper No. 7190). Cambridge, MA: National Bureau of Economic Research.',
      { type: 'report', author: 'Krug, A. B.', issued: '1999', title: 'Education for growth', genre: 'NBER Working Paper', number: '7190', 'publisher-place': 'Cambridge, MA', publisher: 'National Bureau of Economic Research' }],
    ['Red de Comunidades del Delta (RCD). (May 21, 2013). Interview with the committee. (I. Vandermoor, Interviewer)',
      { type: 'interview', author: 'Red de Comunidades del Delta', issued: '2013.5.21', title: 'Interview with the committee', interviewer: 'Vandermoor, I.' }],
  ],
  Harvard: [
    ['Hall, P.A. and Sosk, D. (2001) \'An introduction to weirs\', in P.A. Hall and D. Sosk (eds), Varieties of Weirs, Oxford: Oxford University Press, pp. 1–68.',
      { type: 'chapter', author: 'Hall, P.A.; Sosk, D.', issued: '2001', title: 'An introduction to weirs', editor: 'Hall, P.A.; Sosk, D.', 'container-title': 'Varieties of Weirs', 'publisher-place': 'Oxford',
        publisher: 'Oxford University Press', page: '1-68' }],
    ['Couldry N and Mejias UA (2019) Data rivers: Rethinking big water\'s relation to the subject. Television & New Media 20(4): 336–349.',
      { type: 'article-journal', author: 'Couldry, N; Mejias, UA', issued: '2019', title: 'Data rivers: Rethinking big water\'s relation to the subject', 'container-title': 'Television & New Media', volume: '20', issue: '4', page: '336-349' }],
    ['BBC News (2011) \'Floods hit north\', 12 August. Available at: http://www.bbc.co.uk/news/1 [Accessed: 3 May 2012].',
      { type: 'webpage', author: 'BBC News', issued: '2011.8.12', title: 'Floods hit north', URL: 'http://www.bbc.co.uk/news/1', accessed: '2012.5.3' }],
    ['Lee, C. (2015) \'Counting fish\', PhD thesis, University of Leeds, Leeds.',
      { type: 'thesis', author: 'Lee, C.', issued: '2015', title: 'Counting fish', genre: 'PhD thesis', publisher: 'University of Leeds', 'publisher-place': 'Leeds' }],
  ],
  'Chicago, ASA, MLA': [
    ['DiMarco, Paul J., and Walter W. Pole. 1983. “The Iron Weir Revisited.” American Sociological Review 48 (2): 147–60. https://doi.org/10.2307/2095101.',
      { type: 'article-journal', author: 'DiMarco, Paul J.; Pole, Walter W.', issued: '1983', title: 'The Iron Weir Revisited', 'container-title': 'American Sociological Review', volume: '48', issue: '2', page: '147-60', DOI: '10.2307/2095101' }],
    ['Esping, Gøsta. 1990. The Three Worlds of Water. Cambridge: Polity Press.',
      { type: 'book', author: 'Esping, Gøsta', issued: '1990', title: 'The Three Worlds of Water', 'publisher-place': 'Cambridge', publisher: 'Polity Press' }],
    ['"The Long Night." The Economist, 12 May 2001, pp. 33-35.',
      { type: 'article-newspaper', title: 'The Long Night', 'container-title': 'The Economist', issued: '2001.5.12', page: '33-35' }],
    ['“Metaphor.” Oxford English Dictionary. Oxford University Press, 1992.',
      { type: 'entry-dictionary', title: 'Metaphor', 'container-title': 'Oxford English Dictionary', publisher: 'Oxford University Press', issued: '1992' }],
  ],
  'numbered, other languages': [
    ['1. Smith J, Jones B, Lee K, et al. Effects of rain on rivers. J Hydrol. 2010;12(3):45-67. doi:10.1016/j.jhydrol.2010.01.001',
      { type: 'article-journal', 'citation-number': '1', author: 'Smith, J; Jones, B; Lee, K', issued: '2010', title: 'Effects of rain on rivers', 'container-title': 'J Hydrol', volume: '12', issue: '3', page: '45-67',
        DOI: '10.1016/j.jhydrol.2010.01.001' }],
    ['Gómez, M. A., Ruiz, P., y Ortega, L. (2010). La participación de los jóvenes en España. Revista Española de Investigaciones Sociológicas, 131, 17-44.',
      { type: 'article-journal', author: 'Gómez, M. A.; Ruiz, P.; Ortega, L.', issued: '2010', title: 'La participación de los jóvenes en España', 'container-title': 'Revista Española de Investigaciones Sociológicas', volume: '131', page: '17-44' }],
    ['El Eco del Meandro (2012): «El barco que no llegó», 7 de octubre, p. 4.',
      { type: 'article-newspaper', author: 'El Eco del Meandro', issued: '2012.10.7', title: 'El barco que no llegó', page: '4' }],
    ['Weiß, Jutta (2004): Uferlos. In: Kern, Udo (Hrsg.): Wasserwelten. Köln: Böhlau, S. 20–45.',
      { type: 'chapter', author: 'Weiß, Jutta', issued: '2004', title: 'Uferlos', editor: 'Kern, Udo', 'container-title': 'Wasserwelten', 'publisher-place': 'Köln', publisher: 'Böhlau', page: '20-45' }],
  ],
  'laws, cases, entries, letters': [
    ['Ley General de Aguas, Diario Oficial de la Federación, 9 de enero de 2013.',
      { type: 'legislation', title: 'Ley General de Aguas', 'container-title': 'Diario Oficial de la Federación', issued: '2013.1.9' }],
    ['Brown v. Board of Rivers, 347 U.S. 483 (1954).', { type: 'legal_case', title: 'Brown v. Board of Rivers', 'container-title': 'U.S.', volume: '347', page: '483', issued: '1954' }],
    ['NASA. (n.d.). In Wikipedia. Retrieved May 3, 2012, from http://en.wikipedia.org/wiki/NASA',
      { type: 'entry-encyclopedia', title: 'NASA', 'container-title': 'Wikipedia', issued: 'n.d.', accessed: '2012.5.3', URL: 'http://en.wikipedia.org/wiki/NASA' }],
    ['Smith, P. (personal communication, March 4, 2011).', { type: 'personal_communication', author: 'Smith, P.', issued: '2011.3.4' }],
  ],
};

describe('references in full', () => {
  for (const [title, cases] of Object.entries(CASES)) {
    it(title, () => {
      for (const [text, expected] of cases) assert.deepEqual(flat(text), expected, text);
    });
  }

  it('keeps the text of what it cannot read and says so', () => {
    const { csl, unsure } = parseReference('(((');
    assert.equal(csl.note, '(((');
    assert.deepEqual(unsure, ['type']);
  });

  it('says where each field stands', () => {
    const text = 'Lee, C. (2015). Counting fish. Leeds: Mill Press.';
    assert.deepEqual(parseReference(text).fields.map(({ field, start, end }) => [field, text.slice(start, end)]), [
      ['author', 'Lee, C.'], ['issued', '(2015).'], ['title', 'Counting fish.'], ['publisher-place', 'Leeds:'], ['publisher', 'Mill Press.'],
    ]);
  });

  it('gives the same twice', () => {
    const text = 'Weiß, Jutta (2004): Uferlos. In: Kern, Udo (Hrsg.): Wasserwelten. Köln: Böhlau, S. 20–45.';
    const first = parseReference(text);
    parseReference('Smith J, Jones B. Rivers. J Hydrol. 2010;12(3):45-67.');
    assert.deepEqual(parseReference(text), first);
  });
});
