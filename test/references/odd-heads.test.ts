/** The heads of references in languages and styles that set names and dates in their own way. */
import * as assert from 'node:assert';
import { parseReference } from '../../server/src/recognisers/references';

const names = (text: string): string =>
  (parseReference(text).csl.author ?? []).map((name) => name.literal ?? `${name['non-dropping-particle'] ?? ''} ${name.family}, ${name.given}`.trim()).join('; ');

describe('heads of references', () => {
  const CASES: readonly (readonly [string, string])[] = [
    ['LA PRADELLE Michèle de (1996), Les Vendredis de Carpentras, Paris, Fayard.', 'de LA PRADELLE, Michèle'],
    ['VAN GENNEP Arnold (1909), Les Rites de passage, Paris, Nourry.', 'VAN GENNEP, Arnold'],
    ['BESSY Christian et CHATEAURAYNAUD Francis (1995), Experts et faussaires, Paris, Métailié.', 'BESSY, Christian; CHATEAURAYNAUD, Francis'],
    ['ALBUQUERQUE JÚNIOR, Durval Muniz de. A invenção do Nordeste e outras artes. São Paulo: Cortez, 1999.', 'de ALBUQUERQUE JÚNIOR, Durval Muniz'],
    ['Turner, Margery Austin, Rob Santos, Diane K. Levy, Doug Wissoker, Claudia Aranda, and Rob Pitingolo. 2013. Housing Discrimination 2012. Washington, DC: Urban Institute.',
      'Turner, Margery Austin; Santos, Rob; Levy, Diane K.; Wissoker, Doug; Aranda, Claudia; Pitingolo, Rob'],
  ];
  for (const [text, wanted] of CASES) it(wanted, () => assert.strictEqual(names(text), wanted));

  it('words for a date', () => {
    const dated = (text: string): [unknown, unknown] => [parseReference(text).csl.issued, parseReference(text).csl.title];
    assert.deepStrictEqual(dated('LATOUR Bruno (à paraître), Prix, Paris, La Découverte.'), [{ literal: 'à paraître' }, 'Prix']);
    assert.deepStrictEqual(dated('Garboden, Philip M. E. Forthcoming. "Amateur Real Estate Investing." Journal of Urban Affairs.'), [{ literal: 'Forthcoming' }, 'Amateur Real Estate Investing']);
    assert.deepStrictEqual(dated('Müller-Schöll, N.; Ott, M. (o. J.): Skizzen. Unveröff. Manuskript.'), [{ literal: 'o.J.' }, 'Skizzen']);
  });
});
