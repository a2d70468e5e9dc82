/** References as publishers' Markdown writes them. */
import * as assert from 'node:assert';
import { parseReference } from '../../server/src/recognisers/references';

describe('markup in references', () => {
  it('an address that is a link is read once', () => {
    const { csl } = parseReference('Abbott, B., & Rhee, D. (2001). Moral credentials. *Journal of Ledgers*, *81*(1), 33–43. [https://doi.org/10.1037/0022.81](https://doi.org/10.1037/0022.81)');
    assert.strictEqual(csl.DOI, '10.1037/0022.81');
    assert.strictEqual(csl.page, '33-43');
  });
  it('a link that only says where it leads gives its address', () => {
    const { csl } = parseReference('Abbott, B. (2001). Moral credentials. *Journal of Ledgers*, *81*, 33–43. [CrossRef](https://doi.org/10.1037/0022.81) [Google Scholar](https://scholar.example/lookup?x=1)');
    assert.strictEqual(csl.DOI, '10.1037/0022.81');
    assert.strictEqual(csl.title, 'Moral credentials');
  });
  it('entities and escapes are the signs they stand for', () => {
    const { csl } = parseReference('Aquino, K., &amp; Reed, A. (2002). Power with G\\*Power. *Journal of Ledgers, 83*(6), 1423–1440\\.');
    assert.deepStrictEqual(csl.author, [{ family: 'Aquino', given: 'K.' }, { family: 'Reed', given: 'A.' }]);
    assert.strictEqual(csl.title, 'Power with G*Power');
    assert.strictEqual(csl.page, '1423-1440');
  });
  it('`no date` is no name', () => {
    assert.deepStrictEqual(parseReference('National Trust (no date) *Stourbridge House*. Available at: https://nt.example.org (Accessed: 1 June 2020).').csl.author, [{ literal: 'National Trust' }]);
  });
});
