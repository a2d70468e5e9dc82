import assert from 'node:assert/strict';
import { readNames } from '../../server/src/recognisers/references/names';

/** A name as `particle family, given, suffix`, an organisation in square brackets. */
function shown(raw: string): string {
  const { names, abbreviations, others } = readNames(raw);
  const list = names.map((n) => n.literal !== undefined ? `[${n.literal}]`
    : [n['non-dropping-particle'] === undefined ? n.family : `{${n['non-dropping-particle']}} ${n.family}`, n.given, n.suffix].filter((part) => part !== undefined).join(', '));
  return [...list, ...abbreviations.map((a) => `(${a})`), ...(others ? ['+'] : [])].join('; ');
}

const CASES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'family names first': [
    ['Smith, J. A., & Jones, B.', 'Smith, J. A.; Jones, B.'],
    ['Smith, J.A. and Jones, B.', 'Smith, J.A.; Jones, B.'],
    ['García Márquez, G.', 'García Márquez, G.'],
    ['van der Berg, H., & O\'Neill, T.', '{van der} Berg, H.; O\'Neill, T.'],
    ['Van Dyke, P., De Vries, L., & Le Goff, J.', 'Van Dyke, P.; De Vries, L.; Le Goff, J.'],
    ['Hoeven, A. van den, & Camões, Luís de.', '{van den} Hoeven, A.; {de} Camões, Luís'],
    ['Blanc, É., & Robert, P.-Ch.', 'Blanc, É.; Robert, P.-Ch.'],
    ['Ortega y Gasset, J. y Ramón y Cajal, S.', 'Ortega y Gasset, J.; Ramón y Cajal, S.'],
    ['Silva, M. e Souza, P.', 'Silva, M.; Souza, P.'],
    ['Müller, H. und Weiß, K.', 'Müller, H.; Weiß, K.'],
    ['Adams, Nicholson B.', 'Adams, Nicholson B.'],
    ['Maneva, Blagovesta, & Genesee, Fred.', 'Maneva, Blagovesta; Genesee, Fred'],
    ['Gelman, Susan A.; Coley, John D.; & Pappas, Athina.', 'Gelman, Susan A.; Coley, John D.; Pappas, Athina'],
    ['Hilton, S., Hunt, K., Bedford, H. Petticrew, M.', 'Hilton, S.; Hunt, K.; Bedford, H.; Petticrew, M.'],
    ['Kefi (N.)', 'Kefi, N.'],
  ],
  'only the first inverted': [
    ['Smith, John, and Bill Jones.', 'Smith, John; Jones, Bill'],
    ['Bordman, Gerald Martin, and Tomas S. Hischak.', 'Bordman, Gerald Martin; Hischak, Tomas S.'],
    ['Lee, L. L., W. E. Howard, and R. E. Marsh.', 'Lee, L. L.; Howard, W. E.; Marsh, R. E.'],
    ['Child, Julia, Louisette Bertholle, and Simone Beck.', 'Child, Julia; Bertholle, Louisette; Beck, Simone'],
    ['Volcker, Paul A and Toyoo Gyohten.', 'Volcker, Paul A; Gyohten, Toyoo'],
  ],
  'given names first': [
    ['J. Smith and B. Jones', 'Smith, J.; Jones, B.'],
    ['Anoop Gupta, Andrew Tucker, and Shigeru Urushibara.', 'Gupta, Anoop; Tucker, Andrew; Urushibara, Shigeru'],
    ['A. Cau, R. Kuiper, and W.-P. de Roever.', 'Cau, A.; Kuiper, R.; {de} Roever, W.-P.'],
    ['M. C. Rinard and M. S. Lam.', 'Rinard, M. C.; Lam, M. S.'],
    ['Cristina La Rocca, Luigi Provero,', 'La Rocca, Cristina; Provero, Luigi'],
    ['U. Nunes da Rocha, F. Garcia-Pichel', 'Nunes da Rocha, U.; Garcia-Pichel, F.'],
    ['José Ortega y Gasset', 'Ortega y Gasset, José'],
    ['Maria GREENWALD, Chul-Soo CHO, Ling JIN', 'GREENWALD, Maria; CHO, Chul-Soo; JIN, Ling'],
  ],
  'no comma between': [
    ['Smith J, Jones B', 'Smith, J; Jones, B'],
    ['Pérez-Higueras JJ, Arias A, de la Macorra JC, Peters OA.', 'Pérez-Higueras, JJ; Arias, A; {de la} Macorra, JC; Peters, OA.'],
    ['White J, Reader A, Meyers W:', 'White, J; Reader, A; Meyers, W'],
    ['Liu SM Zhong J Zhao XJ', 'Liu, SM; Zhong, J; Zhao, XJ'],
    ['DELISLE Léopold,', 'DELISLE, Léopold'],
    ['LE GOFF J., DU BOIS P.', 'LE GOFF, J.; DU BOIS, P.'],
    ['Irmtraud Schnell/ Alfred Sander/Claudia Federolf', 'Schnell, Irmtraud; Sander, Alfred; Federolf, Claudia'],
    ['Ferguson, JN. Aldag, JM. Insel, TR. Young, LJ.', 'Ferguson, JN.; Aldag, JM.; Insel, TR.; Young, LJ.'],
  ],
  suffixes: [
    ['Snow, David A., E. Burke Rochford, Jr., Steven K. Worden, and Robert D. Benford.', 'Snow, David A.; Rochford, E. Burke, Jr.; Worden, Steven K.; Benford, Robert D.'],
    ['Lynch, J. G., Jr., & Chen, Q.', 'Lynch, J. G., Jr.; Chen, Q.'],
    ['John Smith Jr. and J. R. García Luna', 'Smith, John, Jr.; García Luna, J. R.'],
    ['Accordino, M. P. & Guerney, Jr., B. G.', 'Accordino, M. P.; Guerney, B. G., Jr.'],
    ['King, M. L., Jr., & Baes Jr., C. F.', 'King, M. L., Jr.; Baes, C. F., Jr.'],
    ['Stewart III, Charles and Jonathan Woon.', 'Stewart, Charles, III; Woon, Jonathan'],
    ['Mauricio Breternitz Jr., Zhiwei Ying, and Youfeng Wu.', 'Breternitz, Mauricio, Jr.; Ying, Zhiwei; Wu, Youfeng'],
  ],
  'others unnamed, left out, the same as before': [
    ['Angus, L., et al.', 'Angus, L.; +'],
    ['Hisakata, Rumi, et al.', 'Hisakata, Rumi; +'],
    ['Gómez, P. y otros', 'Gómez, P.; +'],
    ['Ebbinghaus, H. D., & al.', 'Ebbinghaus, H. D.; +'],
    ['Able, A., Baker, B., Cole, C., . . . Zorn, Z.', 'Able, A.; Baker, B.; Cole, C.; Zorn, Z.'],
    ['Able, A., Baker, B., … & Zorn, Z.', 'Able, A.; Baker, B.; Zorn, Z.'],
    ['———.', ''],
    ['---', ''],
  ],
  'roles around': [
    ['In S. Adian and A. Nerode, editors,', 'Adian, S.; Nerode, A.'],
    ['In R. H. Binstock & L. K. George (Eds.),', 'Binstock, R. H.; George, L. K.'],
    ['Edited and translated by Donald Nicholson-Smith.', 'Nicholson-Smith, Donald'],
    ['In: H. Eyferth, H. U. Otto, H. Thiersch (Hrsg.)', 'Eyferth, H.; Otto, H. U.; Thiersch, H.'],
    ['(R. Chellappa, ed.),', 'Chellappa, R.'],
    ['(Eds D Armitage, F Berkes, N Doubleday)', 'Armitage, D; Berkes, F; Doubleday, N'],
    ['Douglas W. Stott (ed. and trans.)', 'Stott, Douglas W.'],
  ],
  organisations: [
    ['World Health Organization (WHO).', '[World Health Organization]; (WHO)'],
    ['Ministère de l’environnement et de la faune (MEF)', '[Ministère de l’environnement et de la faune]; (MEF)'],
    ['U.S. Department of Veterans Affairs.', '[U.S. Department of Veterans Affairs]'],
    ['Rumelhart, D. E., McClelland, J. L., & The PDP research group', 'Rumelhart, D. E.; McClelland, J. L.; [The PDP research group]'],
    ['Alliance for Excellent Education.', '[Alliance for Excellent Education]'],
    ['UNHCR,', '[UNHCR]'],
  ],
};

describe('names of a reference', () => {
  for (const [title, cases] of Object.entries(CASES)) {
    it(title, () => {
      for (const [raw, expected] of cases) assert.equal(shown(raw), expected, raw);
    });
  }

  it('reads twenty-five names, every one', () => {
    const list = Array.from({ length: 25 }, (_, i) => `Surname${'abcdefghijklmnopqrstuvwxy'[i]!}, ${'ABCDEFGHIJKLMNOPQRSTUVWXY'[i]!}.`);
    const { names } = readNames(`${list.slice(0, -1).join(', ')}, & ${list[24]!}`);
    assert.deepEqual(names.map((n) => `${n.family}, ${n.given}`), list);
  });

  it('takes time in line with the length', () => {
    const time = (n: number): number => {
      const text = 'Smith, J., '.repeat(n);
      const from = process.hrtime.bigint();
      readNames(text);
      return Number(process.hrtime.bigint() - from) / 1e6;
    };
    time(2000);
    assert.ok(time(8000) < 1500);
  });
});
